//! How a case grows by what its reporter adds: it is opened again or done, found
//! to be graver, or gets its place, and is then routed anew, once.

use jiff::Timestamp;

use super::Intake;
use super::accept::Missed;
use crate::domain::case::{Actor, Case, CasePlace, Event, HistoryEntry, Status};
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Priority};
use crate::domain::ids::Ids;
use crate::domain::place::PlaceFinding;
use crate::handing::By;
use crate::handing::align::Turn;
use crate::routing::SECOND_LOOK;
use crate::store::{StoreError, Tx, cases, history, promises};
use crate::wording::hand_over::Occasion;

/// What the rule is called by which somebody has a case anew that its reporter
/// added to.
const ADDED: &str = "melderen la til noe";

/// A case as it will be.
pub(super) struct Growth<'a> {
    intake: &'a Intake,
    pub(super) case: Case,
    /// As it stands yet.
    was: Case,
    lines: Vec<HistoryEntry>,
    /// By which rule it was routed anew.
    rule: Option<String>,
    pub(super) now: Timestamp,
    /// What those who have it, or get it, must be told.
    tell: Option<News>,
}

/// What is new, the least of it first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum News {
    /// What it waited for has been answered.
    Answered,
    /// What was done is not done.
    Reopened,
    /// Somebody gets it who had it not before, or must hurry now.
    ForYou,
}

impl<'a> Growth<'a> {
    pub(super) fn of(intake: &'a Intake, case: &Case, now: Timestamp) -> Self {
        Self {
            intake,
            case: case.clone(),
            was: case.clone(),
            lines: Vec::new(),
            rule: None,
            now,
            tell: None,
        }
    }

    fn tell(&mut self, news: News) {
        self.tell = self.tell.max(Some(news));
    }

    fn ids(&self) -> &Ids {
        &self.intake.inner.ids
    }

    /// Adds a line to the history.
    pub(super) fn line(
        &mut self,
        actor: Actor,
        event: Event,
        from: Option<&str>,
        to: &str,
        reason: Option<&str>,
    ) {
        let entry = HistoryEntry {
            id: self.ids().id(),
            case_id: self.case.id.clone(),
            at: self.now,
            actor,
            event,
            from: from.map(str::to_owned),
            to: Some(to.to_owned()),
            reason: reason.map(str::to_owned),
        };
        self.lines.push(entry);
    }

    /// The reporter says that it is not done.
    pub(super) fn reopen(&mut self) {
        let from = self.case.status;
        if from.is_open() || !from.may_become(Status::InProgress) {
            return;
        }
        self.case.enter(Status::InProgress);
        let rules = &self.intake.inner.rules;
        self.case.due_at = rules.due_again(self.case.category, self.case.priority, self.now);
        self.tell(News::Reopened);
        let to = Status::InProgress.key();
        let from = Some(from.key());
        self.line(Actor::Reporter, Event::StatusChanged, from, to, None);
    }

    /// The reporter has answered what staff asked, and the case waited for.
    pub(super) fn answered(&mut self) {
        if self.case.status != Status::Waiting {
            return;
        }
        self.case.enter(Status::InProgress);
        self.tell(News::Answered);
        let (from, to) = (Status::Waiting.key(), Status::InProgress.key());
        self.line(Actor::Reporter, Event::StatusChanged, Some(from), to, None);
    }

    /// The reporter says that it is in order.
    pub(super) fn resolve(&mut self) {
        let from = self.case.status;
        if !from.is_open() || !from.may_become(Status::Resolved) {
            return;
        }
        self.case.enter(Status::Resolved);
        let to = Status::Resolved.key();
        let from = Some(from.key());
        self.line(Actor::Reporter, Event::StatusChanged, from, to, None);
    }

    /// What was added is graver than what was known. It never gets less grave
    /// by what is added.
    pub(super) fn raise(&mut self, priority: Priority) {
        let from = self.case.priority;
        if priority <= from {
            return;
        }
        self.case.priority = priority;
        let rules = &self.intake.inner.rules;
        let due_at = rules.due_again(self.case.category, priority, self.now);
        self.case.due_at = self.case.due_at.min(due_at);
        self.tell(News::ForYou);
        let from = Some(from.key());
        let to = priority.key();
        self.line(Actor::Sifra, Event::PriorityChanged, from, to, None);
    }

    /// The reporter has told what it is about, which was not known.
    pub(super) fn judged(&mut self, decision: &Decision) {
        if decision.category == self.case.category {
            return;
        }
        self.case.category = decision.category;
        self.case.shared = decision.is_shared();
        let to = decision.category.key();
        self.line(Actor::Sifra, Event::Judged, None, to, None);
    }

    /// The place was told wrongly: the next one that is told counts.
    pub(super) fn forget_place(&mut self) {
        self.case.place = CasePlace::default();
    }

    /// The reporter has told where it is. Returns whether that was news.
    pub(super) fn place_told(&mut self, found: &PlaceFinding, typed: Option<String>) -> bool {
        let told = CasePlace::found(found, typed);
        if !self.case.place.complete(&told) {
            return false;
        }
        // With a dwelling named it can be about those who live there.
        if self.case.category != Category::Lift && self.case.place.unit.is_some() {
            self.case.shared = false;
        }
        let place = self.case.place.in_a_line().unwrap_or_default();
        self.line(Actor::Reporter, Event::PlaceTold, None, &place, None);
        true
    }

