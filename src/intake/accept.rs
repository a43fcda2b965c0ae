//! THE transaction: report, case, decision, routing, history, acknowledgement
//! and hand-overs are committed together, or nothing is. Everything is decided
//! before it opens, since SQLite has one writer.

use jiff::Timestamp;

use super::calls::keep_call;
use super::cause::{Cause, write_cause};
use super::following::{Chosen, Followed};
use super::incoming::{Accepted, Acknowledgement, Incoming, Repeat};
use super::uploads::take_uploads;
use super::{Intake, IntakeError};
use crate::domain::case::{Actor, Case, Event, HistoryEntry};
use crate::domain::decision::{Decision, Hints};
use crate::domain::follow_up::KeptAnswer;
use crate::domain::outgoing::Message;
use crate::domain::question::{Ask, Question};
use crate::domain::reference::Reference;
use crate::domain::report::{Channel, Report, check_text, clean_line, clean_text};
use crate::handing::Given;
use crate::routing::Routing;
use crate::store::{StoreError, Tx, cases, follow_ups, history, outbox, questions, reports};
use crate::triage;
use crate::wording::follow_up;

/// References are drawn; one that is taken is drawn again, so often at most.
pub(super) const DRAWS: u32 = 5;

/// Everything that will be committed.
pub(super) struct Prepared {
    pub(super) report: Report,
    pub(super) case: Case,
    decision: Decision,
    answers: Vec<KeptAnswer>,
    rule: String,
    history: Vec<HistoryEntry>,
    pub(super) acknowledgement: Message,
    /// Goes out where the acknowledgement never arrives.
    reserve: Option<Message>,
    question: Option<Question>,
    /// To whoever must act or know.
    given: Vec<Given>,
}

/// What an acknowledgement says besides.
#[derive(Default)]
pub(super) struct Besides {
    /// It asks for what the case lacks.
    pub(super) ask: Option<Ask>,
    /// The number had said stop, and takes answers again.
    pub(super) starts_again: bool,
}

/// Why a commit did not happen.
pub(super) enum Missed {
    /// The reference is taken: draw another.
    Reference,
    /// The same request came before.
    Repeated,
    /// Somebody else changed the case meanwhile: look again.
    Overtaken,
    Failed(StoreError),
}

impl From<StoreError> for Missed {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

impl Intake {
    /// Takes a report in. When this returns, it is durable, routed, and its
    /// acknowledgement is owed.
    ///
    /// # Errors
    /// A text that the sender can mend, a key used for another body, or a store
    /// that failed, in which case nothing was kept.
    pub async fn accept(&self, incoming: Incoming) -> Result<Accepted, IntakeError> {
        let incoming = cleaned(incoming);
        check_text(&incoming.text)?;
        if let Some(repeat) = &incoming.repeat
            && let Some(earlier) = self.earlier(repeat).await?
        {
            return Ok(earlier);
        }
        let decision = self.judge(&incoming);
        if let Some(chosen) = Chosen::of(&incoming) {
            match self.follow(&incoming, &decision, chosen).await? {
                Followed::Joined(accepted) => return Ok(*accepted),
                Followed::Repeated => return self.faster(&incoming).await,
                Followed::Gone => {}
            }
        }
        let cause = Cause::Request(incoming.repeat.as_ref());
        match self.commit(&incoming, &decision, &cause).await? {
            Some(accepted) => Ok(accepted),
            None => self.faster(&incoming).await,
        }
    }

    /// What another request with the key got, which was faster by less than a
    /// moment.
    async fn faster(&self, incoming: &Incoming) -> Result<Accepted, IntakeError> {
        match &incoming.repeat {
            Some(repeat) => self.earlier(repeat).await?.ok_or(IntakeError::OtherBody),
            None => Err(IntakeError::OtherBody),
        }
    }

    /// What would be made of it, were it sent now. Keeps nothing.
    pub fn preview(&self, incoming: &Incoming) -> Decision {
        self.judge(&cleaned(incoming.clone()))
    }

    /// What triage makes of it.
    pub(super) fn judge(&self, incoming: &Incoming) -> Decision {
        let catalogue = &self.inner.catalogue;
        let hints = Hints {
            address: incoming.address.clone(),
            unit: incoming.unit.clone(),
            category: incoming.category,
            language: incoming.language,
            in_danger: incoming.in_danger,
            answers: follow_up::weighed(catalogue, self.questions(), &incoming.answers),
            channel: Some(incoming.channel),
        };
        triage::decide(&incoming.text, &hints, &self.gazetteer(), &self.inner.local)
    }

