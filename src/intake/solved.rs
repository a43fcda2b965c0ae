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
    /// Takes the word of who sent `report` that its case is solved: given by SMS
    /// from their phone, or on the page.
    pub(super) async fn solved(
        &self,
        tx: &mut Tx,
        case: &Case,
        report: &Report,
        by_phone: bool,
        now: Timestamp,
    ) -> Result<Case, Missed> {
        let mut growth = Growth::of(self, case, now);
        let said: &str = Intent::Cancel.into();
        let who = Some(report.reference.as_str());
        growth.line(Actor::Reporter, Event::ReporterAdded, who, said, None);
        if case.priority < Priority::Emergency {
            let all = reports::of_case(tx, &case.id).await?;
            let acts = page_acts::of_case(tx, &case.id).await?;
            if all
                .iter()
                .all(|other| is_theirs(other, report, by_phone, &acts))
            {
                growth.resolve();
            }
        }
        growth.write(tx).await
    }
}

/// Whether who sent `report` sent the other too: on their own page, or from the
/// same phone. A number that was only typed into a form proves nothing: else one
/// could end a neighbour's case, and learn by it whose number it is.
fn is_theirs(other: &Report, report: &Report, by_phone: bool, acts: &[PageAct]) -> bool {
    let written_on = acts
        .iter()
        .find(|act| act.became.as_ref() == Some(&other.id))
        .map(|act| &act.report_id);
    other.id == report.id
        || written_on == Some(&report.id)
        || (by_phone && other.reporter.shares_contact(&report.reporter))
        || other.is_surely_from(report)
}