    /// Whether staff have had the case in hand: what they decided stays.
    pub(super) async fn is_in_hand(&self, tx: &mut Tx) -> Result<bool, StoreError> {
        Ok(in_hand(&history::of_case(tx, &self.case.id).await?))
    }

    /// Routes the case as the decision on it would be routed now. Where staff
    /// have decided, the owner stays; those also told are who must know now.
    pub(super) async fn route_anew(
        &mut self,
        tx: &mut Tx,
        decision: &Decision,
    ) -> Result<(), StoreError> {
        let decision = Decision {
            category: self.case.category,
            priority: self.case.priority,
            ..decision.clone()
        };
        let rules = &self.intake.inner.rules;
        let mut routing = rules.route(&decision, self.now);
        let earlier = history::of_case(tx, &self.case.id).await?;
        let is_in_hand = in_hand(&earlier);
        let is_held = earlier
            .iter()
            .any(|e| e.reason.as_deref() == Some(SECOND_LOOK));
        if is_held && !is_in_hand {
            // What a robot may have sent is not set free by more of the same.
            routing = routing.held(self.case.priority);
        }
        self.case.also_notify = routing.also_notify;
        if is_in_hand {
            let owner = self.case.owner.key();
            self.case.also_notify.retain(|told| told != owner);
            return Ok(());
        }
        self.case.unsure = routing.unsure;
        self.case.shared &= !routing.unsure;
        // What was promised to the reporter stays promised.
        self.case.due_at = self.case.due_at.min(routing.due_at);
        if routing.owner != self.case.owner {
            let from = self.case.owner;
            self.case.owner = routing.owner;
            self.tell(News::ForYou);
            let from = Some(from.key());
            let to = routing.owner.key();
            let rule = Some(routing.rule.as_str());
            self.line(Actor::Sifra, Event::OwnerChanged, from, to, rule);
            self.rule = Some(routing.rule);
        }
        Ok(())
    }

    /// Where the case waits no longer for its reporter, what was left of the time
    /// is left again, save that what is graver by now hurries more.
    async fn go_on(&mut self, tx: &mut Tx) -> Result<(), StoreError> {
        let was = &self.was;
        if !was.is_paused() {
            return Ok(());
        }
        let history = history::of_case(tx, &was.id).await?;
        let rules = &self.intake.inner.rules;
        let Some(pause) = rules.pause_over(was, &self.case, &history, self.now) else {
            return Ok(());
        };
        let moved = pause.moved(was, &promises::of_case(tx, &was.id).await?);
        if let Some((from, to)) = moved.promised {
            promises::move_date(tx, &was.id, from, to).await?;
        }
        if let Some((from, to)) = moved.due {
            let hurried = Some(self.case.due_at).filter(|due| *due != from);
            self.case.due_at = hurried.map_or(to, |due| due.min(to));
        }
        for (event, (from, to)) in moved.lines() {
            let (from, to) = (from.to_string(), to.to_string());
            self.line(Actor::Sifra, event, Some(&from), &to, None);
        }
        Ok(())
    }

    /// Writes it all, if nobody changed the case meanwhile.
    pub(super) async fn write(mut self, tx: &mut Tx) -> Result<Case, Missed> {
        self.go_on(tx).await?;
        let mut case = self.case;
        // Also where nothing of it changes: whoever has it open must see what
        // came, and nobody may close it at the same moment.
        if !cases::update(tx, &case, self.now).await? {
            return Err(Missed::Overtaken);
        }
        case.version += 1;
        case.updated_at = self.now;
        for line in &self.lines {
            history::add(tx, line).await?;
        }
        let handing = &self.intake.inner.handing;
        let by = By::Rule(self.rule.as_deref().unwrap_or(ADDED));
        let turn = Turn {
            hurries: self.tell == Some(News::ForYou),
            ..Turn::changed(&self.was, &case, by)
        };
        handing.align(tx, turn).await?;
        if self.tell == Some(News::Answered) {
            handing.tell(tx, &case, Occasion::Answer).await?;
        }
        Ok(case)
    }
}

/// Whether staff have decided anything; to write down what a caller tells decides
/// nothing.
fn in_hand(history: &[HistoryEntry]) -> bool {
    let is_act = |event| !matches!(event, Event::Reported | Event::HandOverNews);
    let mut acts = history.iter().filter(|entry| is_act(entry.event));
    acts.any(|entry| matches!(entry.actor, Actor::Staff(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn to_write_down_what_a_caller_tells_decides_nothing() {
        let line = |event| HistoryEntry {
            id: "1".into(),
            case_id: "1".into(),
            at: Timestamp::UNIX_EPOCH,
            actor: Actor::Staff("trine".into()),
            event,
            from: None,
            to: None,
            reason: None,
        };
        assert!(!in_hand(&[line(Event::Reported)]));
        assert!(in_hand(&[line(Event::Reported), line(Event::Noted)]));
    }
}
