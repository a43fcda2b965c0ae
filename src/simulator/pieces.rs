//! Cuts a text into words and links, so that a page can make the links live
//! while everything is escaped.

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Words(String),
    /// Starts with `http://` or `https://`.
    Link(String),
}

/// The pieces of `text`, in order; put together they are the text.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = next_link(rest) {
        let (words, from_link) = rest.split_at(start);
        let end = from_link
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
            .unwrap_or(from_link.len());
        // A full stop after a link ends the sentence, not the link.
        let link = from_link[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
        if !words.is_empty() {
            pieces.push(Piece::Words(words.to_owned()));
        }
        pieces.push(Piece::Link(link.to_owned()));
        rest = &from_link[link.len()..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    pieces
}

fn next_link(text: &str) -> Option<usize> {
    ["https://", "http://"]
        .iter()
        .filter_map(|scheme| {
            text.match_indices(scheme)
                .map(|(at, _)| at)
                .find(|at| has_host(&text[at + scheme.len()..]))
        })
        .min()
}

fn has_host(after_scheme: &str) -> bool {
    after_scheme
        .chars()
        .next()
        .is_some_and(|c| c.is_alphanumeric() || c == '[')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_end_before_the_sentence_does() {
        assert_eq!(
            pieces("Se http://127.0.0.1:3000/status/abc. Takk!"),
            [
                Piece::Words("Se ".into()),
                Piece::Link("http://127.0.0.1:3000/status/abc".into()),
                Piece::Words(". Takk!".into()),
            ]
        );
    }

    #[test]
    fn nothing_but_web_links_becomes_a_link() {
        for text in ["javascript:alert(1)", "http://", "https://.", "110", ""] {
            assert!(
                pieces(text)
                    .iter()
                    .all(|piece| matches!(piece, Piece::Words(_))),
                "{text}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn the_pieces_put_together_are_the_text(text in ".{0,40}(https?://)?.{0,40}") {
            let together: String = pieces(&text)
                .into_iter()
                .map(|piece| match piece {
                    Piece::Words(words) => words,
                    Piece::Link(link) => link,
                })
                .collect();
            proptest::prop_assert_eq!(together, text);
        }
    }
}
