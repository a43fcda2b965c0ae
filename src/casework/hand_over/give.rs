//! Giving a case to somebody by hand, taking it back and sending it again. Each is
//! one transaction, made from the version that was seen, and done once however
//! often it is sent.

use jiff::Timestamp;

use crate::casework::actions::{ActionError, Order, open_to};
use crate::casework::{Casework, rights};
use crate::domain::case::{Actor, Case, Owner, RecipientKey};
use crate::domain::hand_over::{Channel, Ending, Giver, HandOver};
use crate::domain::hand_over_news::HandOverNews;
use crate::domain::letter::Letter;
use crate::domain::report::clean_text;
use crate::handing::align::Turn;
use crate::handing::{By, Gift};
use crate::store::{StoreError, Tx, cases, hand_overs, history};
use crate::wording::hand_over::Occasion;

/// Most characters of the words to a recipient.
pub const MAX_WORDS: usize = 1000;

/// To whom, and with what words behind the link.
#[derive(Debug, Clone, Copy)]
pub struct Giving<'a> {
    pub recipient: &'a str,
    pub words: &'a str,
}

/// Somebody who can be given a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub key: RecipientKey,
    pub name: String,
    /// Would act for the owner; else is told.
    pub acts: bool,
    /// In the order in which they are tried.
    pub channels: Vec<Channel>,
}

/// What giving would send, exactly as it goes out, save that the link is made
/// with it.
#[derive(Debug, Clone)]
pub struct GivingSeen {
    pub candidate: Candidate,
    pub words: Option<String>,
    /// What goes out at once.
    pub letters: Vec<Letter>,
    /// Who has the case now and will have it no longer.
    pub instead_of: Option<String>,
}

/// Why a case was not given, taken back or sent again.
#[derive(Debug, thiserror::Error)]
pub enum GiveError {
    #[error(transparent)]
    Action(#[from] ActionError),
    #[error("there is no such recipient for this case")]
    NoRecipient,
    #[error("they have it already")]
    HasIt,
    /// So many characters over [`MAX_WORDS`].
    #[error("the words are {0} characters too long")]
    TooLong(usize),
    #[error("the case is done")]
    NotOpen,
    #[error("there is no such hand-over, or it cannot be taken back")]
    NotStanding,
}

impl From<StoreError> for GiveError {
    fn from(error: StoreError) -> Self {
        Self::Action(error.into())
    }
}

impl Casework {
    /// Those who can be given the case by hand: whoever acts for its owner, and
    /// those who are only told. Never the police, who get a sheet.
    pub fn candidates(&self, case: &Case) -> Vec<Candidate> {
        let handing = &self.inner.handing;
        let configured = handing.recipients().keys().map(String::as_str);
        let own = case.owner.key();
        let is_own_missing = !handing.recipients().contains_key(own);
        configured
            .chain(Some(own).filter(|_| is_own_missing))
            .filter(|key| !handing.is_police(key))
            .filter(|key| {
                let answers = handing.answers(key);
                answers.is_none() || answers == Some(case.owner)
            })
            .filter_map(|key| {
                let channels = handing.channels(key).filter(|all| !all.is_empty())?;
                Some(Candidate {
                    key: key.to_owned(),
                    name: handing.name(key).to_owned(),
                    acts: handing.answers(key).is_some(),
                    channels,
                })
            })
            .collect()
    }

    /// Gives the case of `order` to a recipient, who from then on acts for its
    /// owner, or is told. Whoever had it has it no longer.
    ///
    /// # Errors
    /// Why it was not given; then nothing was written.
    pub async fn give(&self, order: Order<'_>, giving: Giving<'_>) -> Result<Case, GiveError> {
        let mut tx = self.inner.db.begin().await?;
        let case = self.held(&mut tx, order).await?;
        let words = fit(giving.words)?;
        let standing = hand_overs::standing(&mut tx, &case.id).await?;
        if case.version != order.version {
            let is_it = |one: &HandOver| {
                one.recipient == giving.recipient
                    && one.giver == Giver::Account(order.who.id.clone())
                    && one.words == words
            };
            return again(case, order, standing.iter().any(is_it));
        }
        let candidate = self.candidate(&case, &standing, giving.recipient)?;
        let now = self.inner.ids.now();
        self.go_on_with(&mut tx, &case, now).await?;
        for one in standing {
            let is_replaced = one.acts && candidate.acts || one.recipient == candidate.key;
            if is_replaced {
                if one.recipient != candidate.key {
                    self.sent_away(&mut tx, &one, &case, order).await?;
                }
                self.inner
                    .handing
                    .end(&mut tx, one, Ending::Overtaken, now)
                    .await?;
            }
        }
        let gift = Gift {
            recipient: candidate.key,
            acts: candidate.acts,
            by: By::Person(order.who),
            rule: None,
            words,
            occasion: Occasion::Given,
            is_known: false,
        };
        let given = self.give_in(&mut tx, &case, gift, now).await?;
        self.kept(tx, order, &case, &given).await?;
        Ok(case)
    }

