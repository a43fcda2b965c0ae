//! What staff and reporters say to each other: writing to the reporters, what
//! was written and answered, and how the reporters say it went.

pub(super) mod standard;

use jiff::Timestamp;

use super::Problem;
use super::acts::Outcome;
use super::draft::{Draft, Step};
use crate::casework::actions::{ActionError, Order};
use crate::casework::file::{CaseFile, FiledReport};
use crate::casework::writing::{WriteError, Writing};
use crate::domain::own_page::{ActKind, PageAct, StaffMessage, Verdict};
use crate::domain::report::Report;
use crate::web::staff::StaffState;
use crate::web::staff::fault::Fault;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::Catalogue;

/// What the tick of a question is sent as.
pub(super) const QUESTION: &str = "question";

/// A reporter to write to.
pub(super) struct Reader {
    pub reference: String,
    pub name: String,
    pub is_chosen: bool,
}

/// A message and its answers.
pub(super) struct Said {
    pub text: String,
    /// The reference of the one report that it is for.
    pub to: Option<String>,
    pub is_question: bool,
    pub who: String,
    pub when: Moment,
    pub answers: Vec<Answer>,
}

/// An answer to a question.
pub(super) struct Answer {
    pub reference: String,
    pub text: String,
    pub when: Moment,
}

/// How it went, as one reporter says.
pub(super) struct Rated {
    pub verdict: &'static str,
    pub is_bad: bool,
    pub words: String,
    pub reference: String,
    pub when: Moment,
}

/// Whom to write to: nothing to choose where there is one reporter.
pub(super) fn readers(c: &Catalogue, file: &CaseFile, chosen: &str) -> Vec<Reader> {
    let readers = reporters(file);
    if readers.len() < 2 {
        return Vec::new();
    }
    let reader = |report: &&Report| Reader {
        is_chosen: chosen == report.reference.as_str(),
        name: format!(
            "Bare melder {} ({}, {})",
            report.reference,
            words::channel(report.channel),
            times::date(c, report.received_at).full
        ),
        reference: report.reference.to_string(),
    };
    readers.iter().map(reader).collect()
}

/// The first report of each reporter, as far as we can tell them apart.
pub(super) fn reporters(file: &CaseFile) -> Vec<&Report> {
    let mut reporters: Vec<&Report> = Vec::new();
    let reports = file.reports.iter();
    for filed in reports.filter(|filed| came_as(file, filed).is_none()) {
        let report = &filed.report;
        let is_known = |known: &&Report| known.reporter.shares_contact(&report.reporter);
        if !reporters.iter().any(is_known) {
            reporters.push(report);
        }
    }
    reporters
}

/// Who will learn of it, and how.
pub(super) fn hint(file: &CaseFile) -> &'static str {
    let has_contact = |reader: &&Report| !reader.reporter.is_anonymous();
    if reporters(file).iter().any(has_contact) {
        "Beskjeden står på siden til melderne. De får SMS eller e-post om at den er der, uten hva \
         den sier."
    } else {
        "Beskjeden står på siden til melderen. Vi har ingen kontakt, så den blir lest først når \
         melderen går inn der."
    }
}

/// All that was written to the reporters, oldest first, each with its answers.
pub(super) fn said(c: &Catalogue, file: &CaseFile, now: Timestamp) -> Vec<Said> {
    let one = |message: &StaffMessage| Said {
        text: message.text.clone(),
        to: message.to_report.as_ref().map(|id| reference_of(file, id)),
        is_question: message.is_question,
        who: file
            .names
            .get(&message.account_id)
            .cloned()
            .unwrap_or_else(|| "en tidligere ansatt".to_owned()),
        when: times::ago(c, message.written_at, now),
        answers: answers(c, file, message, now),
    };
    file.written.iter().map(one).collect()
}

