//! Opening a case: everything that is known of it, on one page. Each look is
//! written to the access log before anything is shown, and what the one who opens
//! it may not see is taken out here ([`veil`]): no page has it to show.

mod veil;

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::alike::{self, Alike};
use super::hand_over::standing::HandOvers;
use super::parts::proposal::Proposed;
use super::parts::{self, PartFile};
use super::resend::{self, Road};
use super::rights::{self, Sight};
use super::sight::Words;
use super::{Casework, merge};
use crate::casework::leader::BeforeLeader;
use crate::domain::access_notes::{AccessNotes, speaks_of_a_dog};
use crate::domain::account::Account;
use crate::domain::call::Call;
use crate::domain::case::{Case, HistoryEntry};
use crate::domain::decision::Decision;
use crate::domain::follow_up::KeptAnswer;
use crate::domain::merge::Merge;
use crate::domain::outgoing::Message;
use crate::domain::own_page::{PageAct, Rating, StaffMessage};
use crate::domain::photo::Photo;
use crate::domain::promise::Promise;
use crate::domain::reference::Reference;
use crate::domain::report::Report;
use crate::domain::staff_photo::StaffPhoto;
use crate::domain::visit::Visit;
use crate::store::access_log::{self, Action};
use crate::store::inbound::{self, KeptSms};
use crate::store::outbox::{self, Attempt};
use crate::store::queue::looks::{self, Seen};
use crate::store::sessions::Session;
use crate::store::{
    StoreError, Tx, access_notes, accounts, calls, cases, follow_ups, hand_overs, history,
    page_acts, photos, promises, ratings, reports, shown_identities, staff_messages, staff_photos,
    visits,
};

/// All that is known of a case and may be seen by the one who opened it.
pub struct CaseFile {
    pub case: Case,
    /// How much of it that is.
    pub sight: Sight,
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
    /// When somebody comes or came, by time.
    pub visits: Vec<Visit>,
    /// How to get in, where somebody has written it down.
    pub access: Option<AccessNotes>,
    /// What was told speaks of a dog, be the words for the reader or not: a reason to
    /// ask before somebody goes there.
    pub speaks_of_dog: bool,
    /// How the reporters say that it went.
    pub ratings: Vec<Rating>,
    /// Oldest first.
    pub history: Vec<HistoryEntry>,
    /// What was promised after the first date, oldest first.
    pub promises: Vec<Promise>,
    /// Names of accounts by id, and of recipients by key.
    pub names: BTreeMap<String, String>,
    /// Until when the one who opened it sees who reported and how to reach them,
    /// having asked; where nothing is given, names are left out, and numbers and
    /// addresses are masked ones, of use for nothing but telling them apart.
    pub shown_until: Option<Timestamp>,
    /// The same, as yes or no.
    pub shows_contact: bool,
    /// Whether the one who opened it may ask, and there is anything to be told.
    pub may_ask_who: bool,
    /// Never where its reports have gone elsewhere.
    pub may_change: bool,
    /// Other cases that may be the same matter.
    pub alike: Vec<Alike>,
    /// The merges into it that can be taken back, newest first.
    pub merges: Vec<Merge>,
    /// The case that goes on, where it was merged with another.
    pub living: Option<Case>,
    /// Its parts, oldest first.
    pub parts: Vec<Case>,
    /// A part that it should have.
    pub proposed_part: Option<Proposed>,
    /// How it stands with the leaders.
    pub leader: BeforeLeader,
    /// What there is to it where it is a part itself.
    pub part: Option<PartFile>,
    /// To whom it was given, and what is known of that.
    pub hand_overs: HandOvers,
}

impl CaseFile {
    /// Whether anything that was reported is kept from the one who opened it.
    pub fn hides_words(&self) -> bool {
        self.reports.iter().any(|filed| filed.words != Words::All)
    }
}

/// A report and what triage concluded of it when it came.
pub struct FiledReport {
    pub report: Report,
    /// What of its text may be read; the text is that and no more. Of one that
    /// may not be read whole, decision, answers and photos are kept back too.
    pub words: Words,
    /// Whether the reporter gave a name, shown or not.
    pub has_name: bool,
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
    /// Where it is not open, the recipient is masked and the text left out.
    pub message: Message,
    /// Whether it can be read, and to whom it went.
    pub is_open: bool,
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
    /// that `who` looked. Who reported is masked. Nothing where there is no such
    /// case, or none for this account.
    pub async fn open(
        &self,
        who: &Account,
        reference: &Reference,
    ) -> Result<Option<CaseFile>, StoreError> {
        self.opened(who, None, reference).await
    }

