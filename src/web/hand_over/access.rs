//! What to know before one goes there.

use crate::casework::hand_over::seen::Seen;
use crate::domain::access_notes::Known;
use crate::web::pages::Frame;

/// One thing to know before one goes there.
pub(super) struct Access {
    pub name: String,
    pub value: String,
    pub is_warning: bool,
}

/// What staff have written down of getting in; nothing where nobody has asked.
pub(super) fn access(page: &Frame<'_>, seen: &Seen) -> Vec<Access> {
    let Some(notes) = &seen.access else {
        return Vec::new();
    };
    let known = |known| {
        page.say(match known {
            Known::Yes => "link-yes",
            Known::No => "link-no",
            Known::Unknown => "link-not-asked",
        })
    };
    let line = |key, value, is_warning| Access {
        name: page.say(key),
        value,
        is_warning,
    };
    let careful = match (notes.careful, notes.words.as_str()) {
        (Known::No, _) | (_, "") => known(notes.careful),
        (_, words) => words.to_owned(),
    };
    let opener = Some(notes.opener.clone()).filter(|opener| !opener.is_empty());
    let opener = opener.unwrap_or_else(|| known(Known::Unknown));
    vec![
        line("link-opener", opener, false),
        line("link-dog", known(notes.dog), notes.dog == Known::Yes),
        line("link-careful", careful, notes.careful == Known::Yes),
    ]
}
