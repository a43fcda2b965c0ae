//! The text of a report, cut into pieces so that the words that decided triage
//! can be underlined.

/// A piece of the text, underlined or not.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub text: String,
    pub marked: bool,
}

/// Cuts `text` at the `spans` (byte offsets). Spans that overlap are joined;
/// such as do not fit the text are left out.
pub(super) fn pieces(text: &str, spans: impl IntoIterator<Item = (usize, usize)>) -> Vec<Piece> {
    let mut spans: Vec<(usize, usize)> = spans
        .into_iter()
        .filter(|(start, end)| start < end && text.get(*start..*end).is_some())
        .collect();
    spans.sort_unstable();
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (start, end) in spans {
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    let mut pieces = Vec::new();
    let mut push = |from: usize, to: usize, marked: bool| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            pieces.push(Piece {
                text: text.to_owned(),
                marked,
            });
        }
    };
    let mut done = 0;
    for (start, end) in joined {
        push(done, start, false);
        push(start, end, true);
        done = end;
    }
    push(done, text.len(), false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, spans: &[(usize, usize)]) -> String {
        pieces(text, spans.iter().copied())
            .into_iter()
            .map(|piece| {
                if piece.marked {
                    format!("[{}]", piece.text)
                } else {
                    piece.text
                }
            })
            .collect()
    }

    #[test]
    fn words_are_marked_where_they_stand() {
        assert_eq!(shown("låsen er ødelagt", &[(10, 18)]), "låsen er [ødelagt]");
        assert_eq!(shown("a b c", &[(4, 5), (0, 1)]), "[a] b [c]");
    }

    #[test]
    fn overlapping_spans_lose_no_word_and_repeat_none() {
        assert_eq!(shown("abcdef", &[(0, 3), (2, 5), (2, 4)]), "[abcde]f");
    }

    #[test]
    fn spans_that_do_not_fit_the_text_are_left_out() {
        assert_eq!(shown("på", &[(1, 2), (0, 9), (3, 1), (7, 9)]), "på");
        assert_eq!(shown("", &[(0, 0)]), "");
    }
}
