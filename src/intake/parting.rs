//! "New", says the reporter: what we added to their open case is a matter of its
//! own, and becomes one.

use super::Intake;
use super::accept::Missed;
use super::sms::{Arriving, Taken};
use crate::conversation::{Given, OpenMatter};
use crate::domain::case::{Actor, Case, Event, HistoryEntry};
use crate::domain::question::Question;
use crate::domain::report::Report;
use crate::handing::By;
use crate::handing::align::Turn;
use crate::store::baggage::take_along;
use crate::store::{Tx, cases, history, reports};
use crate::wording::acknowledgement::promise;
use crate::wording::answer;

impl Intake {
    /// Gives the report that asked a case of its own, judged as it was and
    /// routed now.
    pub(super) async fn part(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        question: &Question,
        matter: &OpenMatter,
    ) -> Result<Taken, Missed> {
        let now = arriving.now;
        let from = &matter.case;
        let asked = reports::by_id(tx, &question.report_id).await?;
        let judged = reports::decision(tx, &question.report_id).await?;
        let (Some(report), Some(decision)) = (asked, judged) else {
            return Err(Missed::Overtaken);
        };
        if from.reference == report.reference {
            // Staff were faster: it is a case of its own already.
            return self.note(tx, arriving, matter, &Given::SameMatter).await;
        }
        if !cases::go_on(tx, from, from.version + 1, now).await? {
            return Err(Missed::Overtaken);
        }
        let routing = self.inner.rules.route(&decision, now);
        let (id, typed) = (self.inner.ids.id(), report.typed_address.clone());
        let mut case = routing.opens(id, report.reference.clone(), &decision, typed, now);
        // The reference led to the old case until now: a page of that one must
        // not pass for one of this.
        case.version = from.version + 1;
        cases::insert(tx, &case).await?;
        take_along(tx, &report, from, &case).await?;
        for entry in self.parted(from, &case, &report, &routing.rule) {
            history::add(tx, &entry).await?;
        }
        let turn = Turn::opened(&case, By::Rule(&routing.rule));
        self.inner.handing.align(tx, turn).await?;
        self.keep(tx, arriving.sms, "reply", Some(&case.id), now)
            .await?;
        let c = &self.inner.catalogue;
        let l = c.nearest(matter.language);
        let promise = promise(c, l, case.owner, case.due_at);
        let body = answer::made_new(c, l, &case.reference, &promise);
        self.say(tx, arriving, l, &body, Some((&case, matter)))
            .await?;
        Ok(Taken::for_word("reply"))
    }

    /// What the history of both cases says.
    fn parted(&self, from: &Case, to: &Case, report: &Report, rule: &str) -> Vec<HistoryEntry> {
        let (moved, old) = (report.reference.as_str(), from.reference.as_str());
        let line = |case: &Case, actor, event, from: Option<&str>, to: &str, reason| HistoryEntry {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            at: self.inner.ids.now(),
            actor,
            event,
            from: from.map(str::to_owned),
            to: Some(to.to_owned()),
            reason,
        };
        let by = Actor::Reporter;
        let rule = Some(rule.to_owned());
        let (judged, routed) = (to.category.key(), to.owner.key());
        vec![
            line(
                from,
                by.clone(),
                Event::ReportLeft,
                Some(moved),
                moved,
                None,
            ),
            line(to, by, Event::ReportJoined, Some(old), moved, None),
            line(to, Actor::Sifra, Event::Judged, None, judged, None),
            line(to, Actor::Sifra, Event::Routed, None, routed, rule),
        ]
    }
}
