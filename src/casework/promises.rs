//! What reporters are told unasked while they wait: that a date does not hold,
//! and the preliminary answer of forvaltningsloven § 11 a. Each case is one
//! transaction that holds it, so that no reporter is told twice, whatever
//! number of processes looks.

use jiff::{SignedDuration, Timestamp};

use super::Casework;
use super::letters::{Word, is_of_itself, own_pages};
use crate::domain::case::{Actor, Case, Event, HistoryEntry, WaitingFor};
use crate::domain::outgoing::Message;
use crate::domain::own_page::StaffMessage;
use crate::domain::promise::{Promise, PromiseKind, Unfinished};
use crate::domain::report::Report;
use crate::routing::promises::{Step, promised, taken_up_at};
use crate::store::{StoreError, Tx, cases, history, outbox, promises, reports, staff_messages};

/// So many more days than working days can lie before a date, for each of
/// these: a week around Easter or Christmas, and some.
const DAYS_AROUND: i64 = 16;

/// A case as far as its promises go.
struct Standing {
    case: Case,
    history: Vec<HistoryEntry>,
    promises: Vec<Promise>,
    /// Of those who have a page of their own.
    reports: Vec<Report>,
    messages: Vec<Message>,
    /// What staff wrote, by report.
    written: Vec<(String, StaffMessage)>,
    /// The reports that have had a preliminary answer.
    answered: Vec<String>,
}

/// What is to be told of a case.
#[derive(Debug, PartialEq)]
struct Due {
    step: Option<Step>,
    /// Who has heard from nobody.
    unheard: Vec<Report>,
    /// Who is owed a preliminary answer.
    unanswered: Vec<Report>,
}

