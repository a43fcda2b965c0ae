//! "It does not suit": what a reporter says of a visit, by SMS or on their own page.
//! Nobody comes then; whoever agreed it, and whoever has the case, are told.

use jiff::Timestamp;

use super::accept::{DRAWS, Missed};
use super::growth::Growth;
use super::sms::{Arriving, Taken};
use super::{Intake, IntakeError};
use crate::conversation::ToldVisit;
use crate::domain::case::{Actor, Case, Event, HistoryEntry, Owner};
use crate::domain::report::{MAX_TEXT, Report, TextFault, clean_text};
use crate::domain::visit::{Visit, VisitState};
use crate::store::{StoreError, Tx, cases, history, parts, reports, visits};
use crate::wording::hand_over::Occasion;
use crate::wording::visit::refused;

/// What texts are kept as that say so.
pub const TAKEN_FOR: &str = "visit_refused";

/// A visit as the reporter's own page tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnVisit {
    pub visit: Visit,
    /// Who has the case, or the part of it, that it is for.
    pub owner: Owner,
    /// That case is open: somebody still comes.
    pub is_open: bool,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    Noted,
    /// It is no longer as they saw it.
    Gone,
}

/// What somebody says of a visit, and where.
struct Refusal<'a> {
    report: &'a Report,
    visit_id: &'a str,
    /// In their words, what would suit. May be empty.
    wish: &'a str,
    now: Timestamp,
}

/// The visits of a case and its parts, by time.
pub(super) async fn own_visits(
    tx: &mut Tx,
    case: &Case,
    parts: &[Case],
) -> Result<Vec<OwnVisit>, StoreError> {
    let all = visits::of_main(tx, &case.id).await?;
    let told = all.into_iter().map(|visit| {
        let part = parts.iter().find(|part| part.id == visit.case_id);
        let its = part.unwrap_or(case);
        OwnVisit {
            owner: its.owner,
            is_open: its.status.is_open(),
            visit,
        }
    });
    Ok(told.collect())
}

/// The visit that the reporters of a case were told of last and that is still to
/// come.
pub(super) async fn told_visit(
    tx: &mut Tx,
    case: &Case,
    now: Timestamp,
) -> Result<Option<ToldVisit>, StoreError> {
    let all = visits::of_main(tx, &case.id).await?;
    let coming = all.into_iter().filter(|visit| visit.is_to_come(now));
    let newest = coming.max_by_key(|visit| visit.changed_at);
    Ok(newest.map(|visit| ToldVisit {
        id: visit.id,
        told_at: visit.changed_at,
    }))
}

impl Intake {
    /// Takes it that a visit does not suit, said on the page of a token; nothing
    /// where the token opens none. Said twice, it is noted once.
    ///
    /// # Errors
    /// A wish that is too long, or a store that failed; then nothing was kept.
    pub async fn visit_does_not_suit(
        &self,
        token: &str,
        visit_id: &str,
        wish: &str,
    ) -> Result<Option<Refused>, IntakeError> {
        let wish = clean_text(wish);
        let length = wish.chars().count();
        if length > MAX_TEXT {
            return Err(TextFault::TooLong(length - MAX_TEXT).into());
        }
        for _ in 0..=DRAWS {
            let now = self.inner.ids.now();
            let mut tx = self.inner.db.begin().await?;
            let Some(report) = reports::by_status_token(&mut tx, token).await? else {
                return Ok(None);
            };
            let refusal = Refusal {
                report: &report,
                visit_id,
                wish: &wish,
                now,
            };
            match self.refuse(&mut tx, &refusal).await {
                Ok(outcome) => {
                    tx.commit().await?;
                    self.inner.outbox_filled.notify_one();
                    return Ok(Some(outcome));
                }
                Err(Missed::Failed(error)) => return Err(error.into()),
                Err(Missed::Reference | Missed::Repeated | Missed::Overtaken) => {}
            }
        }
        Err(IntakeError::Store(StoreError::Exhausted))
    }