    /// Commits all that follows from the decision; nothing where the same
    /// request came before.
    pub(super) async fn commit(
        &self,
        incoming: &Incoming,
        decision: &Decision,
        cause: &Cause<'_>,
    ) -> Result<Option<Accepted>, IntakeError> {
        for _ in 0..DRAWS {
            let mut prepared = self.prepare(incoming, decision, Besides::default());
            let mut accepted = self.accepted(
                (&prepared.report, &prepared.case),
                decision,
                &prepared.acknowledgement,
                incoming.repeat.as_ref(),
            );
            let written = async {
                let mut tx = self.inner.db.begin().await?;
                if incoming.channel == Channel::Web {
                    let in_danger = decision.danger.is_some();
                    self.pace_form(&mut tx, &mut prepared.acknowledgement, in_danger)
                        .await?;
                }
                let told = (&prepared.report, &prepared.case);
                if let Some(other) = self
                    .hushed(&mut tx, incoming, told, decision.danger)
                    .await?
                {
                    accepted.acknowledgement = Acknowledgement::of(&other);
                    (prepared.acknowledgement, prepared.reserve) = (other, None);
                }
                self.write(&mut tx, &prepared, cause, accepted.answer.as_deref())
                    .await?;
                keep_call(&mut tx, incoming, &prepared.report).await?;
                take_uploads(&mut tx, incoming, &prepared.report).await?;
                tx.commit().await?;
                Ok(())
            };
            match written.await {
                Ok(()) => {
                    self.tell_accepted(&prepared.report, &prepared.case);
                    return Ok(Some(accepted));
                }
                Err(Missed::Reference | Missed::Overtaken) => {}
                Err(Missed::Repeated) => return Ok(None),
                Err(Missed::Failed(error)) => return Err(error.into()),
            }
        }
        Err(IntakeError::Store(StoreError::Exhausted))
    }

    /// Tells worker, metrics and log of a report that is committed.
    pub(super) fn tell_accepted(&self, report: &Report, case: &Case) {
        self.inner.outbox_filled.notify_one();
        let channel = report.channel.key();
        metrics::counter!("sifra_reports_accepted_total", "channel" => channel).increment(1);
        tracing::info!(
            reference = %report.reference,
            case = %case.reference,
            channel,
            category = case.category.key(),
            priority = case.priority.key(),
            owner = case.owner.key(),
            unsure = case.unsure,
            "report accepted"
        );
    }

    /// A report and the case that it opens.
    pub(super) fn prepare(
        &self,
        incoming: &Incoming,
        decision: &Decision,
        besides: Besides,
    ) -> Prepared {
        let ids = &self.inner.ids;
        let now = ids.now();
        let reference = ids.reference();
        let mut routing = self.inner.rules.route(decision, now);
        if incoming.second_look.is_some() {
            routing = routing.held(decision.priority);
        }
        let typed = incoming.address.clone();
        let case = routing.opens(ids.id(), reference.clone(), decision, typed, now);
        let report = self.report(incoming, decision, reference, &case.id, now);
        let question = besides.ask.map(|ask| Question {
            id: ids.id(),
            report_id: report.id.clone(),
            case_id: case.id.clone(),
            ask,
            asked_at: now,
        });
        let acknowledgement = self.acknowledgement(
            &report,
            &case,
            decision.danger,
            question.as_ref().map(|question| &question.ask),
            besides.starts_again,
        );
        Prepared {
            reserve: self.reserve(&report, &case, decision.danger, &acknowledgement),
            acknowledgement,
            given: (self.inner.handing).of_new(&case, decision, &routing.rule, now),
            history: self.first_history(incoming, &report, &case, &routing, question.as_ref()),
            question,
            decision: decision.clone(),
            answers: self.answered(incoming, decision),
            rule: routing.rule,
            report,
            case,
        }
    }

    /// The answers that belong to what the matter was found to be, as staff
    /// read them.
    pub(super) fn answered(&self, incoming: &Incoming, decision: &Decision) -> Vec<KeptAnswer> {
        let (catalogue, category) = (&self.inner.catalogue, decision.category);
        follow_up::kept(catalogue, self.questions(), category, &incoming.answers)
    }

