//! More to an open case, by SMS: a report of its own, kept with the case, that
//! can make it graver, place it or open it again. Acknowledged like every report.

use super::Intake;
use super::accept::{Cause, Missed, taken, write_cause};
use super::growth::Growth;
use super::incoming::Incoming;
use super::sms::{Arriving, Taken};
use super::uploads::take_uploads;
use crate::conversation::{Joined, SURE};
use crate::domain::case::{Actor, Case, Event};
use crate::domain::decision::{Decision, Intent, Priority};
use crate::domain::letter::Letter;
use crate::domain::outgoing::{Message, Purpose, acknowledgement_promise};
use crate::domain::question::{Ask, Question};
use crate::domain::reference::Reference;
use crate::domain::report::Report;
use crate::store::{Tx, follow_ups, outbox, questions, reports};
use crate::wording::acknowledgement::{call, promise};
use crate::wording::answer::{self, Added};
use crate::wording::segments::on_air;

/// What decisions say of the rule where a text joined a case.
const JOINED: &str = "lagt til en åpen sak";

impl Intake {
    /// Keeps a text with the case that it belongs to.
    pub(super) async fn join(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        joined: Joined,
    ) -> Result<Taken, Missed> {
        let Some(matter) = arriving.thread.matters.get(joined.matter) else {
            return Err(Missed::Overtaken);
        };
        let decision = arriving.decision;
        let mut growth = Growth::of(self, &matter.case, arriving.now);
        if joined.reopens {
            growth.reopen();
        }
        let in_danger = decision.danger.is_some();
        if in_danger || (!joined.unsure && decision.confidence >= SURE) {
            growth.raise(decision.priority);
        }
        if joined.corrects && !growth.is_in_hand(tx).await? {
            growth.forget_place();
        }
        // What may be a matter of its own says nothing of this one's place.
        let is_placed = (in_danger || !joined.unsure) && growth.place_told(&decision.place, None);
        if is_placed || (in_danger && matter.case.priority < Priority::Emergency) {
            let first = reports::first_decision(tx, &matter.case.id).await?;
            let told = together(decision, first, is_placed, in_danger);
            growth.route_anew(tx, &told).await?;
        }
        self.add_report(tx, arriving, growth, &matter.reference, joined)
            .await
    }

    /// What the first text did not tell: the case is judged by this one.
    pub(super) async fn tell_what(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        matter: usize,
    ) -> Result<Taken, Missed> {
        let Some(known) = arriving.thread.matters.get(matter) else {
            return Err(Missed::Overtaken);
        };
        let decision = arriving.decision;
        let mut growth = Growth::of(self, &known.case, arriving.now);
        if !growth.is_in_hand(tx).await? {
            growth.judged(decision);
        }
        growth.raise(decision.priority);
        growth.place_told(&decision.place, None);
        growth.route_anew(tx, decision).await?;
        let joined = Joined {
            matter,
            unsure: false,
            reopens: false,
            corrects: false,
        };
        self.add_report(tx, arriving, growth, &known.reference, joined)
            .await
    }

    async fn add_report(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        growth: Growth<'_>,
        known_as: &Reference,
        joined: Joined,
    ) -> Result<Taken, Missed> {
        let Arriving {
            sms,
            incoming,
            decision,
            phone,
            now,
            ..
        } = *arriving;
        let ids = &self.inner.ids;
        let (report, case) = self
            .add_to(tx, growth, incoming, decision, (JOINED, None))
            .await?;
        if joined.unsure && decision.danger.is_none() {
            let question = Question {
                id: ids.id(),
                report_id: report.id.clone(),
                case_id: case.id.clone(),
                ask: Ask::OwnMatter,
                asked_at: now,
            };
            questions::ask(tx, phone, &question).await?;
        }
        let owed = self.added(&report, &case, known_as, arriving, joined);
        let in_danger = decision.danger.is_some();
        if let Some(message) = self.paced(tx, phone, owed, in_danger, now).await? {
            outbox::put(tx, &message).await?;
        }
        write_cause(tx, &report, &case, &Cause::Sms(sms), None).await?;
        Ok(Taken {
            taken_for: Intent::Report.into(),
            report: Some((report, case)),
        })
    }

    /// Writes the case as it has grown, and the report that is more to it, with
    /// what decisions say of the rule and the history of the reason.
    pub(super) async fn add_to(
        &self,
        tx: &mut Tx,
        mut growth: Growth<'_>,
        incoming: &Incoming,
        decision: &Decision,
        (rule, reason): (&str, Option<&str>),
    ) -> Result<(Report, Case), Missed> {
        let reference = self.inner.ids.reference();
        let (case_id, now) = (growth.case.id.clone(), growth.now);
        let report = self.report(incoming, decision, reference, &case_id, now);
        let reference = report.reference.as_str();
        growth.line(Actor::Reporter, Event::Reported, None, reference, reason);
        let case = growth.write(tx).await?;
        reports::insert(tx, &report)
            .await
            .map_err(|error| taken(error, Missed::Reference))?;
        reports::insert_decision(tx, &report, decision, case.owner, rule).await?;
        take_uploads(tx, incoming, &report).await?;
        let answers = self.answered(incoming, decision);
        follow_ups::insert(tx, &report.id, &answers).await?;
        Ok((report, case))
    }

    /// The acknowledgement: it is with the case that they know.
    fn added(
        &self,
        report: &Report,
        case: &Case,
        known_as: &Reference,
        arriving: &Arriving<'_>,
        joined: Joined,
    ) -> Message {
        let c = &self.inner.catalogue;
        let language = c.nearest(report.language);
        let promise = promise(c, language, case.owner, case.due_at);
        let call = arriving.decision.danger.map(|d| call(c, language, d));
        let how = match &call {
            Some(call) => Added::InDanger {
                call,
                promise: &promise,
            },
            None if joined.reopens => Added::Again { promise: &promise },
            None if joined.unsure => Added::Perhaps,
            None => Added::Surely,
        };
        let body = answer::added(c, language, known_as, how);
        Letter::sms(arriving.phone, language, on_air(language, &body)).promised(
            self.inner.ids.id(),
            acknowledgement_promise(&report.id),
            Purpose::Acknowledgement,
            Some(case),
            arriving.now,
        )
    }
}

/// What two texts tell together: the matter of the first, or of the danger;
/// the place of whichever told it.
fn together(
    decision: &Decision,
    first: Option<Decision>,
    is_placed: bool,
    in_danger: bool,
) -> Decision {
    let Some(first) = first else {
        return decision.clone();
    };
    let place = if is_placed {
        decision.place.clone()
    } else {
        first.place.clone()
    };
    let told = if in_danger { decision.clone() } else { first };
    Decision { place, ..told }
}