    /// Takes a text in that says so.
    pub(super) async fn take_refusal(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        matter: usize,
    ) -> Result<Taken, Missed> {
        let matter = arriving.thread.matters.get(matter);
        let matter = matter.ok_or(Missed::Overtaken)?;
        let visit = matter.visit.as_ref().ok_or(Missed::Overtaken)?;
        let report = reports::by_reference(tx, &matter.reference).await?;
        let report = report.ok_or(Missed::Overtaken)?;
        let refusal = Refusal {
            report: &report,
            visit_id: &visit.id,
            wish: &arriving.incoming.text,
            now: arriving.now,
        };
        self.refuse(tx, &refusal).await?;
        let case_id = Some(matter.case.id.as_str());
        self.keep(tx, arriving.sms, TAKEN_FOR, case_id, arriving.now)
            .await?;
        let c = &self.inner.catalogue;
        let l = c.nearest(matter.language);
        let body = refused(c, l, &matter.reference);
        self.say(tx, arriving, l, &body, Some((&matter.case, matter)))
            .await?;
        Ok(Taken::for_word(TAKEN_FOR))
    }

    async fn refuse(&self, tx: &mut Tx, refusal: &Refusal<'_>) -> Result<Refused, Missed> {
        let Refusal {
            report, wish, now, ..
        } = *refusal;
        let main = cases::by_id(tx, &report.case_id).await?;
        let main = main.ok_or(Missed::Overtaken)?;
        let known = visits::of_main(tx, &main.id).await?;
        let Some(visit) = known.into_iter().find(|v| v.id == refusal.visit_id) else {
            return Ok(Refused::Gone);
        };
        let wish = Some(wish.to_owned()).filter(|wish| !wish.is_empty());
        // Said before: nobody is told twice.
        if visit.state == VisitState::DoesNotSuit && visit.wish == wish {
            return Ok(Refused::Noted);
        }
        if !visit.is_to_come(now) && visit.state != VisitState::DoesNotSuit {
            return Ok(Refused::Gone);
        }
        let its = parts::of_main(tx, &main.id).await?;
        let part = its.into_iter().find(|part| part.id == visit.case_id);
        let case = part.as_ref().unwrap_or(&main);
        if !case.status.is_open() {
            return Ok(Refused::Gone);
        }
        let from = visit.window.key();
        let mut growth = Growth::of(self, case, now);
        let who = report.reference.as_str();
        growth.line(Actor::Reporter, Event::VisitRefused, Some(&from), who, None);
        let case = growth.write(tx).await?;
        let refused = Visit {
            state: VisitState::DoesNotSuit,
            wish,
            changed_at: now,
            ..visit
        };
        if !visits::update(tx, &refused).await? {
            return Err(Missed::Overtaken);
        }
        if part.is_some() {
            self.tell_main_of_refusal(tx, &main, &from, who, now)
                .await?;
        }
        let handing = &self.inner.handing;
        handing
            .tell_acting(tx, &case, Occasion::VisitRefused)
            .await?;
        Ok(Refused::Noted)
    }

    /// The reporters belong to the main case: it stands in its history too.
    async fn tell_main_of_refusal(
        &self,
        tx: &mut Tx,
        main: &Case,
        from: &str,
        who: &str,
        now: Timestamp,
    ) -> Result<(), Missed> {
        cases::hold(tx, &main.id).await?;
        let main = cases::by_id(tx, &main.id).await?;
        let main = main.ok_or(Missed::Overtaken)?;
        cases::go_on(tx, &main, main.version + 1, now).await?;
        let entry = HistoryEntry {
            id: self.inner.ids.id(),
            case_id: main.id,
            at: now,
            actor: Actor::Reporter,
            event: Event::VisitRefused,
            from: Some(from.to_owned()),
            to: Some(who.to_owned()),
            reason: None,
        };
        history::add(tx, &entry).await?;
        Ok(())
    }
}