    /// A report to be, for a case.
    pub(super) fn report(
        &self,
        incoming: &Incoming,
        decision: &Decision,
        reference: Reference,
        case_id: &str,
        now: Timestamp,
    ) -> Report {
        Report {
            id: self.inner.ids.id(),
            reference,
            case_id: case_id.to_owned(),
            channel: incoming.channel,
            text: incoming.text.clone(),
            typed_address: incoming.address.clone(),
            typed_unit: incoming.unit.clone(),
            language: incoming.language.unwrap_or(decision.language),
            reporter: incoming.reporter.clone(),
            status_token: self.inner.ids.token(),
            received_at: now,
        }
    }

    fn first_history(
        &self,
        incoming: &Incoming,
        report: &Report,
        case: &Case,
        routing: &Routing,
        question: Option<&Question>,
    ) -> Vec<HistoryEntry> {
        let line = |actor, event, to: Option<&str>, reason: Option<&str>| HistoryEntry {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            at: report.received_at,
            actor,
            event,
            from: None,
            to: to.map(str::to_owned),
            reason: reason.map(str::to_owned),
        };
        let entry = |actor, event, to: &str, reason| line(actor, event, Some(to), reason);
        let mut lines = vec![
            entry(
                incoming.told_by(),
                Event::Reported,
                report.reference.as_str(),
                None,
            ),
            entry(Actor::Sifra, Event::Judged, case.category.key(), None),
            entry(
                Actor::Sifra,
                Event::Routed,
                case.owner.key(),
                Some(&routing.rule),
            ),
        ];
        lines.extend(question.map(|q| entry(Actor::Sifra, Event::Asked, q.ask.key(), None)));
        // Also where it is an emergency and was routed as always.
        lines.extend(
            incoming
                .second_look
                .map(|why| line(Actor::Sifra, Event::Noted, None, Some(why.words()))),
        );
        lines
    }

    pub(super) async fn write(
        &self,
        tx: &mut Tx,
        prepared: &Prepared,
        cause: &Cause<'_>,
        answer: Option<&str>,
    ) -> Result<(), Missed> {
        let Prepared { report, case, .. } = prepared;
        cases::insert(tx, case)
            .await
            .map_err(|error| taken(error, Missed::Reference))?;
        reports::insert(tx, report)
            .await
            .map_err(|error| taken(error, Missed::Reference))?;
        reports::insert_decision(tx, report, &prepared.decision, case.owner, &prepared.rule)
            .await?;
        follow_ups::insert(tx, &report.id, &prepared.answers).await?;
        for entry in &prepared.history {
            history::add(tx, entry).await?;
        }
        outbox::put(tx, &prepared.acknowledgement).await?;
        if let Some(reserve) = &prepared.reserve {
            outbox::put(tx, reserve).await?;
        }
        for given in &prepared.given {
            given.write(tx).await?;
        }
        if let (Some(question), Some(phone)) = (&prepared.question, &report.reporter.phone) {
            questions::ask(tx, phone, question).await?;
        }
        write_cause(tx, report, case, cause, answer).await
    }

    pub(super) fn accepted(
        &self,
        (report, case): (&Report, &Case),
        decision: &Decision,
        acknowledgement: &Message,
        repeat: Option<&Repeat>,
    ) -> Accepted {
        let mut accepted = Accepted {
            acknowledgement: Acknowledgement::of(acknowledgement),
            report: report.clone(),
            case: case.clone(),
            decision: decision.clone(),
            repeated: false,
            answer: None,
        };
        if let Some(render) = repeat.and_then(|repeat| repeat.render) {
            accepted.answer = Some(render(&accepted, &self.status_url(&accepted.report)));
        }
        accepted
    }
}

pub(super) fn taken(error: StoreError, instead: Missed) -> Missed {
    match error {
        StoreError::Duplicate(_) => instead,
        other => Missed::Failed(other),
    }
}

pub(super) fn cleaned(incoming: Incoming) -> Incoming {
    Incoming {
        text: clean_text(&incoming.text),
        address: incoming.address.as_deref().and_then(clean_line),
        unit: incoming.unit.as_deref().and_then(clean_line),
        reporter: crate::domain::report::Reporter {
            name: incoming.reporter.name.as_deref().and_then(clean_line),
            ..incoming.reporter
        },
        ..incoming
    }
}
