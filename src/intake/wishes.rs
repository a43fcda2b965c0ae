//! A text that reports nothing: how does it go, stop, start, help, thanks, or
//! "it is solved". Answered where an answer is wanted, and noted on the case
//! that it is about.

use jiff::Timestamp;

use super::Intake;
use super::accept::Missed;
use super::sms::{Arriving, Taken};
use crate::conversation::OpenMatter;
use crate::domain::case::{Actor, Case, Event, HistoryEntry};
use crate::domain::decision::Intent;
use crate::domain::language::Language;
use crate::routing::promises::promised;
use crate::store::{StoreError, Tx, history, inbound, promises, reports};
use crate::wording::answer;

/// Matters that one answer tells of.
const MOST_TOLD: usize = 3;

impl Intake {
    pub(super) async fn take_wish(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        intent: Intent,
        matter: Option<&OpenMatter>,
    ) -> Result<Taken, Missed> {
        let Arriving {
            sms, phone, now, ..
        } = *arriving;
        let case_id = matter.map(|matter| matter.case.id.as_str());
        self.keep(tx, sms, intent.into(), case_id, now).await?;
        let stopped = inbound::stopped_since(tx, phone).await?.is_some();
        let said_at = sms.received_at(now);
        // A stop that comes late does not silence a report texted after it.
        let overtaken = sms.received_at.is_some()
            && inbound::has_reported_since(tx, &sms.from, said_at).await?;
        if intent == Intent::Stop && !overtaken {
            inbound::stop(tx, phone, said_at).await?;
        }
        match (matter, intent) {
            (Some(matter), Intent::Cancel) => {
                if let Some(report) = reports::by_reference(tx, &matter.reference).await? {
                    self.solved(tx, &matter.case, &report, true, now).await?;
                }
            }
            (Some(matter), Intent::Thanks | Intent::Status) => {
                history::add(tx, &self.noted(arriving, matter, intent)).await?;
            }
            _ => {}
        }
        let c = &self.inner.catalogue;
        let l = c.nearest(arriving.spoken());
        let body = match intent {
            // A thank-you wants no answer, nor does a second stop.
            Intent::Report | Intent::Thanks => None,
            Intent::Stop if stopped || overtaken => None,
            Intent::Stop => Some(answer::stopped(c, l)),
            Intent::Help => Some(answer::help(c, l)),
            Intent::Status => Some(match matter {
                Some(matter) => self.how_it_goes(tx, arriving, matter, l).await?,
                None => answer::no_report_known(c, l),
            }),
            Intent::Cancel => Some(match matter {
                Some(matter) => answer::cancelled_noted(c, l, &matter.reference),
                None => answer::no_report_known(c, l),
            }),
        };
        if let Some(body) = body {
            let about = matter.map(|matter| (&matter.case, matter));
            self.say(tx, arriving, l, &body, about).await?;
        }
        Ok(Taken::for_word(intent.into()))
    }

    /// A word that starts messages again; how this works, where they had not
    /// stopped.
    pub(super) async fn take_start(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
    ) -> Result<Taken, Missed> {
        if inbound::stopped_since(tx, arriving.phone).await?.is_none() {
            return self.take_wish(tx, arriving, Intent::Help, None).await;
        }
        self.keep(tx, arriving.sms, "start", None, arriving.now)
            .await?;
        let said_at = arriving.sms.received_at(arriving.now);
        inbound::start(tx, arriving.phone, said_at).await?;
        let c = &self.inner.catalogue;
        let l = c.nearest(arriving.spoken());
        let body = answer::started(c, l);
        self.say(tx, arriving, l, &body, None).await?;
        Ok(Taken::for_word("start"))
    }

    /// The matter asked about in full; where several are open, a line for each.
    async fn how_it_goes(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        matter: &OpenMatter,
        l: Language,
    ) -> Result<String, StoreError> {
        let c = &self.inner.catalogue;
        let open = arriving.thread.matters.iter();
        let open: Vec<&OpenMatter> = open.filter(|m| m.case.status.is_open()).collect();
        if open.len() > 1 && matter.case.status.is_open() {
            let mut lines = Vec::new();
            for m in open.iter().take(MOST_TOLD) {
                let due = promised_at(tx, &m.case).await?;
                lines.push(answer::status_line(c, l, &m.reference, m.case.owner, due));
            }
            return Ok(lines.join("\n"));
        }
        let case = &matter.case;
        let due = promised_at(tx, case).await?;
        let (reference, status) = (&matter.reference, case.status);
        Ok(answer::status(c, l, reference, status, case.owner, due))
    }

    /// What they told us about a case, in its history; the words themselves
    /// stay with the SMS.
    fn noted(&self, arriving: &Arriving<'_>, matter: &OpenMatter, intent: Intent) -> HistoryEntry {
        let intent: &str = intent.into();
        HistoryEntry {
            id: self.inner.ids.id(),
            case_id: matter.case.id.clone(),
            at: arriving.now,
            actor: Actor::Reporter,
            event: Event::ReporterAdded,
            from: None,
            to: Some(intent.to_owned()),
            reason: None,
        }
    }
}

/// The date that holds towards those who reported it.
async fn promised_at(tx: &mut Tx, case: &Case) -> Result<Timestamp, StoreError> {
    Ok(promised(case, &promises::of_case(tx, &case.id).await?))
}
