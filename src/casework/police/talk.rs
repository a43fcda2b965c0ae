//! What was said to the police on the telephone, and what they answered.

use jiff::Timestamp;

use super::after::line;
use super::{Casework, PoliceError, case_of};
use crate::casework::rights::{self, Sight};
use crate::domain::account::Account;
use crate::domain::case::{Case, Event};
use crate::domain::police_word::{
    AnswerKind, MOST_ANSWER, MOST_LOG_NUMBER, MOST_ROLE, PoliceAnswer, PoliceCall,
};
use crate::domain::reference::Reference;
use crate::domain::report::clean_text;
use crate::store::{StoreError, Tx, police_words};

/// A call, as it was typed.
#[derive(Debug, Clone, Copy)]
pub struct NewCall<'a> {
    /// Made with the form: the same mark again is the same call.
    pub mark: &'a str,
    pub number: &'a str,
    pub spoke_to: &'a str,
    /// Empty where it is not known yet.
    pub log_number: &'a str,
    pub called_at: Timestamp,
}

/// An answer, as it was typed.
#[derive(Debug, Clone, Copy)]
pub struct NewAnswer<'a> {
    /// As of a call.
    pub mark: &'a str,
    pub kind: AnswerKind,
    pub log_number: &'a str,
    pub words: &'a str,
}

impl Casework {
    /// Notes that `who` rang the police about a case.
    ///
    /// # Errors
    /// Why it was not noted: `Empty` where it does not say whom they spoke to.
    pub async fn rang_police(
        &self,
        who: &Account,
        reference: &Reference,
        new: NewCall<'_>,
    ) -> Result<(), PoliceError> {
        let spoke_to = line(new.spoke_to, MOST_ROLE)?;
        let number = line(new.number, MOST_LOG_NUMBER)?;
        let log_number = log_number(new.log_number)?;
        let mut tx = self.inner.db.begin().await?;
        let case = talked_about(&mut tx, who, reference).await?;
        let now = self.inner.ids.now();
        let call = PoliceCall {
            id: new.mark.to_owned(),
            case_id: case.id.clone(),
            account_id: who.id.clone(),
            // Nobody rings tomorrow.
            called_at: new.called_at.min(now),
            number,
            spoke_to,
            log_number,
            noted_at: now,
        };
        match police_words::add_call(&mut tx, &call).await {
            Ok(()) => {}
            // Sent twice.
            Err(StoreError::Duplicate(_)) => return Ok(()),
            Err(error) => return Err(error.into()),
        }
        let told = (call.log_number, Some(call.number), Some(call.spoke_to));
        self.note_for_police(&mut tx, who, &case, Event::PoliceCalled, told)
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Adds the police's log number to a call that has none.
    ///
    /// # Errors
    /// Why it was not added.
    pub async fn add_log_number(
        &self,
        who: &Account,
        (reference, call_id): (&Reference, &str),
        typed: &str,
    ) -> Result<(), PoliceError> {
        let number = line(typed, MOST_LOG_NUMBER)?;
        let mut tx = self.inner.db.begin().await?;
        let case = talked_about(&mut tx, who, reference).await?;
        let calls = police_words::calls(&mut tx, &case.id).await?;
        let call = calls.into_iter().find(|call| call.id == call_id);
        let call = call.ok_or(PoliceError::NoSuchSheet)?;
        if call.log_number.as_deref() == Some(&number) {
            return Ok(());
        }
        let its = (call_id, call.case_id.as_str());
        if !police_words::put_log_number(&mut tx, its, &number).await? {
            return Err(PoliceError::Overtaken);
        }
        let told = (Some(number), Some(call.number), Some(call.spoke_to));
        self.note_for_police(&mut tx, who, &case, Event::PoliceCalled, told)
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Notes what the police answered.
    ///
    /// # Errors
    /// Why it was not noted: `Empty` where only words could say what they
    /// answered, and there are none.
    pub async fn police_answered(
        &self,
        who: &Account,
        reference: &Reference,
        new: NewAnswer<'_>,
    ) -> Result<(), PoliceError> {
        let words = clean_text(new.words);
        let length = words.chars().count();
        if length > MOST_ANSWER {
            return Err(PoliceError::TooLong(length - MOST_ANSWER));
        }
        if words.is_empty() && matches!(new.kind, AnswerKind::Other | AnswerKind::WantsMore) {
            return Err(PoliceError::Empty);
        }
        let log_number = log_number(new.log_number)?;
        let mut tx = self.inner.db.begin().await?;
        let case = talked_about(&mut tx, who, reference).await?;
        let answer = PoliceAnswer {
            id: new.mark.to_owned(),
            case_id: case.id.clone(),
            account_id: who.id.clone(),
            kind: new.kind,
            log_number,
            words,
            noted_at: self.inner.ids.now(),
        };
        match police_words::add_answer(&mut tx, &answer).await {
            Ok(()) => {}
            Err(StoreError::Duplicate(_)) => return Ok(()),
            Err(error) => return Err(error.into()),
        }
        let told = (
            answer.log_number,
            Some(answer.kind.key().to_owned()),
            Some(answer.words).filter(|words| !words.is_empty()),
        );
        self.note_for_police(&mut tx, who, &case, Event::PoliceAnswered, told)
            .await?;
        tx.commit().await?;
        Ok(())
    }
}

fn log_number(typed: &str) -> Result<Option<String>, PoliceError> {
    match line(typed, MOST_LOG_NUMBER) {
        Err(PoliceError::Empty) => Ok(None),
        number => number.map(Some),
    }
}

/// The case, for who reads it whole and may change it: whoever has it open may
/// have to ring.
async fn talked_about(
    tx: &mut Tx,
    who: &Account,
    reference: &Reference,
) -> Result<Case, PoliceError> {
    let case = case_of(tx, who, reference).await?;
    if !may_talk(who, &case) {
        return Err(PoliceError::NotAllowed);
    }
    Ok(case)
}

/// Whether `who` may write down what was said to the police and by them.
pub fn may_talk(who: &Account, case: &Case) -> bool {
    rights::may_change(who) && rights::sight(who, case) == Sight::All
}
