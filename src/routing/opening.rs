//! The case that a decision and its routing open.

use jiff::Timestamp;

use super::rules::Routing;
use crate::domain::case::{Case, CasePlace, Status};
use crate::domain::decision::Decision;
use crate::domain::reference::Reference;

impl Routing {
    /// A new case of this reference. `typed` is what stood in the address
    /// field, `id` a new id.
    pub fn opens(
        &self,
        id: String,
        reference: Reference,
        decision: &Decision,
        typed: Option<String>,
        now: Timestamp,
    ) -> Case {
        Case {
            id,
            reference,
            category: decision.category,
            priority: decision.priority,
            status: Status::New,
            owner: self.owner,
            also_notify: self.also_notify.clone(),
            assignee: None,
            place: CasePlace::found(&decision.place, typed),
            unsure: self.unsure,
            // Of what is not known for sure nobody else is told.
            shared: decision.is_shared() && !self.unsure,
            restricted: false,
            waiting_for: None,
            part_of: None,
            merged_into: None,
            due_at: self.due_at,
            version: 1,
            opened_at: now,
            updated_at: now,
        }
    }
}
