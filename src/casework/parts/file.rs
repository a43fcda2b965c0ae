//! What pages show of parts: those of a case, the one that it should have, and
//! the file of one.

use jiff::Timestamp;

use super::is_untouched;
use super::proposal::{Proposed, proposed};
use crate::casework::rights;
use crate::domain::account::Account;
use crate::domain::case::Case;
use crate::domain::own_page::StaffMessage;
use crate::domain::part::PartNote;
use crate::domain::photo::Photo;
use crate::store::{StoreError, Tx, cases, page_acts, parts, photos, reports, staff_messages};

/// What the page of a part shows.
#[derive(Debug, Clone, PartialEq)]
pub struct PartFile {
    pub note: PartNote,
    /// The main case, if the account may open it.
    pub main: Option<Case>,
    /// The other parts of it, as far as the account may open them.
    pub siblings: Vec<Case>,
    pub photos: Vec<Photo>,
    /// What was written to the reporters from here, oldest first.
    pub written: Vec<(StaffMessage, Vec<PartAnswer>)>,
    /// It can be made whole with the main case again.
    pub is_untouched: bool,
}

/// What a reporter answered to a question that came from a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartAnswer {
    pub text: String,
    pub at: Timestamp,
}

/// The parts of a case that the account may open.
pub(in crate::casework) async fn of_case(
    tx: &mut Tx,
    who: &Account,
    case: &Case,
) -> Result<Vec<Case>, StoreError> {
    let mut found = parts::of_main(tx, &case.id).await?;
    found.retain(|part| rights::may_open(who, part));
    Ok(found)
}

/// The part that an open case should have.
pub(in crate::casework) async fn proposal(
    tx: &mut Tx,
    case: &Case,
    parts: &[Case],
) -> Result<Option<Proposed>, StoreError> {
    if !case.status.is_open() || case.part_of.is_some() {
        return Ok(None);
    }
    let reports = reports::of_case(tx, &case.id).await?;
    let Some(first) = reports.first() else {
        return Ok(None);
    };
    let decision = reports::decision(tx, &first.id).await?;
    Ok(decision.and_then(|decision| proposed(case, &decision, &first.text, parts)))
}

/// What the page of a part shows besides; nothing of a case that is none.
pub(in crate::casework) async fn file(
    tx: &mut Tx,
    who: &Account,
    case: &Case,
) -> Result<Option<PartFile>, StoreError> {
    let (Some(main_id), Some(note)) = (&case.part_of, parts::note(tx, &case.id).await?) else {
        return Ok(None);
    };
    let main = cases::by_id(tx, main_id).await?;
    let mut siblings = parts::of_main(tx, main_id).await?;
    siblings.retain(|part| part.id != case.id && rights::may_open(who, part));
    let shown = parts::photos(tx, &case.id).await?;
    let mut its_photos = photos::of_case(tx, main_id).await?;
    its_photos.retain(|photo| shown.contains(&photo.id));
    let own = parts::messages(tx, &case.id).await?;
    let mut messages = staff_messages::of_case(tx, main_id).await?;
    messages.retain(|message| own.contains(&message.id));
    let acts = page_acts::of_case(tx, main_id).await?;
    let mut written = Vec::new();
    for message in messages {
        let mut answers = Vec::new();
        let its = acts
            .iter()
            .filter(|act| act.answers.as_ref() == Some(&message.id));
        for report_id in its.filter_map(|act| act.became.as_ref()) {
            answers.extend(
                reports::by_id(tx, report_id)
                    .await?
                    .map(|report| PartAnswer {
                        text: report.text,
                        at: report.received_at,
                    }),
            );
        }
        written.push((message, answers));
    }
    Ok(Some(PartFile {
        is_untouched: is_untouched(tx, case).await?,
        main: main.filter(|main| rights::may_open(who, main)),
        note,
        siblings,
        photos: its_photos,
        written,
    }))
}
