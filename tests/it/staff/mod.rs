//! What staff can rely on: getting in, the queue, a case and its changes.

mod acts;
mod acts_in_chromium;
mod acts_shown;
pub mod browser;
mod cases;
mod changes;
mod corrections;
mod in_chromium;
mod login;
mod making_accounts;
pub mod office;
mod queue;
mod reasons;
mod regrouping;
mod regrouping_refused;
mod resends;
