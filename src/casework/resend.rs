//! Sending again what never arrived: by the same road, or by another contact
//! that the reporter gave.

use super::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case, Event, HistoryEntry};
use crate::domain::contact::Phone;
use crate::domain::letter::Letter;
use crate::domain::outgoing::{Message, MessageChannel, MessageState, Purpose};
use crate::domain::reference::Reference;
use crate::domain::report::Report;
use crate::store::{StoreError, Tx, cases, history, inbound, outbox, reports};
use crate::wording::resent;

/// A road by which a message can be sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Road {
    pub channel: MessageChannel,
    /// E.164 number or e-mail address.
    pub to: String,
}

/// Why a message was not sent again.
#[derive(Debug, thiserror::Error)]
pub enum ResendError {
    #[error("the account may not change cases")]
    NotAllowed,
    #[error("there is no such case")]
    NoSuchCase,
    /// It has arrived, is under way, was sent again already or its text is gone.
    #[error("the message need not or cannot be sent again")]
    NotNeeded,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Casework {
    /// Sends a message of a case again, by `channel`. Ordered twice, as by a
    /// double click, it is done once and both get a yes.
    ///
    /// # Errors
    /// Why it was not sent again; then nothing was written.
    pub async fn resend(
        &self,
        who: &Account,
        reference: &Reference,
        message_id: &str,
        channel: MessageChannel,
    ) -> Result<Case, ResendError> {
        if !rights::may_change(who) {
            return Err(ResendError::NotAllowed);
        }
        let mut tx = self.inner.db.begin().await?;
        let report = reports::by_reference(&mut tx, reference)
            .await?
            .ok_or(ResendError::NoSuchCase)?;
        let case = cases::by_id(&mut tx, &report.case_id)
            .await?
            .filter(|case| rights::may_open(who, case))
            .ok_or(ResendError::NoSuchCase)?;
        let reports = reports::of_case(&mut tx, &case.id).await?;
        let messages = outbox::of_case(&mut tx, &case.id).await?;
        if is_done(&messages, message_id, channel) {
            return Ok(case);
        }
        let failed = messages
            .iter()
            .find(|message| message.id == message_id)
            .ok_or(ResendError::NotNeeded)?;
        let road = roads(&mut tx, failed, &messages, &reports)
            .await?
            .into_iter()
            .find(|road| road.channel == channel)
            .ok_or(ResendError::NotNeeded)?;
        let again = self.again(&case, failed, &messages, &road);
        match outbox::put(&mut tx, &again).await {
            // The other click was faster.
            Err(StoreError::Duplicate(_)) => return Ok(case),
            put => put?,
        }
        let was: &str = failed.channel.into();
        let by: &str = channel.into();
        let entry = HistoryEntry {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            at: again.created_at,
            actor: Actor::Staff(who.id.clone()),
            event: Event::Resent,
            from: Some(was.to_owned()),
            to: Some(by.to_owned()),
            reason: None,
        };
        history::add(&mut tx, &entry).await?;
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        tracing::info!(
            account = who.id,
            case = case.id,
            message = again.id,
            replaces = failed.id,
            "message sent again"
        );
        Ok(case)
    }

    /// The message in the words of its road: those that were promised for it,
    /// if any were.
    fn again(&self, case: &Case, failed: &Message, all: &[Message], road: &Road) -> Message {
        let words = earlier(failed, all)
            .into_iter()
            .find(|message| message.channel == road.channel && !message.body.is_empty());
        let (subject, body) = match words {
            Some(message) => (message.subject.clone(), message.body.clone()),
            None if road.channel == MessageChannel::Email => (
                resent::subject(&self.inner.catalogue, failed.language, &case.reference),
                failed.body.clone(),
            ),
            None => (String::new(), failed.body.clone()),
        };
        let letter = Letter {
            channel: road.channel,
            to: road.to.clone(),
            subject,
            body,
            language: failed.language,
        };
        Message {
            replaces: Some(failed.id.clone()),
            ..letter.promised(
                self.inner.ids.id(),
                promise(&failed.id),
                failed.purpose,
                Some(case),
                self.inner.ids.now(),
            )
        }
    }
}

fn promise(failed_id: &str) -> String {
    format!("resent:{failed_id}")
}

/// Whether the message was sent again by this road already.
fn is_done(all: &[Message], message_id: &str, channel: MessageChannel) -> bool {
    let promise = promise(message_id);
    all.iter()
        .any(|message| message.promise == promise && message.channel == channel)
}

/// Whether the message is the last of its chain and failed: its reporter was
/// not reached.
pub fn is_not_reached(message: &Message, all: &[Message]) -> bool {
    message.state == MessageState::Failed
        && message.purpose != Purpose::Notice
        && !is_replaced(message, all)
}

/// Whether another message went out in its place.
pub fn is_replaced(message: &Message, all: &[Message]) -> bool {
    all.iter().any(|other| {
        other.replaces.as_ref() == Some(&message.id) && other.state != MessageState::Reserve
    })
}

/// The roads by which a message can be sent again, its own first, one for each
/// channel; none where it need not be. A number that said stop is no road.
pub(super) async fn roads(
    tx: &mut Tx,
    message: &Message,
    all: &[Message],
    reports: &[Report],
) -> Result<Vec<Road>, StoreError> {
    if !is_not_reached(message, all) || message.body.is_empty() {
        return Ok(Vec::new());
    }
    let mut roads: Vec<Road> = Vec::new();
    for road in contacts(message, all, reports) {
        let is_taken = roads.iter().any(|other| other.channel == road.channel);
        if !is_taken && !has_stopped(tx, &road).await? {
            roads.push(road);
        }
    }
    Ok(roads)
}

async fn has_stopped(tx: &mut Tx, road: &Road) -> Result<bool, StoreError> {
    match road.to.parse::<Phone>() {
        Ok(phone) if road.channel == MessageChannel::Sms => {
            Ok(inbound::stopped_since(tx, &phone).await?.is_some())
        }
        _ => Ok(false),
    }
}

/// Where the message went, and the other contacts of whoever has that one.
fn contacts(message: &Message, all: &[Message], reports: &[Report]) -> Vec<Road> {
    // Of a withheld number there is none.
    if message.to.is_empty() {
        return Vec::new();
    }
    let mut contacts = vec![Road {
        channel: message.channel,
        to: message.to.clone(),
    }];
    let tried: Vec<&str> = earlier(message, all)
        .into_iter()
        .map(|message| message.to.as_str())
        .collect();
    for report in reports {
        let phone = report.reporter.phone.as_ref().map(|phone| phone.reveal());
        let email = report.reporter.email.as_ref().map(|email| email.reveal());
        let is_theirs = [phone, email]
            .into_iter()
            .flatten()
            .any(|contact| tried.contains(&contact));
        if !is_theirs {
            continue;
        }
        let road = |channel, to: &str| Road {
            channel,
            to: to.to_owned(),
        };
        contacts.extend(phone.map(|to| road(MessageChannel::Sms, to)));
        contacts.extend(email.map(|to| road(MessageChannel::Email, to)));
    }
    contacts
}

/// The message and those before it in whose place it went, newest first.
fn earlier<'a>(message: &'a Message, all: &'a [Message]) -> Vec<&'a Message> {
    let mut chain = vec![message];
    while let Some(replaced) = chain.last().and_then(|last| last.replaces.as_ref())
        && let Some(before) = all.iter().find(|message| message.id == *replaced)
        && chain.len() < all.len()
    {
        chain.push(before);
    }
    chain
}
