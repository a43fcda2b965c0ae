//! More to a case: a report of its own, kept with the case, that can make it
//! graver, place it or open it again. By SMS or from the reporter's own page;
//! acknowledged like every report.

use jiff::Timestamp;

use super::accept::{Missed, taken};
use super::cause::{Cause, write_cause};
use super::growth::Growth;
use super::sms::{Arriving, Taken};
use super::uploads::take_uploads;
use super::{Incoming, Intake};
use crate::conversation::{Joined, SURE};
use crate::domain::case::{Case, Event};
use crate::domain::contact::Phone;
use crate::domain::decision::{Decision, Priority};
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::outgoing::{Purpose, acknowledgement_promise};
use crate::domain::question::{Ask, Question};
use crate::domain::reference::Reference;
use crate::domain::report::{Channel, Report};
use crate::store::inbound::InboundSms;
use crate::store::{StoreError, Tx, follow_ups, inbound, outbox, questions, reports};
use crate::wording::acknowledgement::{call, promise};
use crate::wording::answer::{self, Added};
use crate::wording::news;
use crate::wording::segments::on_air;

/// What decisions say of the rule where a text joined a case.
const JOINED: &str = "lagt til en åpen sak";

/// More to a case, on its way in.
pub(super) struct More<'a> {
    pub(super) incoming: &'a Incoming,
    pub(super) decision: &'a Decision,
    pub(super) case: &'a Case,
    /// The reference by which its writer knows the case.
    pub(super) known_as: &'a Reference,
    pub(super) road: Road<'a>,
    pub(super) how: How,
    pub(super) now: Timestamp,
}

/// The road by which it came, and is acknowledged.
#[derive(Clone, Copy)]
pub(super) enum Road<'a> {
    Sms {
        sms: &'a InboundSms,
        phone: &'a Phone,
    },
    /// From the own page of this report.
    Page(&'a Report),
}

/// What it means for the case.
#[derive(Clone, Copy, Default)]
pub(super) struct How {
    /// It may be a matter of its own.
    pub(super) unsure: bool,
    /// What was done is not done.
    pub(super) reopens: bool,
    /// The place was told wrongly before.
    pub(super) corrects: bool,
    /// It is the answer that the case waits for.
    pub(super) answers: bool,
}

impl From<Joined> for How {
    fn from(joined: Joined) -> Self {
        Self {
            unsure: joined.unsure,
            reopens: joined.reopens,
            corrects: joined.corrects,
            answers: false,
        }
    }
}

impl Intake {
    /// Keeps a text with the case that it belongs to.
    pub(super) async fn join(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        joined: Joined,
    ) -> Result<Taken, Missed> {
        let more = more(arriving, joined.matter, joined.into())?;
        Ok(Taken::for_report(self.add(tx, &more).await?))
    }

    /// Keeps what somebody adds with the case that it belongs to.
    pub(super) async fn add(&self, tx: &mut Tx, more: &More<'_>) -> Result<(Report, Case), Missed> {
        let More { decision, how, .. } = *more;
        let mut growth = Growth::of(self, more.case, more.now);
        if how.reopens {
            growth.reopen();
        }
        if how.answers {
            growth.answered();
        }
        let in_danger = decision.danger.is_some();
        if in_danger || (!how.unsure && decision.confidence >= SURE) {
            growth.raise(decision.priority);
        }
        if how.corrects && !growth.is_in_hand(tx).await? {
            growth.forget_place();
        }
        // What may be a matter of its own says nothing of this one's place.
        let is_placed = (in_danger || !how.unsure) && growth.place_told(&decision.place, None);
        if is_placed || (in_danger && more.case.priority < Priority::Emergency) {
            let first = reports::first_decision(tx, &more.case.id).await?;
            let told = together(decision, first, is_placed, in_danger);
            growth.route_anew(tx, &told).await?;
        }
        self.add_report(tx, growth, more).await
    }

    /// What the first text did not tell: the case is judged by this one.
    pub(super) async fn tell_what(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        matter: usize,
    ) -> Result<Taken, Missed> {
        let more = more(arriving, matter, How::default())?;
        let decision = arriving.decision;
        let mut growth = Growth::of(self, more.case, arriving.now);
        if !growth.is_in_hand(tx).await? {
            growth.judged(decision);
        }
        growth.raise(decision.priority);
        growth.place_told(&decision.place, None);
        growth.route_anew(tx, decision).await?;
        Ok(Taken::for_report(self.add_report(tx, growth, &more).await?))
    }

