//! Who may do and see what.

use crate::domain::account::{Account, Role};
use crate::domain::case::Case;

/// Whether the account may change cases. Of any department: whoever sees that a
/// case is in the wrong place can put it right, and the history says who did.
pub fn may_change(account: &Account) -> bool {
    account.role.may_change_cases()
}

/// Whether the account sees how to reach the reporters of a case: those who may
/// have to call, in the department that owns it, and those who move cases
/// between departments.
pub fn may_see_contact(account: &Account, case: &Case) -> bool {
    match account.role {
        Role::Triage | Role::Leader | Role::Administrator => true,
        Role::Staff => account.department == Some(case.owner),
        Role::Reader => false,
    }
}
