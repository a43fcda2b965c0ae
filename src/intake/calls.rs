//! Reports that staff write down for a caller: what will come of one before it
//! is filed, and that a number which said stop gets no SMS of it.

use super::accept::cleaned;
use super::incoming::Incoming;
use super::{Intake, IntakeError};
use crate::domain::case::Case;
use crate::domain::decision::{Danger, Decision};
use crate::domain::outgoing::Message;
use crate::domain::place::PlaceFinding;
use crate::domain::report::{Report, Reporter};
use crate::routing::Routing;
use crate::store::{StoreError, Tx, calls, cases, inbound};

/// Open cases offered at once.
const MOST_OPEN: usize = 12;

/// What will come of a report, were it filed now.
#[derive(Debug, Clone)]
pub struct Foreseen {
    pub decision: Decision,
    pub routing: Routing,
    /// As it will be: a new one, or the one it is added to.
    pub case: Case,
    /// Whether it is added to a case that is open.
    pub joins: bool,
    /// The acknowledgement word for word, save that the reference and the link
    /// are drawn anew when it is filed.
    pub acknowledgement: Message,
    /// What stands in it in place of the reference.
    pub reference: String,
    /// What stands in it in place of the link.
    pub link: String,
    /// The number that was given has said stop.
    pub has_stopped: bool,
    /// What it may be already: of the same kind first, then in the building, then
    /// the newest.
    pub open_here: Vec<OpenHere>,
}

/// An open case that a report may belong to.
#[derive(Debug, Clone)]
pub struct OpenHere {
    pub case: Case,
    /// It stands in the building that the report is about.
    pub is_near: bool,
    /// The same number has reported in it.
    pub is_same_reporter: bool,
}

impl Intake {
    /// What will come of a report that staff take. Keeps nothing.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn foresee(&self, incoming: &Incoming) -> Result<Foreseen, IntakeError> {
        let incoming = cleaned(incoming.clone());
        let decision = self.judge(&incoming);
        let ids = &self.inner.ids;
        let now = ids.now();
        let routing = self.inner.rules.route(&decision, now);
        let mut tx = self.inner.db.read().await?;
        let open_here = self.open_here(&mut tx, &incoming, &decision).await?;
        let wanted = incoming.joins.as_ref();
        let chosen = open_here
            .iter()
            .find(|open| Some(&open.case.reference) == wanted);
        let reference = ids.reference();
        let case = match chosen {
            Some(open) => self.grown(&mut tx, &open.case, &decision).await?.case,
            None => {
                let typed = incoming.address.clone();
                routing.opens(ids.id(), reference.clone(), &decision, typed, now)
            }
        };
        let joins = chosen.is_some();
        let report = self.report(&incoming, &decision, reference, &case.id, now);
        let told = (&report, &case);
        let hushed = self
            .hushed(&mut tx, &incoming, told, decision.danger)
            .await?;
        let has_stopped = hushed.is_some();
        let acknowledgement = hushed
            .unwrap_or_else(|| self.acknowledgement(&report, &case, decision.danger, None, false));
        Ok(Foreseen {
            reference: report.reference.to_string(),
            link: self.status_url(&report),
            decision,
            routing,
            case,
            joins,
            acknowledgement,
            has_stopped,
            open_here,
        })
    }

    /// The open cases in the building, and those of the caller.
    async fn open_here(
        &self,
        tx: &mut Tx,
        incoming: &Incoming,
        decision: &Decision,
    ) -> Result<Vec<OpenHere>, StoreError> {
        let own = match &incoming.reporter.phone {
            Some(phone) => calls::open_cases_of(tx, phone).await?,
            None => Vec::new(),
        };
        let near = self.open_near(tx, &decision.place).await?;
        let mut found: Vec<OpenHere> = near
            .into_iter()
            .map(|case| OpenHere {
                is_same_reporter: own.contains(&case.id),
                is_near: true,
                case,
            })
            .collect();
        for id in own {
            if found.iter().any(|open| open.case.id == id) {
                continue;
            }
            let case = cases::by_id(tx, &id).await?;
            found.extend(case.map(|case| OpenHere {
                case,
                is_near: false,
                is_same_reporter: true,
            }));
        }
        found.sort_by_key(|open| {
            let is_other = open.case.category != decision.category;
            let newest = std::cmp::Reverse(open.case.opened_at);
            (is_other, !open.is_near, newest)
        });
        found.truncate(MOST_OPEN);
        Ok(found)
    }

    async fn open_near(&self, tx: &mut Tx, place: &PlaceFinding) -> Result<Vec<Case>, StoreError> {
        let Some(address) = &place.address else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for address in self.gazetteer().one_building(address) {
            found.extend(cases::open_at(tx, &address).await?);
        }
        // A register of several municipalities may have an address twice.
        found.retain(|case| match (&case.place.postcode, &place.postcode) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        });
        Ok(found)
    }

    /// The acknowledgement that takes the place of an SMS where staff took the
    /// report and its reporter's number has said stop; nothing where it has not.
    pub(super) async fn hushed(
        &self,
        tx: &mut Tx,
        incoming: &Incoming,
        (report, case): (&Report, &Case),
        danger: Option<Danger>,
    ) -> Result<Option<Message>, StoreError> {
        let (Some(_), Some(phone)) = (&incoming.call, &report.reporter.phone) else {
            return Ok(None);
        };
        if inbound::stopped_since(tx, phone).await?.is_none() {
            return Ok(None);
        }
        let reporter = Reporter {
            phone: None,
            ..report.reporter.clone()
        };
        let quiet = Report {
            reporter,
            ..report.clone()
        };
        Ok(Some(
            self.acknowledgement(&quiet, case, danger, None, false),
        ))
    }
}

/// Writes down who of the staff took a report, if any.
pub(super) async fn keep_call(
    tx: &mut Tx,
    incoming: &Incoming,
    report: &Report,
) -> Result<(), StoreError> {
    match &incoming.call {
        Some(call) => calls::insert(tx, &report.id, call).await,
        None => Ok(()),
    }
}
