//! What staff often write to reporters, ready made: in the language of whoever
//! reads it, and in bokmål for whoever sends it.

use super::catalogue::Catalogue;
use crate::domain::language::Language;

/// A situation in which much the same is always written.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Situation {
    /// We have seen it and go on with it.
    Seen,
    /// We come tomorrow.
    Tomorrow,
    /// We must get in; asks when.
    Access,
    /// Parts are ordered.
    Parts,
    /// A contractor is ordered.
    Contractor,
    /// Asks for a photo.
    Photo,
    /// It is done.
    Done,
    /// We looked, and there was nothing wrong.
    NotFound,
    /// It is for the landlord or the housing cooperative.
    NotOurs,
}

impl Situation {
    /// The key, as `not_ours`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Whether it wants an answer.
    pub fn asks(self) -> bool {
        matches!(self, Self::Access | Self::Photo)
    }
}

/// What is written, in one language.
pub fn words(c: &Catalogue, l: Language, situation: Situation) -> String {
    let key = match situation {
        Situation::Seen => "reply-seen",
        Situation::Tomorrow => "reply-tomorrow",
        Situation::Access => "reply-access",
        Situation::Parts => "reply-parts",
        Situation::Contractor => "reply-contractor",
        Situation::Photo => "reply-photo",
        Situation::Done => "reply-done",
        Situation::NotFound => "reply-not-found",
        Situation::NotOurs => "reply-not-ours",
    };
    c.text(l, key, &[])
}

/// What is written to readers of several languages: in each of them once, as far
/// as there are texts.
pub fn words_for(c: &Catalogue, readers: &[Language], situation: Situation) -> String {
    let mut said: Vec<String> = Vec::new();
    for language in readers {
        let words = words(c, c.nearest(*language), situation);
        if !said.contains(&words) {
            said.push(words);
        }
    }
    said.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::IntoEnumIterator;

    #[test]
    fn each_reader_finds_their_own_language_once() {
        let c = Catalogue::builtin();
        let (nb, en) = (Language::BOKMAL, Language::ENGLISH);
        for situation in Situation::iter() {
            let both = words_for(&c, &[nb, en, nb], situation);
            let expected = format!(
                "{}\n\n{}",
                words(&c, nb, situation),
                words(&c, en, situation)
            );
            assert_eq!(both, expected);
        }
        let alone = words_for(&c, &[en], Situation::Done);
        assert_eq!(alone, words(&c, en, Situation::Done));
    }

    #[test]
    fn a_text_that_asks_has_a_question_in_it() {
        let c = Catalogue::builtin();
        for situation in Situation::iter() {
            let text = words(&c, Language::BOKMAL, situation);
            assert_eq!(text.contains('?'), situation.asks(), "{text}");
        }
    }
}
