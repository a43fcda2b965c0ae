//! Whom a visit is told, in what words, and what somebody should think of before
//! they send them.

use jiff::Timestamp;
use jiff::civil::Date;

use super::order::visited;
use super::outcome::outcome;
use super::{By, VisitAct, VisitError, VisitOrder};
use crate::casework::actions::preview::Preview;
use crate::casework::actions::{ActionError, kept_reason};
use crate::casework::letters::Word;
use crate::casework::{Casework, rights};
use crate::domain::case::Case;
use crate::domain::outgoing::Message;
use crate::domain::reference::Reference;
use crate::domain::visit::{Visit, Window};
use crate::routing::calendar::Calendar;
use crate::store::{StoreError, Tx, cases, reports, visits};
use crate::wording::visit::{VisitFacts, VisitNews, who_comes};

/// What somebody should think of before they agree a visit. None of it forbids it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// A weekend, or a day on which the offices are closed.
    DayOff(Date),
    /// The same person is to be elsewhere then; the reference of that case, if
    /// they may open it.
    Elsewhere(Window, Option<Reference>),
    /// The case was promised earlier.
    AfterDue(Timestamp),
}

/// What an act about a visit would come to.
#[derive(Debug, Clone, PartialEq)]
pub struct VisitPreview {
    /// As it would be kept.
    pub visit: Visit,
    /// Of the case that speaks to the reporters.
    pub preview: Preview,
    pub doubts: Vec<Doubt>,
}

impl Casework {
    /// What an act would tell, and what to think of first. Writes nothing.
    ///
    /// # Errors
    /// Why it would not be done.
    pub async fn preview_visit(
        &self,
        order: VisitOrder<'_>,
        act: VisitAct<'_>,
    ) -> Result<VisitPreview, VisitError> {
        kept_reason(order.reason, false)?;
        let mut tx = self.inner.db.read().await?;
        let case = visited(&mut tx, order).await?;
        if case.version != order.version {
            return Err(ActionError::Overtaken.into());
        }
        let known = visits::of_case(&mut tx, &case.id).await?;
        let now = self.inner.ids.now();
        let visitor = order.by.visitor();
        let outcome = outcome(act, &case, &known, &visitor, now, String::new)?;
        let visit = outcome.visit;
        let speaker = match &case.part_of {
            Some(main) => cases::by_id(&mut tx, main).await?,
            None => None,
        };
        let speaker = speaker.unwrap_or_else(|| case.clone());
        let told = reports::of_case(&mut tx, &speaker.id).await?;
        let word = outcome
            .news
            .map(|news| Word::Visit(self.facts(&case, &visit, news)));
        let preview = self.previewed(&mut tx, speaker, &told, word).await?;
        let doubts = if visit.state.is_agreed() {
            let others = visits::of_visitor(&mut tx, &visit.visitor, &visit.window).await?;
            let mut elsewhere = Vec::new();
            for other in others.iter().filter(|other| other.id != visit.id) {
                let its = cases::by_id(&mut tx, &other.case_id).await?;
                let may_open = |case: &Case| match order.by {
                    By::Account(who) => rights::may_open(who, case),
                    By::HandOver(_) => false,
                };
                let reference = its.filter(may_open).map(|case| case.reference);
                elsewhere.push((other.clone(), reference));
            }
            doubts(&visit, case.due_at, elsewhere, self.inner.rules.calendar())
        } else {
            Vec::new()
        };
        Ok(VisitPreview {
            visit,
            preview,
            doubts,
        })
    }

    /// The letters that a visit makes us owe, of the case that speaks to the
    /// reporters.
    pub(super) async fn letters_of_visit(
        &self,
        tx: &mut Tx,
        case: &Case,
        speaker: &Case,
        visit: &Visit,
        news: VisitNews,
        now: Timestamp,
    ) -> Result<Vec<Message>, StoreError> {
        let told = reports::of_case(tx, &speaker.id).await?;
        let word = Word::Visit(self.facts(case, visit, news));
        self.updates(tx, speaker, &told, word, now).await
    }

    fn facts<'a>(&'a self, case: &Case, visit: &'a Visit, news: VisitNews) -> VisitFacts<'a> {
        VisitFacts {
            news,
            window: visit.window,
            who: who_comes(visit, case.owner, &self.inner.settings.recipients),
            id: &visit.id,
        }
    }
}

/// What to think of, given where the same person is to be besides.
fn doubts(
    visit: &Visit,
    due_at: Timestamp,
    elsewhere: Vec<(Visit, Option<Reference>)>,
    calendar: &Calendar,
) -> Vec<Doubt> {
    let day = visit.window.day();
    let is_off = !calendar.is_working_day(day);
    let both = elsewhere
        .into_iter()
        .filter(|(other, _)| other.state.is_agreed() && other.window.overlaps(&visit.window))
        .map(|(other, reference)| Doubt::Elsewhere(other.window, reference));
    let is_late = visit.window.start > due_at;
    is_off
        .then_some(Doubt::DayOff(day))
        .into_iter()
        .chain(both)
        .chain(is_late.then_some(Doubt::AfterDue(due_at)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::visit::{VisitState, Visitor};
    use jiff::civil::{date, time};

    /// From 10 to 12 on a day in Oslo.
    fn on(day: Date) -> Visit {
        let now = "2026-11-23T10:00:00Z".parse().unwrap();
        let (ten, noon) = (time(10, 0, 0, 0), time(12, 0, 0, 0));
        Visit {
            id: day.to_string(),
            case_id: "case-1".into(),
            visitor: Visitor::Account("account-1".into()),
            window: Window::agreed(day, ten, noon, now).unwrap(),
            state: VisitState::Planned,
            wish: None,
            sequence: 0,
            made_at: now,
            changed_at: now,
            version: 1,
        }
    }

    fn thought_of(visit: &Visit, due: &str, elsewhere: Vec<Visit>) -> Vec<Doubt> {
        let elsewhere = elsewhere.into_iter().map(|other| (other, None)).collect();
        doubts(visit, due.parse().unwrap(), elsewhere, &Calendar::default())
    }

    #[test]
    fn a_day_off_two_visits_at_once_and_a_late_one_are_said() {
        let (tuesday, sunday) = (on(date(2026, 12, 1)), on(date(2026, 12, 6)));
        let far = "2026-12-31T12:00:00Z";
        assert_eq!(thought_of(&tuesday, far, Vec::new()), []);
        assert_eq!(
            thought_of(&sunday, far, Vec::new()),
            [Doubt::DayOff(date(2026, 12, 6))]
        );
        assert_eq!(
            thought_of(&on(date(2026, 12, 25)), far, Vec::new()),
            [Doubt::DayOff(date(2026, 12, 25))]
        );
        let off = Visit {
            state: VisitState::DoesNotSuit,
            ..tuesday.clone()
        };
        let other = vec![sunday.clone(), tuesday.clone(), off];
        assert_eq!(
            thought_of(&tuesday, far, other),
            [Doubt::Elsewhere(tuesday.window, None)]
        );
        let due = "2026-11-30T12:00:00Z";
        assert_eq!(
            thought_of(&tuesday, due, Vec::new()),
            [Doubt::AfterDue(due.parse().unwrap())]
        );
    }
}