impl Casework {
    /// Tells the reporters of all cases what they are to be told by now, in the
    /// daytime, and returns of how many cases that was. A case that fails waits for the next
    /// time, and holds up no other.
    ///
    /// # Errors
    /// A store that says not even which cases there are.
    pub async fn keep_promises(&self) -> Result<usize, StoreError> {
        if !self.inner.rules.promises().is_daytime(self.inner.ids.now()) {
            return Ok(0);
        }
        let mut told = 0;
        for case_id in self.perhaps_due().await? {
            match self.keep_promise(&case_id).await {
                Ok(true) => told += 1,
                Ok(false) => {}
                Err(error) => tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    case = case_id,
                    "reporters could not be told yet that it takes longer"
                ),
            }
        }
        if told > 0 {
            self.inner.outbox_filled.notify_one();
        }
        Ok(told)
    }

    /// The ids of the cases where something may be due.
    async fn perhaps_due(&self) -> Result<Vec<String>, StoreError> {
        let rules = self.inner.rules.promises();
        let now = self.inner.ids.now();
        let days = DAYS_AROUND + 2 * i64::from(rules.tell_days_before);
        let due_until = later(now, days);
        let received_by = later(now, 1 - i64::from(rules.preliminary_days));
        let mut tx = self.inner.db.read().await?;
        let mut found: Vec<String> = Vec::new();
        loop {
            let after = found.last().map_or("", String::as_str);
            let more = promises::due_until(&mut tx, due_until, after).await?;
            if more.is_empty() {
                break;
            }
            found.extend(more);
        }
        let mut old: Vec<String> = Vec::new();
        loop {
            let after = old.last().map_or("", String::as_str);
            let more = promises::unanswered_since(&mut tx, received_by, after).await?;
            if more.is_empty() {
                break;
            }
            old.extend(more);
        }
        found.extend(old);
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// Tells the reporters of one case what they are to be told; returns whether
    /// that was anything.
    async fn keep_promise(&self, case_id: &str) -> Result<bool, StoreError> {
        let now = self.inner.ids.now();
        // Nearly always there is nothing to do, and nobody need wait for it.
        let mut tx = self.inner.db.read().await?;
        let standing = Standing::of(&mut tx, case_id).await?;
        drop(tx);
        if standing.and_then(|it| self.due(&it, now)).is_none() {
            return Ok(false);
        }
        let mut tx = self.inner.db.begin().await?;
        cases::hold(&mut tx, case_id).await?;
        let Some(standing) = Standing::of(&mut tx, case_id).await? else {
            return Ok(false);
        };
        let Some(due) = self.due(&standing, now) else {
            return Ok(false);
        };
        let case = &standing.case;
        let given = promised(case, &standing.promises);
        let given = match due.step {
            Some(step) => self.promise_again(&mut tx, case, step, &due, now).await?,
            None => given,
        };
        if !due.unanswered.is_empty() {
            self.answer_for_now(&mut tx, case, given, &due, now).await?;
        }
        tx.commit().await?;
        tracing::info!(
            case = case.id,
            later = due.step.is_some(),
            preliminary = due.unanswered.len(),
            "reporters told that it takes longer"
        );
        Ok(true)
    }

    /// What is due of a case; nothing where nothing is.
    fn due(&self, standing: &Standing, now: Timestamp) -> Option<Due> {
        let Standing {
            case,
            history,
            promises,
            ..
        } = standing;
        if !case.status.is_open() || case.part_of.is_some() || case.merged_into.is_some() {
            return None;
        }
        let rules = &self.inner.rules;
        let since = |report: &Report| taken_up_at(case, history).max(report.received_at);
        let unanswered = standing.reports.iter().filter(|report| {
            now >= rules.promises().answer_from(since(report))
                && !standing.answered.contains(&report.id)
                && !standing.is_answered(report, since(report))
        });
        let unanswered: Vec<Report> = unanswered.cloned().collect();
        let unheard = standing.reports.iter().filter(|report| {
            // One message at a time: the preliminary answer tells the date too.
            let is_told = unanswered.iter().any(|told| told.id == report.id);
            !is_told && !standing.has_heard(report, since(report))
        });
        let mut unheard: Vec<Report> = unheard.cloned().collect();
        let mut step = rules.promise_due(case, history, promises, now);
        if unheard.is_empty() {
            step = None;
        }
        if !matches!(step, Some(Step::Promise { .. })) {
            unheard.clear();
        }
        let due = Due {
            step,
            unheard,
            unanswered,
        };
        (due.step.is_some() || !due.unanswered.is_empty()).then_some(due)
    }

    /// Promises another date, or leaves it to a leader; gives the date that holds.
    async fn promise_again(
        &self,
        tx: &mut Tx,
        case: &Case,
        step: Step,
        due: &Due,
        now: Timestamp,
    ) -> Result<Timestamp, StoreError> {
        let (kind, event, instead_of, promised_at) = match step {
            Step::Promise {
                instead_of,
                promised_at,
                ..
            } => {
                let kind = PromiseKind::Later;
                (kind, Event::PromisedLater, instead_of, promised_at)
            }
            Step::ToLeader { instead_of } => {
                let kind = PromiseKind::Leader;
                (kind, Event::PromisesSpent, instead_of, instead_of)
            }
        };
        let promise = self.promise(case, kind, now, (instead_of, promised_at));
        promises::insert(tx, &promise).await?;
        let (from, to) = (instead_of.to_string(), promised_at.to_string());
        self.add_line(tx, case, event, from, to, now).await?;
        if let Step::Promise { nth, .. } = step {
            let word = Word::Later {
                nth,
                due: promised_at,
            };
            for letter in self.updates(tx, case, &due.unheard, word, now).await? {
                outbox::put(tx, &letter).await?;
            }
        }
        Ok(promised_at)
    }

    /// The preliminary answer: that it is not finished, why, and until when.
    async fn answer_for_now(
        &self,
        tx: &mut Tx,
        case: &Case,
        given: Timestamp,
        due: &Due,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut expected_at = given;
        if given <= now {
            // A date that has passed answers nobody.
            expected_at = self
                .inner
                .rules
                .due_again(case.category, case.priority, now);
            let dates = (given, expected_at);
            let promise = self.promise(case, PromiseKind::Preliminary, now, dates);
            promises::insert(tx, &promise).await?;
        }
        let word = Word::Preliminary {
            why: why(case),
            due: expected_at,
        };
        for letter in self.updates(tx, case, &due.unanswered, word, now).await? {
            outbox::put(tx, &letter).await?;
        }
        for report in &due.unanswered {
            promises::answer(tx, &report.id, now, expected_at).await?;
            let (from, to) = (report.reference.to_string(), expected_at.to_string());
            let event = Event::AnsweredForNow;
            self.add_line(tx, case, event, from, to, now).await?;
        }
        Ok(())
    }

    fn promise(
        &self,
        case: &Case,
        kind: PromiseKind,
        now: Timestamp,
        (instead_of, promised_at): (Timestamp, Timestamp),
    ) -> Promise {
        Promise {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            kind,
            made_at: now,
            instead_of,
            promised_at,
        }
    }

    async fn add_line(
        &self,
        tx: &mut Tx,
        case: &Case,
        event: Event,
        from: String,
        to: String,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let entry = HistoryEntry {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            at: now,
            actor: Actor::Sifra,
            event,
            from: Some(from),
            to: Some(to),
            reason: None,
        };
        history::add(tx, &entry).await
    }
}

