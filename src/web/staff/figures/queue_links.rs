//! Addresses of the queue's views that a figure leads to.

use crate::domain::case::Owner;

/// The open cases of a department, or of all, that also fit `also`, as
/// `&overdue=yes`.
fn view(owner: Option<Owner>, also: &str) -> String {
    let department = owner.map_or("all", Owner::key);
    format!("/staff?department={department}&status=open{also}")
}

pub(super) fn open(owner: Option<Owner>) -> String {
    view(owner, "")
}

pub(super) fn overdue(owner: Option<Owner>) -> String {
    view(owner, "&overdue=yes")
}

pub(super) fn unsure(owner: Option<Owner>) -> String {
    view(owner, "&unsure=yes")
}

pub(super) fn not_reached(owner: Option<Owner>) -> String {
    view(owner, "&reached=not")
}

/// What is open at an address.
pub(super) fn at_address(owner: Option<Owner>, address: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("address", address)
        .finish();
    view(owner, &format!("&{query}"))
}