    async fn add_report(
        &self,
        tx: &mut Tx,
        growth: Growth<'_>,
        more: &More<'_>,
    ) -> Result<(Report, Case), Missed> {
        let More { decision, now, .. } = *more;
        let ids = &self.inner.ids;
        let (report, case) = self
            .add_to(tx, growth, more.incoming, decision, (JOINED, None))
            .await?;
        if let Road::Sms { phone, .. } = more.road
            && more.how.unsure
            && decision.danger.is_none()
        {
            let question = Question {
                id: ids.id(),
                report_id: report.id.clone(),
                case_id: case.id.clone(),
                ask: Ask::OwnMatter,
                asked_at: now,
            };
            questions::ask(tx, phone, &question).await?;
        }
        take_uploads(tx, more.incoming, &report).await?;
        self.acknowledge(tx, &report, &case, more).await?;
        let cause = match more.road {
            Road::Sms { sms, .. } => Cause::Sms(sms),
            Road::Page(_) => Cause::Request(None),
        };
        write_cause(tx, &report, &case, &cause, None).await?;
        Ok((report, case))
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
        growth.line(incoming.told_by(), Event::Reported, None, reference, reason);
        let case = growth.write(tx).await?;
        reports::insert(tx, &report)
            .await
            .map_err(|error| taken(error, Missed::Reference))?;
        reports::insert_decision(tx, &report, decision, case.owner, rule).await?;
        let answers = self.answered(incoming, decision);
        follow_ups::insert(tx, &report.id, &answers).await?;
        Ok((report, case))
    }

    /// The acknowledgement: it is with the case that they know.
    async fn acknowledge(
        &self,
        tx: &mut Tx,
        report: &Report,
        case: &Case,
        more: &More<'_>,
    ) -> Result<(), Missed> {
        let language = self.inner.catalogue.nearest(report.language);
        let body = self.added(case, language, more);
        let letter = self.letter(tx, report, language, body, more).await?;
        let owed = letter.promised(
            self.inner.ids.id(),
            acknowledgement_promise(&report.id),
            Purpose::Acknowledgement,
            Some(case),
            more.now,
        );
        let in_danger = more.decision.danger.is_some();
        let owed = match more.road {
            Road::Sms { phone, .. } => self.paced(tx, phone, owed, in_danger, more.now).await?,
            // The number on a page was typed: it may be a stranger's.
            Road::Page(_) => {
                let to = owed.to.clone();
                let to = (Channel::Web, to.as_str());
                self.paced_by(tx, to, owed, in_danger, more.now).await?
            }
        };
        if let Some(message) = owed {
            outbox::put(tx, &message).await?;
        }
        Ok(())
    }

    /// To the phone or the mailbox that they gave; on the page itself where they
    /// gave none, or said stop.
    async fn letter(
        &self,
        tx: &mut Tx,
        report: &Report,
        language: Language,
        body: String,
        more: &More<'_>,
    ) -> Result<Letter, StoreError> {
        let of = match more.road {
            Road::Sms { phone, .. } => {
                return Ok(Letter::sms(phone, language, on_air(language, &body)));
            }
            Road::Page(of) => of,
        };
        if let Some(phone) = &report.reporter.phone
            && inbound::stopped_since(tx, phone).await?.is_none()
        {
            return Ok(Letter::sms(phone, language, on_air(language, &body)));
        }
        Ok(match &report.reporter.email {
            Some(email) => {
                let facts = news::NewsFacts {
                    reference: more.known_as,
                    status_url: &self.status_url(of),
                    municipality: &self.inner.settings.municipality,
                };
                let words = news::email_of(&self.inner.catalogue, language, &body, &facts);
                Letter::email(email, language, words)
            }
            None => Letter::page(language, body),
        })
    }

    fn added(&self, case: &Case, language: Language, more: &More<'_>) -> String {
        let c = &self.inner.catalogue;
        let promise = promise(c, language, case.owner, case.due_at);
        let call = more.decision.danger.map(|d| call(c, language, d));
        let how = match &call {
            Some(call) => Added::InDanger {
                call,
                promise: &promise,
            },
            None if more.how.reopens => Added::Again { promise: &promise },
            None if more.how.unsure => Added::Perhaps,
            None => Added::Surely,
        };
        answer::added(c, language, more.known_as, how)
    }
}

/// A text that belongs to a matter of its thread.
pub(super) fn more<'a>(
    arriving: &Arriving<'a>,
    matter: usize,
    how: How,
) -> Result<More<'a>, Missed> {
    let known = arriving.thread.matters.get(matter);
    let known = known.ok_or(Missed::Overtaken)?;
    Ok(More {
        incoming: arriving.incoming,
        decision: arriving.decision,
        case: &known.case,
        known_as: &known.reference,
        road: Road::Sms {
            sms: arriving.sms,
            phone: arriving.phone,
        },
        how,
        now: arriving.now,
    })
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