    /// Gives a case within the transaction of whoever decided that: the
    /// hand-over, what goes out for it and the line of the history. What stood
    /// before must have ended.
    ///
    /// # Errors
    /// A store that failed.
    pub(in crate::casework) async fn give_in(
        &self,
        tx: &mut Tx,
        case: &Case,
        gift: Gift<'_>,
        now: Timestamp,
    ) -> Result<HandOver, StoreError> {
        let given = self.inner.handing.given(case, gift, now);
        given.write(tx).await?;
        Ok(given.hand_over)
    }

    /// What giving would send to whom.
    ///
    /// # Errors
    /// Why it would not be given.
    pub async fn preview_giving(
        &self,
        order: Order<'_>,
        giving: Giving<'_>,
    ) -> Result<GivingSeen, GiveError> {
        let mut tx = self.inner.db.read().await?;
        let case = self.held(&mut tx, order).await?;
        let words = fit(giving.words)?;
        if case.version != order.version {
            return Err(ActionError::Overtaken.into());
        }
        let standing = hand_overs::standing(&mut tx, &case.id).await?;
        let candidate = self.candidate(&case, &standing, giving.recipient)?;
        let handing = &self.inner.handing;
        let acting = standing.iter().find(|one| one.acts && candidate.acts);
        Ok(GivingSeen {
            letters: handing.letters_seen(&case, &candidate.key, order.who),
            instead_of: acting.map(|one| handing.name(&one.recipient).to_owned()),
            candidate,
            words,
        })
    }

    /// Takes a hand-over back. Of one that acted the owner's own people have the
    /// case then.
    ///
    /// # Errors
    /// Why it was not taken back; then nothing was written.
    pub async fn withdraw(&self, order: Order<'_>, id: &str) -> Result<Case, GiveError> {
        let mut tx = self.inner.db.begin().await?;
        let case = self.held(&mut tx, order).await?;
        let known = hand_overs::by_id(&mut tx, id).await?;
        let known = known.filter(|known| known.case_id == case.id);
        let known = known.ok_or(GiveError::NotStanding)?;
        if case.version != order.version {
            let is_done = known
                .end
                .is_some_and(|(ending, _)| ending == Ending::Withdrawn);
            return again(case, order, is_done);
        }
        if known.end.is_some() || !self.can_withdraw(&known) {
            return Err(GiveError::NotStanding);
        }
        let now = self.inner.ids.now();
        self.go_on_with(&mut tx, &case, now).await?;
        let handing = &self.inner.handing;
        let by = Actor::Staff(order.who.id.clone());
        let news = HandOverNews::Ended(Ending::Withdrawn);
        let line = handing.line(&known, news, by, now);
        handing
            .end(&mut tx, known.clone(), Ending::Withdrawn, now)
            .await?;
        history::add(&mut tx, &line).await?;
        self.sent_away(&mut tx, &known, &case, order).await?;
        let turn = Turn::changed(&case, &case, By::Person(order.who));
        handing.align(&mut tx, turn).await?;
        self.kept(tx, order, &case, &known).await?;
        Ok(case)
    }

