//! Who may do and see what: one table of roles and rights, and what follows
//! from it for a case. Every page, photo, change, list and file that shows cases
//! asks here.
//!
//! A department sees what it works with. Of a case that is another's, its people
//! see that it is there, so that nobody does the same work twice. Byggdrift
//! mends what is broken and has no business with a neighbour's story about
//! people: [`super::sight`] says what of a report is left for it.

use strum::{EnumIter, IntoStaticStr};

use crate::domain::account::{Account, Role};
use crate::domain::case::{Case, Owner};
use crate::domain::category::Category;

/// One thing that a role may or may not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Right {
    /// Change cases: of any department, since whoever sees that a case is in the
    /// wrong place can put it right, and the history says who did.
    ChangeCases,
    /// Read what was reported in the cases of every department, not the own
    /// one's alone.
    ReadEveryDepartment,
    /// See who reported, once asked for, in the cases whose words one reads.
    SeeIdentities,
    /// Open restricted cases that one does not work oneself.
    OpenRestricted,
    /// Decide whose a case is that went from one owner to the next too often.
    SettleOwners,
    /// See how the work goes as a whole.
    FollowFigures,
    /// Make, change and close accounts.
    KeepAccounts,
    /// Read who looked at what.
    ReadAccessLog,
    /// Approve what the police get, and choose it in cases that are not theirs.
    ApprovePolice,
    /// Look after the calls to partners' systems.
    KeepWebhooks,
}

/// The one table of roles and rights.
pub fn has(role: Role, right: Right) -> bool {
    use Right as R;
    match role {
        Role::Triage => matches!(
            right,
            R::ChangeCases
                | R::ReadEveryDepartment
                | R::SeeIdentities
                | R::OpenRestricted
                | R::SettleOwners
                | R::FollowFigures
                | R::ApprovePolice
        ),
        Role::Staff => matches!(right, R::ChangeCases | R::SeeIdentities),
        Role::Leader => matches!(
            right,
            R::ChangeCases
                | R::SeeIdentities
                | R::OpenRestricted
                | R::SettleOwners
                | R::FollowFigures
                | R::ApprovePolice
        ),
        Role::Administrator => matches!(
            right,
            R::ChangeCases
                | R::ReadEveryDepartment
                | R::KeepAccounts
                | R::ReadAccessLog
                | R::KeepWebhooks
        ),
        Role::Reader => false,
    }
}

/// How much of a case an account sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// Not even that it is there.
    Nothing,
    /// That it is there: category, place, status and owner.
    Outline,
    /// What is broken, where, and how to get in; not what is told of people.
    Fault,
    /// Everything but who reported, which is asked for apart.
    All,
}

/// How much of the case the account sees.
pub fn sight(account: &Account, case: &Case) -> Sight {
    if !may_open(account, case) {
        return Sight::Nothing;
    }
    let is_everywhere = has(account.role, Right::ReadEveryDepartment);
    match account.department {
        None if is_everywhere || account.role != Role::Staff => Sight::All,
        Some(Owner::Byggdrift) if is_everywhere || is_of(Owner::Byggdrift, account, case) => {
            Sight::Fault
        }
        Some(_) if is_everywhere => Sight::All,
        Some(department) if is_of(department, account, case) => Sight::All,
        _ => Sight::Outline,
    }
}

/// Whether the case is the department's: owned by it, told to it, or worked by
/// this one of its people.
fn is_of(department: Owner, account: &Account, case: &Case) -> bool {
    case.owner == department
        || case.also_notify.iter().any(|key| key == department.key())
        || case.assignee.as_ref() == Some(&account.id)
}

/// The department to whose cases what the account reads is confined; nothing
/// where it reads those of all.
pub fn reads_only_of(account: &Account) -> Option<Owner> {
    let is_everywhere = has(account.role, Right::ReadEveryDepartment);
    account.department.filter(|_| !is_everywhere)
}

/// Whether what was reported in cases of the category is for the account at all.
pub fn may_read_of(account: &Account, category: Category) -> bool {
    account.department != Some(Owner::Byggdrift) || !category.is_about_people()
}

/// Whether the account may change cases.
pub fn may_change(account: &Account) -> bool {
    has(account.role, Right::ChangeCases)
}

/// Whether the account decides whose a case is that would go round once more.
pub fn may_settle_owner(account: &Account) -> bool {
    has(account.role, Right::SettleOwners)
}

/// Whether the account may open the case at all, and see it in the queue.
pub fn may_open(account: &Account, case: &Case) -> bool {
    !case.restricted || opens_restricted(account) || case.assignee.as_ref() == Some(&account.id)
}

/// Whether restricted cases are open to the account that it does not work itself.
pub fn opens_restricted(account: &Account) -> bool {
    has(account.role, Right::OpenRestricted)
}

/// Whether the account may keep others out of the case, or let them in again:
/// whoever would not shut out themselves.
pub fn may_restrict(account: &Account, case: &Case) -> bool {
    let opens_it = opens_restricted(account) || case.assignee.as_ref() == Some(&account.id);
    may_change(account) && opens_it
}

/// Whether the account may read what was reported in the case, as far as
/// [`super::sight`] leaves it: in lists, too.
pub fn may_read_words(account: &Account, case: &Case) -> bool {
    sight(account, case) >= Sight::Fault
}

/// Whether the account may ask who reported the case, and how to reach them.
/// Nobody sees it unasked: each time somebody asks is written down.
pub fn may_see_contact(account: &Account, case: &Case) -> bool {
    has(account.role, Right::SeeIdentities) && may_read_words(account, case)
}

/// Whether the account may approve what the police get of the case: triage, and
/// who leads the housing office, or all.
pub fn may_approve_police(account: &Account, case: &Case) -> bool {
    approves_for_police(account) && sight(account, case) == Sight::All
}

/// Whether the account approves what the police get of the cases that it reads
/// whole. A leader of another department than the housing office approves nothing.
pub fn approves_for_police(account: &Account) -> bool {
    let is_of_another = account
        .department
        .is_some_and(|department| department != Owner::HousingOffice);
    has(account.role, Right::ApprovePolice) && (account.role != Role::Leader || !is_of_another)
}

/// Whether the account may choose what the police get of the case: whoever follows
/// the people in it, and who may approve it. What they chose goes nowhere by that.
pub fn may_choose_for_police(account: &Account, case: &Case) -> bool {
    let is_of_people = matches!(case.owner, Owner::Police | Owner::HousingOffice);
    let is_theirs = is_of_people && has(account.role, Right::SeeIdentities);
    may_approve_police(account, case)
        || (is_theirs && may_change(account) && sight(account, case) == Sight::All)
}

/// Whether the account files reports for those who call or stand at the counter.
pub fn may_take_calls(account: &Account) -> bool {
    matches!(account.role, Role::Triage | Role::Staff | Role::Leader)
}

/// Whether the account keeps the other accounts.
pub fn keeps_accounts(account: &Account) -> bool {
    has(account.role, Right::KeepAccounts)
}

/// Whether the account reads who looked at what.
pub fn reads_access_log(account: &Account) -> bool {
    has(account.role, Right::ReadAccessLog)
}

/// Whether the account looks after the calls to partners' systems.
pub fn keeps_webhooks(account: &Account) -> bool {
    has(account.role, Right::KeepWebhooks)
}

/// Whether a password alone is too little to let somebody of this role in:
/// those who may see who reported, and those who could make themselves such.
pub fn needs_second_factor(role: Role) -> bool {
    has(role, Right::SeeIdentities) || has(role, Right::KeepAccounts)
}

#[cfg(test)]
mod tests;
