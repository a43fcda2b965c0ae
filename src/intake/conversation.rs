//! What an SMS means: a report, or a question or word about an earlier one.
//! Whatever it means, it is kept before the gateway gets its yes.

use super::accept::Cause;
use super::{Incoming, Intake, IntakeError, photos};
use crate::domain::case::{Actor, Event, HistoryEntry};
use crate::domain::contact::Phone;
use crate::domain::decision::Intent;
use crate::domain::language::Language;
use crate::domain::outgoing::Message;
use crate::domain::report::{Channel, Report, Reporter, clean_text};
use crate::store::inbound::{self, InboundSms};
use crate::store::{StoreError, cases, history, outbox, reports};
use crate::wording::answer;

impl Intake {
    /// Takes an SMS in, once for each `MessageSid`: the same one again changes
    /// nothing. Durable when this returns.
    ///
    /// # Errors
    /// A store that failed; the gateway should try again.
    pub async fn sms(&self, sms: InboundSms) -> Result<(), IntakeError> {
        let sms = InboundSms {
            text: clean_text(&sms.text),
            ..sms
        };
        if inbound::is_known(&mut self.inner.db.read().await?, &sms.sid).await? {
            return Ok(());
        }
        let phone: Option<Phone> = sms.from.parse().ok();
        let incoming = Incoming {
            channel: Channel::Sms,
            text: sms.text.clone(),
            address: None,
            unit: None,
            category: None,
            language: None,
            reporter: Reporter {
                phone: phone.clone(),
                ..Reporter::default()
            },
            in_danger: false,
            repeat: None,
        };
        let decision = self.judge(&incoming);
        let intent = photos::intent(&sms, decision.intent);
        match (intent, phone) {
            (Intent::Report, _) | (_, None) => {
                // Of a number that cannot be answered we keep what it said.
                self.commit(&incoming, &decision, &Cause::Sms(&sms)).await?;
                Ok(())
            }
            (intent, Some(phone)) => self.converse(&sms, &phone, intent, decision.language).await,
        }
    }

    /// An SMS that opens no case: answered where an answer is wanted, and noted
    /// on the writer's newest case.
    async fn converse(
        &self,
        sms: &InboundSms,
        phone: &Phone,
        intent: Intent,
        language: Language,
    ) -> Result<(), IntakeError> {
        let now = self.inner.ids.now();
        let mut tx = self.inner.db.begin().await?;
        let newest = reports::newest_by_phone(&mut tx, phone).await?;
        let case_id = newest.as_ref().map(|report| report.case_id.as_str());
        let kept = inbound::insert(&mut tx, sms, intent.into(), case_id, now).await;
        match kept {
            // The webhook came twice at once and the other was faster.
            Err(StoreError::Duplicate(_)) => return Ok(()),
            kept => kept?,
        }
        let stopped = inbound::has_stopped(&mut tx, phone).await?;
        if intent == Intent::Stop {
            inbound::stop(&mut tx, phone, now).await?;
        }
        if let (Some(report), Intent::Cancel | Intent::Thanks | Intent::Status) = (&newest, intent)
        {
            history::add(&mut tx, &self.added(report, intent)).await?;
        }
        let answer = match intent {
            _ if sms.answered => None,
            // A thank-you wants no answer, nor does a second stop.
            Intent::Report | Intent::Thanks => None,
            Intent::Stop if stopped => None,
            Intent::Stop => Some(answer::stopped(&self.inner.catalogue, language)),
            Intent::Help => Some(answer::help(&self.inner.catalogue, language)),
            Intent::Status => Some(match &newest {
                Some(report) => self.status_answer(&mut tx, report).await?,
                None => answer::no_report_known(&self.inner.catalogue, language),
            }),
            Intent::Cancel => Some(match &newest {
                Some(report) => answer::cancelled_noted(
                    &self.inner.catalogue,
                    report.language,
                    &report.reference,
                ),
                None => answer::no_report_known(&self.inner.catalogue, language),
            }),
        };
        if let Some(body) = answer {
            let message: Message = self.answer(&sms.sid, phone, language, body);
            outbox::put(&mut tx, &message).await?;
        }
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        let intent: &str = intent.into();
        tracing::info!(sid = sms.sid, intent, "SMS taken in");
        Ok(())
    }

    /// What the writer told us about a case, in the history; the words
    /// themselves stay with the SMS.
    fn added(&self, report: &Report, intent: Intent) -> HistoryEntry {
        let intent: &str = intent.into();
        HistoryEntry {
            id: self.inner.ids.id(),
            case_id: report.case_id.clone(),
            at: self.inner.ids.now(),
            actor: Actor::Reporter,
            event: Event::ReporterAdded,
            from: None,
            to: Some(intent.to_owned()),
            reason: None,
        }
    }

    async fn status_answer(
        &self,
        tx: &mut crate::store::Tx,
        report: &Report,
    ) -> Result<String, IntakeError> {
        let catalogue = &self.inner.catalogue;
        Ok(match cases::by_id(tx, &report.case_id).await? {
            Some(case) => answer::status(
                catalogue,
                report.language,
                &report.reference,
                case.status,
                case.owner,
                case.due_at,
            ),
            None => answer::no_report_known(catalogue, report.language),
        })
    }
}