    /// As [`Casework::open`], with who reported where this session has asked a
    /// short while ago.
    pub async fn open_in(
        &self,
        session: &Session,
        reference: &Reference,
    ) -> Result<Option<CaseFile>, StoreError> {
        let id = session.id.as_str();
        self.opened(&session.account, Some(id), reference).await
    }

    async fn opened(
        &self,
        who: &Account,
        session_id: Option<&str>,
        reference: &Reference,
    ) -> Result<Option<CaseFile>, StoreError> {
        let file = {
            let mut tx = self.inner.db.read().await?;
            let now = self.inner.ids.now();
            let file = read(&mut tx, who, session_id, reference, now).await?;
            let Some(mut file) = file else {
                return Ok(None);
            };
            file.names.extend(self.names_of_recipients());
            file.hand_overs = self.hand_overs_of(&mut tx, who, &file.case, now).await?;
            file.leader = self
                .before_leader(&mut tx, who, &file.case, &file.history)
                .await?;
            file
        };
        let action = if file.shows_contact {
            Action::SawAll
        } else {
            Action::SawMasked
        };
        let newest = file
            .history
            .last()
            .map_or(file.case.opened_at, |last| last.at);
        let mut tx = self.inner.db.begin().await?;
        access_log::add(&mut tx, &self.look(who, &file.case.id, action)).await?;
        let seen = Seen {
            account_id: &who.id,
            case_id: &file.case.id,
            looked_at: self.inner.ids.now(),
            until: newest.max(file.case.updated_at),
        };
        looks::note(&mut tx, &seen).await?;
        let standing = hand_overs::standing(&mut tx, &file.case.id).await?;
        self.receipt_by_opening(&mut tx, who, &standing).await?;
        tx.commit().await?;
        Ok(Some(veil::veiled(file, who)))
    }
}

async fn read(
    tx: &mut Tx,
    who: &Account,
    session_id: Option<&str>,
    reference: &Reference,
    now: Timestamp,
) -> Result<Option<CaseFile>, StoreError> {
    let found = cases::by_reference(tx, reference).await?;
    let Some(case) = found.filter(|case| rights::may_open(who, case)) else {
        return Ok(None);
    };
    let may_know = rights::may_see_contact(who, &case);
    let shown_until = match session_id {
        Some(id) if may_know => shown_identities::until(tx, id, &case.id, now).await?,
        _ => None,
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
            words: Words::All,
            has_name: report.reporter.name.is_some(),
            call: calls::of_report(tx, &report.id).await?,
            report,
            decision,
        });
    }
    let asides = inbound::asides_of_case(tx, &case.id).await?;
    let its_parts = parts::of_case(tx, who, &case).await?;
    let may_change = rights::may_change(who) && case.merged_into.is_none();
    let alike = match filed.first() {
        Some(first) if may_change && case.status.is_open() => {
            alike::alike(tx, who, &case, &first.report, now).await?
        }
        _ => Vec::new(),
    };
    let part = parts::file(tx, who, &case).await?;
    let sight = rights::sight(who, &case);
    let told = filed.iter().map(|filed| filed.report.text.as_str());
    let speaks_of_dog = told
        .chain(part.iter().map(|part| part.note.words.as_str()))
        .any(speaks_of_a_dog);
    Ok(Some(CaseFile {
        alike,
        merges: if may_change {
            merge::undoable(tx, who, &case).await?
        } else {
            Vec::new()
        },
        living: merge::living(tx, who, &case).await?,
        // What it proposes is said in words of the report.
        proposed_part: if may_change && sight == Sight::All {
            parts::proposal(tx, &case, &its_parts).await?
        } else {
            None
        },
        parts: its_parts,
        leader: BeforeLeader::default(),
        part,
        hand_overs: HandOvers::default(),
        history: history::of_case(tx, &case.id).await?,
        promises: promises::of_case(tx, &case.id).await?,
        names: accounts::names(tx).await?,
        sight,
        shows_contact: shown_until.is_some(),
        shown_until,
        may_ask_who: may_know && filed.iter().any(|filed| has_identity(&filed.report)),
        may_change,
        written: staff_messages::of_case(tx, &case.id).await?,
        acts: page_acts::of_case(tx, &case.id).await?,
        staff_photos: staff_photos::of_case(tx, &case.id).await?,
        visits: visits::of_case(tx, &case.id).await?,
        access: access_notes::of_case(tx, &case.id).await?,
        speaks_of_dog,
        ratings: ratings::of_case(tx, &case.id).await?,
        reports: filed,
        asides,
        messages,
        case,
    }))
}

fn has_identity(report: &Report) -> bool {
    !report.reporter.is_anonymous() || report.reporter.name.is_some()
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
            is_open: true,
            message: message.clone(),
        });
    }
    Ok(filed)
}
