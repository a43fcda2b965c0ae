//! "It is solved", by SMS or on the reporter's own page: one rule for both. The
//! case is done where nobody else has reported in it; else it is noted, since
//! what is well for one may not be for the others. An emergency is for staff to
//! end: whoever is threatened can be made to say that all is well.

use jiff::Timestamp;

use super::Intake;
use super::accept::Missed;
use super::growth::Growth;
use crate::domain::case::{Actor, Case, Event};
use crate::domain::decision::{Intent, Priority};
use crate::domain::own_page::PageAct;
use crate::domain::report::Report;
use crate::store::{Tx, page_acts, reports};

impl Intake {
    /// Takes the word of who sent `report` that its case is solved.
    pub(super) async fn solved(
        &self,
        tx: &mut Tx,
        case: &Case,
        report: &Report,
        now: Timestamp,
    ) -> Result<Case, Missed> {
        let mut growth = Growth::of(self, case, now);
        let said: &str = Intent::Cancel.into();
        growth.line(Actor::Reporter, Event::ReporterAdded, None, said, None);
        if case.priority < Priority::Emergency {
            let all = reports::of_case(tx, &case.id).await?;
            let acts = page_acts::of_case(tx, &case.id).await?;
            if all.iter().all(|other| is_theirs(other, report, &acts)) {
                growth.resolve();
            }
        }
        growth.write(tx).await
    }
}

/// Whether who sent `report` sent the other too, by a contact of theirs or on
/// their own page.
fn is_theirs(other: &Report, report: &Report, acts: &[PageAct]) -> bool {
    let written_on = acts
        .iter()
        .find(|act| act.became.as_ref() == Some(&other.id))
        .map(|act| &act.report_id);
    other.id == report.id
        || written_on == Some(&report.id)
        || other.reporter.shares_contact(&report.reporter)
}
