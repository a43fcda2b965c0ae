//! Cases that may be the same matter, with the reasons in words.

use jiff::{SignedDuration, Timestamp};

use crate::casework::alike::{Alike, Because};
use crate::casework::file::CaseFile;
use crate::casework::merge::{Keep, keeper};
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::Catalogue;

/// Characters of the first report that are shown.
const EXCERPT: usize = 140;

/// A case that may be the same matter.
pub(super) struct Proposal {
    pub reference: String,
    pub version: i64,
    pub category: String,
    pub place: String,
    pub status: String,
    pub owner: &'static str,
    pub reports: String,
    pub when: Moment,
    /// The start of its first report, where it may be read.
    pub excerpt: Option<String>,
    /// As "Samme adresse, samme kategori, 2 timer imellom".
    pub because: String,
    /// The same as it is kept in the history, which more may read than may read
    /// a story about people.
    pub reason: String,
    /// Which of the two goes on, as the form sends it.
    pub keep: String,
    /// Said where that is the proposed one.
    pub goes_there: bool,
    /// No reporter is told anything by it, so that one click is enough.
    pub is_quiet: bool,
}

/// All that are proposed, the likeliest first.
pub(super) fn proposals(c: &Catalogue, file: &CaseFile, now: Timestamp) -> Vec<Proposal> {
    let one = |alike: &Alike| {
        let case = &alike.case;
        let keep = keeper(&file.case, case);
        let is_people = [&file.case, case]
            .iter()
            .any(|case| case.category.is_about_people());
        let mut kept = alike.because.clone();
        kept.retain(|reason| !is_people || !matches!(reason, Because::Words(_)));
        Proposal {
            reference: case.reference.to_string(),
            version: case.version,
            category: words::category(c, case.category),
            place: words::place(&case.place),
            status: words::status(c, case.status),
            owner: words::owner(case.owner),
            reports: words::reports(alike.reports),
            when: times::ago(c, case.opened_at, now),
            excerpt: alike.text.as_deref().map(excerpt),
            because: because(&alike.because),
            reason: because(&kept),
            goes_there: keep == Keep::Other,
            is_quiet: case.owner == file.case.owner && case.status.is_open(),
            keep: keep.to_string(),
        }
    };
    file.alike.iter().map(one).collect()
}

pub(super) fn excerpt(text: &str) -> String {
    let start: String = text.chars().take(EXCERPT).collect();
    if start.len() < text.len() {
        format!("{}…", start.trim_end())
    } else {
        start
    }
}

/// The reasons in one line.
fn because(reasons: &[Because]) -> String {
    let said: Vec<String> = reasons.iter().map(reason).collect();
    let line = said.join(", ");
    let mut chars = line.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

fn reason(reason: &Because) -> String {
    match reason {
        Because::SameDwelling => "samme bolig".to_owned(),
        Because::SameAddress => "samme adresse".to_owned(),
        Because::SameBuilding => "samme bygg".to_owned(),
        Because::SameReporter => "samme melder".to_owned(),
        Because::SameCategory => "samme kategori".to_owned(),
        Because::KinCategory => "nær samme kategori".to_owned(),
        Because::SoonAfter(apart) => format!("{} imellom", apart_in_words(*apart)),
        Because::Words(words) => {
            let quoted: Vec<String> = words.iter().map(|word| format!("«{word}»")).collect();
            match quoted.as_slice() {
                [firsts @ .., last] if !firsts.is_empty() => {
                    format!("begge nevner {} og {last}", firsts.join(", "))
                }
                _ => format!("begge nevner {}", quoted.join("")),
            }
        }
    }
}

fn apart_in_words(apart: SignedDuration) -> String {
    match (apart.as_mins(), apart.as_hours()) {
        (..=1, _) => "ett minutt".to_owned(),
        (minutes @ ..60, _) => format!("{minutes} minutter"),
        (_, 1) => "én time".to_owned(),
        (_, hours @ ..48) => format!("{hours} timer"),
        (_, hours) => format!("{} dager", hours / 24),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reasons_are_one_plain_line() {
        let reasons = [
            Because::SameAddress,
            Because::SameCategory,
            Because::SoonAfter(SignedDuration::from_mins(130)),
            Because::Words(vec!["hoveddør".into(), "låsen".into(), "natta".into()]),
        ];
        assert_eq!(
            because(&reasons),
            "Samme adresse, samme kategori, 2 timer imellom, begge nevner «hoveddør», «låsen» og \
             «natta»"
        );
        assert_eq!(
            because(&[Because::SameBuilding, Because::Words(vec!["heis".into()])]),
            "Samme bygg, begge nevner «heis»"
        );
    }

    #[test]
    fn a_time_between_is_said_as_people_say_it() {
        for (minutes, said) in [
            (0, "ett minutt"),
            (59, "59 minutter"),
            (60, "én time"),
            (47 * 60, "47 timer"),
            (72 * 60, "3 dager"),
        ] {
            assert_eq!(apart_in_words(SignedDuration::from_mins(minutes)), said);
        }
    }
}
