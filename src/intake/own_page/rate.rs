//! How it went: one answer for each report, which can be changed.

use crate::domain::case::{Actor, Event, HistoryEntry};
use crate::domain::own_page::{Rating, Verdict};
use crate::domain::report::{MAX_TEXT, TextFault, clean_text};
use crate::intake::{Intake, IntakeError};
use crate::store::{history, ratings, reports};

impl Intake {
    /// Keeps how the reporter says it went; nothing where the token opens no
    /// page. That it went badly stands in the history of the case.
    ///
    /// # Errors
    /// Words that are too long, or a store that failed; then nothing was kept.
    pub async fn rated_on_page(
        &self,
        token: &str,
        verdict: Verdict,
        words: &str,
    ) -> Result<Option<()>, IntakeError> {
        let words = clean_text(words);
        let length = words.chars().count();
        if length > MAX_TEXT {
            return Err(TextFault::TooLong(length - MAX_TEXT).into());
        }
        let mut tx = self.inner.db.begin().await?;
        let Some(page) = reports::by_status_token(&mut tx, token).await? else {
            return Ok(None);
        };
        let rating = Rating {
            report_id: page.id,
            verdict,
            words,
            rated_at: self.inner.ids.now(),
        };
        let is_news = ratings::put(&mut tx, &rating).await?;
        if verdict == Verdict::Bad && is_news {
            let entry = HistoryEntry {
                id: self.inner.ids.id(),
                case_id: page.case_id,
                at: rating.rated_at,
                actor: Actor::Reporter,
                event: Event::Rated,
                from: None,
                to: Some(verdict.key().to_owned()),
                reason: None,
            };
            history::add(&mut tx, &entry).await?;
        }
        tx.commit().await?;
        Ok(Some(()))
    }
}
