//! What staff see of the links of a case's hand-overs, and do about them: reply
//! to a question, say that they have looked at an answer, send another link, or
//! end them all.

use jiff::Timestamp;

use super::codes::ONE_CLICK;
use super::links::{Why, is_open};
use crate::casework::Casework;
use crate::casework::actions::{ActionError, MAX_REASON, Order, open_to};
use crate::casework::rights::{self, Sight};
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case, Event, HistoryEntry};
use crate::domain::hand_over::HandOver;
use crate::domain::hand_over_answer::{Answer, AnswerKind};
use crate::domain::link_use::{LinkUse, Used};
use crate::domain::report::clean_text;
use crate::store::{
    StoreError, Tx, cases, hand_over_answers, hand_over_links, hand_overs, history, link_uses,
};

/// The links of one hand-over, and what came by them.
pub struct LinkFile {
    pub hand_over: HandOver,
    /// As staff call the recipient; the key where it is configured no more.
    pub name: String,
    /// Until when the last of its links opens; nothing where none does.
    pub open_until: Option<Timestamp>,
    /// Whether another link can be sent.
    pub can_send: bool,
    /// Oldest first.
    pub uses: Vec<LinkUse>,
    /// What was answered and replied, oldest first; without the words for whoever
    /// may not read them.
    pub answers: Vec<Answer>,
}

/// Why a reply was not written, or a link not sent or ended.
#[derive(Debug, thiserror::Error)]
pub enum ReplyError {
    #[error(transparent)]
    Action(#[from] ActionError),
    #[error("there are no words in it")]
    WordsMissing,
    /// So many characters over [`MAX_REASON`].
    #[error("the words are {0} characters too long")]
    TooLong(usize),
    #[error("the case has no such hand-over or answer")]
    NoSuchAnswer,
    /// The recipient has no number and no address on record, or is configured no
    /// more; or the hand-over has ended.
    #[error("no link can be sent")]
    NoWay,
}

impl From<StoreError> for ReplyError {
    fn from(error: StoreError) -> Self {
        Self::Action(error.into())
    }
}

impl Casework {
    /// The hand-overs of a case that have a link, newest first, for who may open
    /// the case.
    pub async fn links_of(&self, who: &Account, case: &Case) -> Result<Vec<LinkFile>, StoreError> {
        let now = self.inner.ids.now();
        let reads = rights::sight(who, case) == Sight::All || who.department == Some(case.owner);
        let mut tx = self.inner.db.read().await?;
        let mut files = Vec::new();
        for hand_over in hand_overs::of_case(&mut tx, &case.id).await? {
            let links = hand_over_links::of_hand_over(&mut tx, &hand_over.id).await?;
            if links.is_empty() {
                continue;
            }
            let open = links.iter().filter(|link| is_open(link, now));
            let recipient = self.recipient(&hand_over.recipient);
            let mut answers = hand_over_answers::of_hand_over(&mut tx, &hand_over.id).await?;
            if !reads {
                answers.iter_mut().for_each(|answer| answer.words.clear());
            }
            files.push(LinkFile {
                open_until: open
                    .map(|link| link.expires_at)
                    .max()
                    .filter(|_| hand_over.end.is_none()),
                can_send: hand_over.end.is_none()
                    && recipient.is_some_and(|known| super::links::way_to(known).is_some()),
                name: recipient
                    .map(|known| known.name.clone())
                    .filter(|name| !name.is_empty())
                    .unwrap_or_else(|| hand_over.recipient.clone()),
                uses: link_uses::of_hand_over(&mut tx, &hand_over.id).await?,
                answers,
                hand_over,
            });
        }
        files.reverse();
        Ok(files)
    }

