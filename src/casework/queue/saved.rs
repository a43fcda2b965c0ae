//! Views that somebody gave a name: for themselves, or for the department.

use super::address::Asked;
use crate::casework::Casework;
use crate::domain::account::Account;
use crate::domain::case::Owner;
use crate::store::queue::views::{self, SavedView, WITH_ALL};
use crate::store::{StoreError, Tx};

/// Longest name, in characters.
pub const LONGEST_NAME: usize = 40;
/// Most views of one account: each is counted on every page.
pub const MOST: i64 = 12;

/// A view with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub id: String,
    pub name: String,
    pub asked: Asked,
    /// The reader may rename and delete it.
    pub is_own: bool,
    pub is_shared: bool,
}

/// Why a view is not kept.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("a view needs a name")]
    NoName,
    #[error("the name is longer than 40 characters")]
    LongName,
    #[error("there is a view of this name already")]
    NameTaken,
    #[error("there are twelve views already")]
    TooMany,
    /// It is somebody else's, or gone.
    #[error("there is no such view")]
    NoSuchView,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Casework {
    /// Keeps what is asked for under a name; shared with the account's
    /// department, or with everybody where it has none. Returns its id.
    pub async fn save_view(
        &self,
        who: &Account,
        asked: &Asked,
        name: &str,
        is_shared: bool,
    ) -> Result<String, SaveError> {
        let name = fit(name)?;
        let mut tx = self.inner.db.begin().await?;
        refuse_doubles(&mut tx, who, "", &name).await?;
        if views::count_of(&mut tx, &who.id).await? >= MOST {
            return Err(SaveError::TooMany);
        }
        let asked = Asked::of(asked.filter.clone());
        let view = SavedView {
            id: self.inner.ids.id(),
            account_id: who.id.clone(),
            shared_with: shared_with(who, is_shared),
            name,
            query: asked.written(),
        };
        views::add(&mut tx, &view, self.inner.ids.now()).await?;
        tx.commit().await?;
        Ok(view.id)
    }

    /// Gives a view of one's own another name, and shares it or not.
    pub async fn rename_view(
        &self,
        who: &Account,
        id: &str,
        name: &str,
        is_shared: bool,
    ) -> Result<(), SaveError> {
        let name = fit(name)?;
        let mut tx = self.inner.db.begin().await?;
        refuse_doubles(&mut tx, who, id, &name).await?;
        let shared_with = shared_with(who, is_shared);
        if !views::rename(&mut tx, &who.id, id, &name, shared_with.as_deref()).await? {
            return Err(SaveError::NoSuchView);
        }
        tx.commit().await?;
        Ok(())
    }

    /// Deletes a view of one's own. One that is gone is as good as deleted.
    pub async fn delete_view(&self, who: &Account, id: &str) -> Result<(), StoreError> {
        let mut tx = self.inner.db.begin().await?;
        views::delete(&mut tx, &who.id, id).await?;
        tx.commit().await
    }
}

/// The views that a reader sees.
pub(super) async fn of_reader(tx: &mut Tx, who: &Account) -> Result<Vec<Saved>, StoreError> {
    let department = who.department.map_or("", Owner::key);
    let kept = views::for_reader(tx, &who.id, department).await?;
    let saved = kept.into_iter().map(|view| Saved {
        asked: Asked::read(&view.query, who.department),
        is_own: view.account_id == who.id,
        is_shared: view.shared_with.is_some(),
        id: view.id,
        name: view.name,
    });
    Ok(saved.collect())
}

fn shared_with(who: &Account, is_shared: bool) -> Option<String> {
    is_shared.then(|| who.department.map_or(WITH_ALL, Owner::key).to_owned())
}

async fn refuse_doubles(tx: &mut Tx, who: &Account, id: &str, name: &str) -> Result<(), SaveError> {
    let others = of_reader(tx, who).await?;
    let is_taken = others
        .iter()
        .any(|view| view.id != id && view.name.to_lowercase() == name.to_lowercase());
    if is_taken {
        return Err(SaveError::NameTaken);
    }
    Ok(())
}

/// The name as it is kept.
fn fit(name: &str) -> Result<String, SaveError> {
    let words: Vec<&str> = name
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    let name = words.join(" ");
    match name.chars().count() {
        0 => Err(SaveError::NoName),
        1..=LONGEST_NAME => Ok(name),
        _ => Err(SaveError::LongName),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_of_at_most_forty_characters() {
        assert_eq!(
            fit("  Låser\n i\u{0} Sentrum ").ok().as_deref(),
            Some("Låser i Sentrum")
        );
        assert!(matches!(fit(" \t"), Err(SaveError::NoName)));
        assert!(fit(&"å".repeat(40)).is_ok());
        assert!(matches!(fit(&"å".repeat(41)), Err(SaveError::LongName)));
    }
}
