//! Who may do and see what.

use crate::domain::account::{Account, Role};
use crate::domain::case::{Case, Owner};
use crate::domain::category::Category;

/// Whether the account may change cases. Of any department: whoever sees that a
/// case is in the wrong place can put it right, and the history says who did.
pub fn may_change(account: &Account) -> bool {
    account.role.may_change_cases()
}

/// Whether the account may open the case at all, and see it in the queue.
pub fn may_open(account: &Account, case: &Case) -> bool {
    !case.restricted || opens_restricted(account) || case.assignee.as_ref() == Some(&account.id)
}

/// Whether restricted cases are open to the account that it does not work itself.
pub fn opens_restricted(account: &Account) -> bool {
    matches!(account.role, Role::Triage | Role::Leader)
}

/// Whether the account may read what was reported word for word. Byggdrift mends
/// what is broken: it has no business with a neighbour's story about people.
pub fn may_read_words(account: &Account, category: Category) -> bool {
    account.department != Some(Owner::Byggdrift) || !category.is_about_people()
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

/// Whether the account files reports for those who call or stand at the counter.
pub fn may_take_calls(account: &Account) -> bool {
    matches!(account.role, Role::Triage | Role::Staff | Role::Leader)
}
