//! The page of a part.

use jiff::Timestamp;

use super::{PartLine, line};
use crate::casework::file::CaseFile;
use crate::web::staff::case::photos::{Pictured, pictured};
use crate::web::staff::times::{self, Moment};
use crate::wording::Catalogue;

/// The page of a part.
pub(in crate::web::staff::case) struct PartView {
    pub words: String,
    pub who: String,
    pub when: Moment,
    pub main: Option<PartLine>,
    pub siblings: Vec<PartLine>,
    pub photos: Vec<Pictured>,
    pub written: Vec<Written>,
    pub may_be_whole: bool,
}

/// What was written to the reporters from a part.
pub(in crate::web::staff::case) struct Written {
    pub text: String,
    pub who: String,
    pub when: Moment,
    pub is_question: bool,
    pub answers: Vec<(String, Moment)>,
}

/// What the page of a part shows; nothing of a case that is none.
pub(in crate::web::staff::case) fn view(
    c: &Catalogue,
    file: &CaseFile,
    now: Timestamp,
) -> Option<PartView> {
    let part = file.part.as_ref()?;
    let name = |id: &String| {
        let known = file.names.get(id).cloned();
        known.unwrap_or_else(|| "en tidligere ansatt".to_owned())
    };
    let written = part.written.iter().map(|(message, answers)| Written {
        text: message.text.clone(),
        who: name(&message.account_id),
        when: times::ago(c, message.written_at, now),
        is_question: message.is_question,
        answers: answers
            .iter()
            .map(|answer| (answer.text.clone(), times::ago(c, answer.at, now)))
            .collect(),
    });
    let siblings = part.siblings.iter();
    Some(PartView {
        words: part.note.words.clone(),
        who: name(&part.note.account_id),
        when: times::ago(c, part.note.made_at, now),
        main: part.main.as_ref().map(|main| line(c, file, main, now)),
        siblings: siblings.map(|one| line(c, file, one, now)).collect(),
        photos: pictured(c, &file.case.reference, &part.photos),
        written: written.collect(),
        may_be_whole: file.may_change && part.is_untouched,
    })
}