    /// Replies to a recipient's question, with the words of `order`'s reason. They
    /// stand on the recipient's page, and a letter with a link says so. Sent twice,
    /// as by a double click, it is written once and both get a yes.
    ///
    /// # Errors
    /// Why it was not written.
    pub async fn reply_by_link(
        &self,
        order: Order<'_>,
        question_id: &str,
    ) -> Result<Case, ReplyError> {
        let words = fit(order.reason)?;
        let mut tx = self.inner.db.begin().await?;
        let case = opened(&mut tx, order).await?;
        cases::hold(&mut tx, &case.id).await?;
        let answers = hand_over_answers::of_case(&mut tx, &case.id).await?;
        let question = answers
            .iter()
            .find(|answer| answer.id == question_id && answer.kind == AnswerKind::Question)
            .ok_or(ReplyError::NoSuchAnswer)?;
        let is_repeated = answers.iter().any(|answer| {
            answer.replies_to.as_deref() == Some(question_id)
                && answer.words == words
                && answer.account_id.as_ref() == Some(&order.who.id)
        });
        if is_repeated {
            return Ok(case);
        }
        let given = hand_overs::by_id(&mut tx, &question.hand_over_id).await?;
        let given = given.ok_or(ReplyError::NoSuchAnswer)?;
        let now = self.inner.ids.now();
        let id = self.inner.ids.id();
        let reply = Answer {
            mark: id.clone(),
            hand_over_id: given.id.clone(),
            case_id: case.id.clone(),
            kind: AnswerKind::Reply,
            words: words.clone(),
            day: None,
            replies_to: Some(question.id.clone()),
            account_id: Some(order.who.id.clone()),
            waits: false,
            at: now,
            id,
        };
        hand_over_answers::insert(&mut tx, &reply).await?;
        hand_over_answers::seen(&mut tx, question_id).await?;
        let entry = HistoryEntry {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            at: now,
            actor: Actor::Staff(order.who.id.clone()),
            event: Event::RecipientTold,
            from: None,
            to: Some(given.recipient.clone()),
            reason: Some(words),
        };
        history::add(&mut tx, &entry).await?;
        if given.end.is_none() {
            self.owe_link(&mut tx, &case, &given, Why::Reply).await?;
        }
        cases::go_on(&mut tx, &case, case.version + 1, now).await?;
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        tracing::info!(account = order.who.id, case = case.id, "a recipient told");
        Ok(case)
    }

    /// Says that somebody has looked at an answer, which waits for nobody any more.
    ///
    /// # Errors
    /// Why not.
    pub async fn look_at_answer(
        &self,
        order: Order<'_>,
        answer_id: &str,
    ) -> Result<Case, ReplyError> {
        let mut tx = self.inner.db.begin().await?;
        let case = opened(&mut tx, order).await?;
        let answers = hand_over_answers::of_case(&mut tx, &case.id).await?;
        if !answers.iter().any(|answer| answer.id == answer_id) {
            return Err(ReplyError::NoSuchAnswer);
        }
        hand_over_answers::seen(&mut tx, answer_id).await?;
        tx.commit().await?;
        Ok(case)
    }

    /// Ends all links to a hand-over of the case: whoever has one is a stranger.
    ///
    /// # Errors
    /// Why not.
    pub async fn revoke_links(
        &self,
        order: Order<'_>,
        hand_over_id: &str,
    ) -> Result<Case, ReplyError> {
        let mut tx = self.inner.db.begin().await?;
        let case = opened(&mut tx, order).await?;
        let given = of_case(&mut tx, &case, hand_over_id).await?;
        let now = self.inner.ids.now();
        let links = hand_over_links::of_hand_over(&mut tx, &given.id).await?;
        if links.iter().any(|link| link.revoked_at.is_none()) {
            hand_over_links::revoke(&mut tx, &given.id, now).await?;
            self.note_use(&mut tx, &given.id, Used::Revoked, Some(&order.who.id))
                .await?;
            tx.commit().await?;
        }
        tracing::info!(account = order.who.id, case = case.id, "links revoked");
        Ok(case)
    }

    /// Sends the recipient another link.
    ///
    /// # Errors
    /// Why not.
    pub async fn send_link(
        &self,
        order: Order<'_>,
        hand_over_id: &str,
    ) -> Result<Case, ReplyError> {
        let mut tx = self.inner.db.begin().await?;
        let case = opened(&mut tx, order).await?;
        cases::hold(&mut tx, &case.id).await?;
        let given = of_case(&mut tx, &case, hand_over_id).await?;
        if given.end.is_some() {
            return Err(ReplyError::NoWay);
        }
        let now = self.inner.ids.now();
        let links = hand_over_links::of_hand_over(&mut tx, &given.id).await?;
        let is_repeated = links
            .iter()
            .any(|link| link.revoked_at.is_none() && now.duration_since(link.made_at) < ONE_CLICK);
        if is_repeated {
            return Ok(case);
        }
        if !self.owe_link(&mut tx, &case, &given, Why::NewLink).await? {
            return Err(ReplyError::NoWay);
        }
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        Ok(case)
    }
}

async fn opened(tx: &mut Tx, order: Order<'_>) -> Result<Case, ReplyError> {
    if !rights::may_change(order.who) {
        return Err(ActionError::NotAllowed.into());
    }
    Ok(open_to(tx, order).await?)
}

/// A hand-over of the case.
async fn of_case(tx: &mut Tx, case: &Case, id: &str) -> Result<HandOver, ReplyError> {
    let found = hand_overs::by_id(tx, id).await?;
    let found = found.filter(|given| given.case_id == case.id);
    found.ok_or(ReplyError::NoSuchAnswer)
}

fn fit(typed: &str) -> Result<String, ReplyError> {
    let words = clean_text(typed);
    let length = words.chars().count();
    if length > MAX_REASON {
        return Err(ReplyError::TooLong(length - MAX_REASON));
    }
    if !words.chars().any(char::is_alphanumeric) {
        return Err(ReplyError::WordsMissing);
    }
    Ok(words)
}
