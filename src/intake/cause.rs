//! What made us take a report in: a request, or an SMS. It is written down in the
//! report's transaction, so that the same one again is known.

use super::Repeat;
use super::accept::{Missed, taken};
use crate::domain::case::Case;
use crate::domain::decision::Intent;
use crate::domain::report::Report;
use crate::store::inbound::{self, InboundSms};
use crate::store::reports::{self, Keyed};
use crate::store::{Tx, photos};

/// What made us take the report in, written in the same transaction.
pub(super) enum Cause<'a> {
    /// A request with or without a key.
    Request(Option<&'a Repeat>),
    /// An SMS.
    Sms(&'a InboundSms),
}

/// Writes it down, beside the answer that the request gets.
pub(super) async fn write_cause(
    tx: &mut Tx,
    report: &Report,
    case: &Case,
    cause: &Cause<'_>,
    answer: Option<&str>,
) -> Result<(), Missed> {
    let now = report.received_at;
    match cause {
        Cause::Request(None) => Ok(()),
        Cause::Request(Some(repeat)) => {
            let request = Keyed {
                scope: &repeat.scope,
                key: &repeat.key,
                fingerprint: &repeat.fingerprint,
                report_id: &report.id,
                answer,
            };
            reports::remember(tx, &request, now)
                .await
                .map_err(|error| taken(error, Missed::Repeated))
        }
        Cause::Sms(sms) => {
            let taken_for = inbound::TakenFor {
                intent: Intent::Report.into(),
                case_id: Some(&case.id),
                report_id: Some(&report.id),
            };
            inbound::insert(tx, sms, taken_for, now)
                .await
                .map_err(|error| taken(error, Missed::Repeated))?;
            photos::insert(tx, report, &sms.media).await?;
            // Who reports again takes answers again.
            if let Some(phone) = &report.reporter.phone {
                inbound::start(tx, phone, sms.received_at(now)).await?;
            }
            Ok(())
        }
    }
}