fn answers(c: &Catalogue, file: &CaseFile, message: &StaffMessage, now: Timestamp) -> Vec<Answer> {
    let of_it = |act: &&PageAct| act.answers.as_ref() == Some(&message.id);
    file.acts
        .iter()
        .filter(of_it)
        .filter_map(|act| {
            let filed = file
                .reports
                .iter()
                .find(|filed| act.became.as_ref() == Some(&filed.report.id))?;
            Some(Answer {
                reference: reference_of(file, &act.report_id),
                text: filed.report.text.clone(),
                when: times::ago(c, act.at, now),
            })
        })
        .collect()
}

/// How the reporters say that it went.
pub(super) fn rated(c: &Catalogue, file: &CaseFile, now: Timestamp) -> Vec<Rated> {
    let ratings = file.ratings.iter();
    ratings
        .map(|rating| Rated {
            verdict: words::verdict(rating.verdict),
            is_bad: rating.verdict == Verdict::Bad,
            words: rating.words.clone(),
            reference: reference_of(file, &rating.report_id),
            when: times::ago(c, rating.rated_at, now),
        })
        .collect()
}

/// What a report is that was written on its reporter's page.
pub(super) fn came_as(file: &CaseFile, filed: &FiledReport) -> Option<&'static str> {
    let written = |act: &&PageAct| act.became.as_ref() == Some(&filed.report.id);
    let act = file.acts.iter().find(written)?;
    Some(match act.kind {
        ActKind::Words | ActKind::Solved => "lagt til på melderens side",
        ActKind::Answer => "svar på spørsmål fra oss",
        ActKind::NotFixed => "melderen sier at det ikke er i orden",
    })
}

/// The reference of a report of the case; nothing where it has gone elsewhere.
fn reference_of(file: &CaseFile, report_id: &str) -> String {
    let mut reports = file.reports.iter();
    let found = reports.find(|filed| filed.report.id == report_id);
    found.map_or_else(String::new, |filed| filed.report.reference.to_string())
}

/// Writes what somebody typed, or shows first what that would send.
pub(super) async fn write(
    state: &StaffState,
    order: Order<'_>,
    typed: &Draft,
) -> Result<Outcome, Fault> {
    let to = match typed.report.as_str() {
        "" => None,
        report => match report.parse() {
            Ok(reference) => Some(reference),
            Err(_) => return Ok(Outcome::Back(Problem::Choice(NO_READER.to_owned()))),
        },
    };
    let writing = Writing {
        text: &typed.reason,
        is_question: typed.value == QUESTION,
        to: to.as_ref(),
    };
    if typed.step == Step::Look {
        match state.casework.preview_writing(order, writing).await {
            Ok(preview) => return Ok(Outcome::Look(Box::new(preview))),
            Err(error) => return back(error),
        }
    }
    match state.casework.write(order, writing).await {
        Ok(case) => Ok(Outcome::Done(Box::new(case))),
        Err(error) => back(error),
    }
}

fn back(error: WriteError) -> Result<Outcome, Fault> {
    Ok(Outcome::Back(match error {
        WriteError::Action(ActionError::NotAllowed) => return Err(Fault::NotAllowed),
        WriteError::Action(ActionError::NoSuchCase) => return Err(Fault::NoCase),
        WriteError::Action(ActionError::Store(error)) => return Err(Fault::Store(error)),
        // Nothing else is asked of a message than that nobody was faster.
        WriteError::Action(_) => Problem::Overtaken,
        WriteError::Empty => Problem::Reason("Skriv noe til melderne.".to_owned()),
        WriteError::TooLong(over) => {
            Problem::Reason(format!("Beskjeden er {over} tegn for lang. Kort den ned."))
        }
        WriteError::NoSuchReader => Problem::Choice(NO_READER.to_owned()),
        WriteError::NotOpen => Problem::Reason(
            "Saken er løst eller avsluttet, så den venter ikke på svar. Åpne den først, eller ta \
             bort haken."
                .to_owned(),
        ),
    }))
}

const NO_READER: &str = "Velg hvem beskjeden er til. Meldingen du valgte, er ikke i saken lenger.";
