//! Which part of the building a text tells of, by the words of
//! `lexicon/parts.txt`.

use std::sync::LazyLock;

use super::lexicon::Lexicon;
use super::words::Word;
use crate::domain::sharing::Part;

static PARTS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("lexicon/parts.txt")));

/// The part that the words name; unknown where they name none or both.
pub(super) fn of(words: &[Word]) -> Part {
    let ideas = PARTS.ideas(words);
    let names = |name| {
        let id = PARTS.id(name);
        ideas.iter().any(|(idea, _)| Some(*idea) == id)
    };
    match (names("shared"), names("dwelling")) {
        (true, false) => Part::Shared,
        (false, true) => Part::Dwelling,
        _ => Part::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::triage::words::words;

    #[test]
    fn a_text_tells_of_what_all_share_or_of_a_home_or_leaves_it_open() {
        for (text, part) in [
            ("Ytterdøra i oppgangen går ikke i lås", Part::Shared),
            ("YTTERDØREN STÅR OPPE", Part::Shared),
            ("Inngangsdøra lukkar seg ikkje", Part::Shared),
            ("The main entrance does not lock", Part::Shared),
            ("Låsen på døra mi er ødelagt", Part::Dwelling),
            ("Inngangsdøra til leiligheten min henger", Part::Unknown),
            ("Låsen er ødelagt", Part::Unknown),
            ("", Part::Unknown),
        ] {
            assert_eq!(of(&words(text, &[])), part, "{text}");
        }
    }
}
