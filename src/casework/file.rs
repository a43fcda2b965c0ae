//! Opening a case: everything that is known of it, on one page. Each look is
//! written to the access log before anything is shown.

use std::collections::BTreeMap;

use super::resend::{self, Road};
use super::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::call::Call;
use crate::domain::case::{Case, HistoryEntry};
use crate::domain::decision::Decision;
use crate::domain::follow_up::KeptAnswer;
use crate::domain::outgoing::Message;
use crate::domain::own_page::{PageAct, Rating, StaffMessage};
use crate::domain::photo::Photo;
use crate::domain::reference::Reference;
use crate::domain::report::Report;
use crate::domain::staff_photo::StaffPhoto;
use crate::store::access_log::{self, Action, Look};
use crate::store::inbound::{self, KeptSms};
use crate::store::outbox::{self, Attempt};
use crate::store::{
    StoreError, Tx, accounts, calls, cases, follow_ups, history, page_acts, photos, ratings,
    reports, staff_messages, staff_photos,
};

/// All that is known of a case.
pub struct CaseFile {
    pub case: Case,
    /// Oldest first.
    pub reports: Vec<FiledReport>,
    /// What came by SMS and opened no report of its own, oldest first.
    pub asides: Vec<KeptSms>,
    /// Oldest first.
    pub messages: Vec<FiledMessage>,
    /// What staff wrote to the reporters, oldest first.
    pub written: Vec<StaffMessage>,
    /// What reporters wrote on their own pages, oldest first.
    pub acts: Vec<PageAct>,
    /// Photos that staff took, oldest first.
    pub staff_photos: Vec<StaffPhoto>,
    /// How the reporters say that it went.
    pub ratings: Vec<Rating>,
    /// Oldest first.
    pub history: Vec<HistoryEntry>,
    /// Names of accounts, by id.
    pub names: BTreeMap<String, String>,
    /// Whether the one who opened it sees how to reach the reporters.
    pub shows_contact: bool,
    pub may_change: bool,
}

/// A report and what triage concluded of it when it came.
pub struct FiledReport {
    pub report: Report,
    pub decision: Option<Decision>,
    /// To the questions that followed, as they were asked.
    pub answers: Vec<KeptAnswer>,
    /// As they came.
    pub photos: Vec<Photo>,
    /// Who of the staff wrote it down, where somebody told it to them.
    pub call: Option<Call>,
}

/// A message and the attempts to send it.
pub struct FiledMessage {
    pub message: Message,
    pub attempts: Vec<Attempt>,
    /// How whoever opened the case may send it again; none where it need not be.
    pub roads: Vec<Road>,
    /// Its reporter has it by no other message either.
    pub is_not_reached: bool,
    /// Another message went out in its place.
    pub is_replaced: bool,
}

impl Casework {
    /// Opens the case that a report of this reference belongs to, and notes
    /// that `who` looked.
    pub async fn open(
        &self,
        who: &Account,
        reference: &Reference,
    ) -> Result<Option<CaseFile>, StoreError> {
        let file = {
            let mut tx = self.inner.db.read().await?;
            read(&mut tx, who, reference).await?
        };
        let Some(file) = file else { return Ok(None) };
        let look = Look {
            id: self.inner.ids.id(),
            account_id: who.id.clone(),
            case_id: file.case.id.clone(),
            action: if file.shows_contact {
                Action::SawAll
            } else {
                Action::SawMasked
            },
            at: self.inner.ids.now(),
        };
        let mut tx = self.inner.db.begin().await?;
        access_log::add(&mut tx, &look).await?;
        tx.commit().await?;
        Ok(Some(file))
    }
}

async fn read(
    tx: &mut Tx,
    who: &Account,
    reference: &Reference,
) -> Result<Option<CaseFile>, StoreError> {
    let Some(case) = cases::by_reference(tx, reference).await? else {
        return Ok(None);
    };
    let mut filed = Vec::new();
    let photos = photos::of_case(tx, &case.id).await?;
    let reports = reports::of_case(tx, &case.id).await?;
    let messages = filed_messages(tx, who, &case, &reports).await?;
    for report in reports {
        let decision = reports::decision(tx, &report.id).await?;
        let its = photos.iter().filter(|photo| photo.report_id == report.id);
        filed.push(FiledReport {
            photos: its.cloned().collect(),
            answers: follow_ups::of_report(tx, &report.id).await?,
            call: calls::of_report(tx, &report.id).await?,
            report,
            decision,
        });
    }
    let asides = inbound::asides_of_case(tx, &case.id).await?;
    Ok(Some(CaseFile {
        history: history::of_case(tx, &case.id).await?,
        names: accounts::names(tx).await?,
        shows_contact: rights::may_see_contact(who, &case),
        may_change: rights::may_change(who),
        written: staff_messages::of_case(tx, &case.id).await?,
        acts: page_acts::of_case(tx, &case.id).await?,
        staff_photos: staff_photos::of_case(tx, &case.id).await?,
        ratings: ratings::of_case(tx, &case.id).await?,
        reports: filed,
        asides,
        messages,
        case,
    }))
}

async fn filed_messages(
    tx: &mut Tx,
    who: &Account,
    case: &Case,
    reports: &[Report],
) -> Result<Vec<FiledMessage>, StoreError> {
    let mut attempts: BTreeMap<String, Vec<Attempt>> = BTreeMap::new();
    for (message_id, attempt) in outbox::attempts_of_case(tx, &case.id).await? {
        attempts.entry(message_id).or_default().push(attempt);
    }
    let messages = outbox::of_case(tx, &case.id).await?;
    let mut filed = Vec::new();
    for message in &messages {
        filed.push(FiledMessage {
            attempts: attempts.remove(&message.id).unwrap_or_default(),
            roads: if rights::may_change(who) {
                resend::roads(tx, message, &messages, reports).await?
            } else {
                Vec::new()
            },
            is_not_reached: resend::is_not_reached(message, &messages),
            is_replaced: resend::is_replaced(message, &messages),
            message: message.clone(),
        });
    }
    Ok(filed)
}
