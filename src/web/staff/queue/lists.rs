//! The views at the side of the queue, each with how many cases are in it.

use super::words;
use crate::casework::queue::QueuePage as Found;
use crate::casework::queue::address::Asked;
use crate::casework::queue::standing::View;
use crate::casework::rights;
use crate::domain::account::Account;
use crate::store::queue::Count;

/// A view that everybody has.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub view: View,
    pub key: &'static str,
    pub name: &'static str,
    pub href: String,
    /// As "99+"; nothing where nobody counts.
    pub count: Option<String>,
    pub is_current: bool,
    /// Wants to be seen to: drawn as such where it is not empty.
    pub is_pressing: bool,
}

/// A view that somebody gave a name.
#[derive(Debug, Clone)]
pub(super) struct SavedEntry {
    pub id: String,
    pub name: String,
    pub href: String,
    pub count: String,
    pub is_current: bool,
    pub is_own: bool,
    pub is_shared: bool,
}

/// The address of what is asked for.
pub(super) fn href(asked: &Asked) -> String {
    format!("/staff?{}", asked.written())
}

/// The views that everybody has.
pub(super) fn standing(found: &Found, account: &Account, asked: &Asked) -> Vec<Entry> {
    let mut entries: Vec<Entry> = found
        .counts
        .iter()
        // Who has no department has them all already.
        .filter(|(view, _)| *view != View::All || account.department.is_some())
        .filter(|(view, _)| *view != View::ToLeader || rights::may_settle_owner(account))
        .map(|(view, count)| {
            let to = Asked::of(view.filter(account));
            Entry {
                view: *view,
                key: view.key(),
                name: words::view(*view),
                href: href(&to),
                count: count.map(short),
                is_current: asked.search.is_empty() && asked.filter == to.filter,
                is_pressing: matches!(
                    view,
                    View::Overdue | View::NotReached | View::NotReceived | View::ToLeader
                ) && count.is_some_and(|count| count.cases > 0 || count.or_more),
            }
        })
        .collect();
    let current = entries.iter().position(|entry| entry.is_current);
    for (place, entry) in entries.iter_mut().enumerate() {
        entry.is_current = Some(place) == current;
    }
    entries
}

/// The views with a name that the reader sees.
pub(super) fn saved(found: &Found, asked: &Asked) -> Vec<SavedEntry> {
    let views = found.saved.iter();
    let mut entries: Vec<SavedEntry> = views
        .map(|(view, count)| SavedEntry {
            id: view.id.clone(),
            name: view.name.clone(),
            href: href(&view.asked),
            count: short(*count),
            is_current: asked.search.is_empty() && asked.filter == view.asked.filter,
            is_own: view.is_own,
            is_shared: view.is_shared,
        })
        .collect();
    let current = entries.iter().position(|entry| entry.is_current);
    for (place, entry) in entries.iter_mut().enumerate() {
        entry.is_current = Some(place) == current;
    }
    entries
}

/// A count as it stands beside a view.
fn short(count: Count) -> String {
    if count.or_more {
        format!("{}+", count.cases)
    } else {
        count.cases.to_string()
    }
}