impl Standing {
    async fn of(tx: &mut Tx, case_id: &str) -> Result<Option<Self>, StoreError> {
        let Some(case) = cases::by_id(tx, case_id).await? else {
            return Ok(None);
        };
        let all = reports::of_case(tx, &case.id).await?;
        let pages = own_pages(tx, &case, &all).await?;
        let reports: Vec<Report> = pages.into_iter().cloned().collect();
        let mut written = Vec::new();
        for report in &reports {
            let its = staff_messages::for_reader(tx, &report.id).await?;
            written.extend(its.into_iter().map(|message| (report.id.clone(), message)));
        }
        Ok(Some(Self {
            history: history::of_case(tx, &case.id).await?,
            promises: promises::of_case(tx, &case.id).await?,
            messages: outbox::of_case(tx, &case.id).await?,
            answered: promises::answered(tx, &case.id).await?,
            written,
            reports,
            case,
        }))
    }

    /// Whether a person has told the reporter anything since then: words on
    /// their page, or what they were sent word of.
    fn has_heard(&self, report: &Report, since: Timestamp) -> bool {
        let phone = report.reporter.phone.as_ref().map(|phone| phone.reveal());
        let email = report.reporter.email.as_ref().map(|email| email.reveal());
        let was_sent = self.messages.iter().any(|message| {
            let to = Some(message.to.as_str());
            // That it is taken up again is no more than the beginning.
            message.created_at > since && !is_of_itself(message) && (to == phone || to == email)
        });
        was_sent || self.words_for(report, since).next().is_some()
    }

    /// Whether the reporter has had an answer in substance since then: to ask
    /// them something is none.
    fn is_answered(&self, report: &Report, since: Timestamp) -> bool {
        let mut words = self.words_for(report, since);
        words.any(|message| !message.is_question)
    }

    fn words_for(&self, report: &Report, since: Timestamp) -> impl Iterator<Item = &StaffMessage> {
        let its = self.written.iter().filter(move |(id, _)| *id == report.id);
        its.map(|(_, message)| message)
            .filter(move |message| message.written_at >= since)
    }
}

/// Why it is not finished.
fn why(case: &Case) -> Unfinished {
    match case.waiting_for {
        Some(WaitingFor::Reporter) => Unfinished::WaitsForReporter,
        Some(WaitingFor::Parts) => Unfinished::WaitsForParts,
        Some(WaitingFor::Others) => Unfinished::WaitsForOthers,
        None => Unfinished::UnderWay,
    }
}

fn later(at: Timestamp, days: i64) -> Timestamp {
    at.checked_add(SignedDuration::from_hours(24 * days))
        .unwrap_or(at)
}
