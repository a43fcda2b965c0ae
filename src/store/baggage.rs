//! What goes along with a report that is moved.

use super::{StoreError, Tx, inbound, outbox, photos, reports, staff_messages};
use crate::domain::case::Case;
use crate::domain::report::Report;

/// Puts the report into its new case, and with it the decision, the messages
/// about it, the photos, and what its writer has sent by SMS: all of it where
/// nothing else of theirs stays behind. What staff wrote goes along with the last
/// report whose reporter may read it.
pub async fn take_along(
    tx: &mut Tx,
    report: &Report,
    from: &Case,
    to: &Case,
) -> Result<(), StoreError> {
    reports::put_into(tx, &report.id, &to.id).await?;
    outbox::put_into(tx, &report.id, &from.id, &to.id).await?;
    inbound::put_into(tx, report, &to.id).await?;
    photos::put_into(tx, &report.id, &to.id).await?;
    staff_messages::put_into(tx, &report.id, &from.id, &to.id).await?;
    if let Some(phone) = &report.reporter.phone {
        let staying = reports::of_case(tx, &from.id).await?;
        let any_of_theirs = staying
            .iter()
            .any(|other| other.reporter.phone.as_ref() == Some(phone));
        if !any_of_theirs {
            inbound::put_all_into(tx, phone, &from.id, &to.id).await?;
            outbox::put_answers_into(tx, phone.reveal(), &from.id, &to.id).await?;
        }
    }
    Ok(())
}
