//! What staff can rely on: getting in, the queue, a case and its changes.

pub mod browser;
mod cases;
mod changes;
mod corrections;
mod in_chromium;
mod login;
mod making_accounts;
mod merging;
mod merging_in_chromium;
mod merging_pages;
mod merging_undone;
pub mod office;
mod parts;
mod parts_in_chromium;
mod queue;
mod reasons;
mod regrouping;
mod regrouping_refused;
mod resends;
