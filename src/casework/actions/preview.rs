//! What the reporters will be told, before it is done: made by the same code that
//! will make what is sent.

use super::{ActionError, Order, Tell, kept_reason, open_to};
use crate::casework::change::Change;
use crate::casework::letters::{Word, own_pages};
use crate::casework::{Casework, rights};
use crate::domain::case::Case;
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::reference::Reference;
use crate::domain::report::Report;
use crate::store::{StoreError, Tx, reports};

/// What an order would come to, for those who reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// As it will stand.
    pub case: Case,
    /// Whether there is anything to tell.
    pub tells: bool,
    /// What each reporter is sent; nothing to those who left no contact, or said
    /// stop.
    pub letters: Vec<Previewed>,
    /// The pages on which it will stand.
    pub pages: Vec<OwnPageOf>,
    /// The words that will stand there.
    pub words: Option<String>,
}

/// One message that would be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Previewed {
    pub letter: Letter,
    /// Of the report whose reporter gets it.
    pub reference: Reference,
    /// Goes out only where the one before it never arrives.
    pub is_reserve: bool,
}

/// A page of one reporter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPageOf {
    pub reference: Reference,
    /// In which it speaks to them.
    pub language: Language,
    /// They left a contact.
    pub is_reachable: bool,
}

impl Casework {
    /// What a change would tell the reporters.
    ///
    /// # Errors
    /// Why it would not be made.
    pub async fn preview(
        &self,
        order: Order<'_>,
        change: &Change,
        tell: Tell<'_>,
    ) -> Result<Preview, ActionError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed);
        }
        let mut tx = self.inner.db.read().await?;
        let case = open_to(&mut tx, order).await?;
        kept_reason(order.reason, change.wants_reason(&case))?;
        if case.version != order.version {
            return Err(ActionError::Overtaken);
        }
        let change = &self.settled(&mut tx, order, &case, change.clone()).await?;
        let plan = self.plan(&mut tx, &case, order, change, tell).await?;
        let reports = reports::of_case(&mut tx, &case.id).await?;
        let preview = self
            .previewed(&mut tx, plan.outcome.case, &reports, plan.word)
            .await?;
        Ok(Preview {
            tells: preview.tells || plan.words.is_some(),
            words: plan.words,
            ..preview
        })
    }

    /// Of a case as it will stand.
    pub(in crate::casework) async fn previewed(
        &self,
        tx: &mut Tx,
        case: Case,
        readers: &[Report],
        word: Option<Word<'_>>,
    ) -> Result<Preview, StoreError> {
        let mut letters = Vec::new();
        if let Some(word) = word {
            for owed in self.words_owed(tx, &case, readers, word).await? {
                let previewed = |letter, is_reserve| Previewed {
                    letter,
                    reference: owed.report.reference.clone(),
                    is_reserve,
                };
                letters.push(previewed(owed.letter, false));
                letters.extend(owed.reserve.map(|letter| previewed(letter, true)));
            }
        }
        let pages = own_pages(tx, &case, readers).await?;
        let pages = pages.into_iter().map(|report| OwnPageOf {
            reference: report.reference.clone(),
            language: self.inner.catalogue.nearest(report.language),
            is_reachable: !report.reporter.is_anonymous(),
        });
        Ok(Preview {
            pages: pages.collect(),
            tells: word.is_some(),
            case,
            letters,
            words: None,
        })
    }
}