    /// Sends a hand-over again, as a new one to the same recipient: its chain
    /// begins anew.
    ///
    /// # Errors
    /// Why it was not sent again; then nothing was written.
    pub async fn send_again(&self, order: Order<'_>, id: &str) -> Result<Case, GiveError> {
        let mut tx = self.inner.db.begin().await?;
        let case = self.held(&mut tx, order).await?;
        let known = hand_overs::by_id(&mut tx, id).await?;
        let known = known.filter(|known| known.case_id == case.id);
        let known = known.ok_or(GiveError::NotStanding)?;
        if case.version != order.version {
            let is_done = known
                .end
                .is_some_and(|(ending, _)| ending == Ending::Overtaken);
            return again(case, order, is_done);
        }
        let handing = &self.inner.handing;
        let has_way = handing
            .channels(&known.recipient)
            .is_some_and(|all| !all.is_empty());
        if known.end.is_some() || !has_way || !self.can_send_again(&known) {
            return Err(GiveError::NotStanding);
        }
        let now = self.inner.ids.now();
        self.go_on_with(&mut tx, &case, now).await?;
        handing
            .end(&mut tx, known.clone(), Ending::Overtaken, now)
            .await?;
        let gift = Gift {
            recipient: known.recipient,
            acts: known.acts,
            by: By::Person(order.who),
            rule: None,
            words: known.words,
            occasion: Occasion::Given,
            is_known: false,
        };
        let given = self.give_in(&mut tx, &case, gift, now).await?;
        self.kept(tx, order, &case, &given).await?;
        Ok(case)
    }

    /// Nobody waits at home for who has the case no longer.
    async fn sent_away(
        &self,
        tx: &mut Tx,
        known: &HandOver,
        case: &Case,
        order: Order<'_>,
    ) -> Result<(), ActionError> {
        let next = Case {
            version: case.version + 1,
            ..case.clone()
        };
        self.taken_away(tx, known, order.who, &next).await?;
        Ok(())
    }

    /// Whether a standing hand-over can be taken back: not the owner's own, which
    /// answers for the case.
    pub(super) fn can_withdraw(&self, known: &HandOver) -> bool {
        let is_department = known.recipient.parse::<Owner>().is_ok();
        !(self.inner.handing.is_police(&known.recipient) || known.acts && is_department)
    }

    /// Whether a standing hand-over can be sent again: as long as nobody there has
    /// answered.
    pub(super) fn can_send_again(&self, known: &HandOver) -> bool {
        !self.inner.handing.is_police(&known.recipient) && !known.arrival.is_received()
    }

    /// The open case of an order by somebody who may change it.
    async fn held(&self, tx: &mut Tx, order: Order<'_>) -> Result<Case, GiveError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed.into());
        }
        let case = open_to(tx, order).await?;
        if !case.status.is_open() {
            return Err(GiveError::NotOpen);
        }
        Ok(case)
    }

    fn candidate(
        &self,
        case: &Case,
        standing: &[HandOver],
        key: &str,
    ) -> Result<Candidate, GiveError> {
        let mut candidates = self.candidates(case).into_iter();
        let candidate = candidates.find(|candidate| candidate.key == key);
        let candidate = candidate.ok_or(GiveError::NoRecipient)?;
        let mut theirs = standing.iter().filter(|one| one.recipient == candidate.key);
        if theirs.any(|one| one.acts == candidate.acts) {
            return Err(GiveError::HasIt);
        }
        Ok(candidate)
    }

    async fn go_on_with(&self, tx: &mut Tx, case: &Case, now: Timestamp) -> Result<(), GiveError> {
        if cases::go_on(tx, case, case.version + 1, now).await? {
            Ok(())
        } else {
            Err(ActionError::Overtaken.into())
        }
    }

    async fn kept(
        &self,
        tx: Tx,
        order: Order<'_>,
        case: &Case,
        known: &HandOver,
    ) -> Result<(), StoreError> {
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        tracing::info!(
            account = order.who.id,
            case = case.id,
            recipient = known.recipient,
            "hand-over changed"
        );
        Ok(())
    }
}

/// The case has moved on since the order was made: if by this very order, sent
/// twice, it is done; else somebody was faster.
fn again(case: Case, order: Order<'_>, is_done: bool) -> Result<Case, GiveError> {
    if is_done && case.version == order.version + 1 {
        Ok(case)
    } else {
        Err(ActionError::Overtaken.into())
    }
}

fn fit(typed: &str) -> Result<Option<String>, GiveError> {
    let words = clean_text(typed);
    let length = words.chars().count();
    if length > MAX_WORDS {
        return Err(GiveError::TooLong(length - MAX_WORDS));
    }
    Ok(Some(words).filter(|words| words.chars().any(char::is_alphanumeric)))
}
