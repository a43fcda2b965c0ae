//! What staff can rely on: getting in, the queue, a case and its changes.

mod acts;
mod acts_in_chromium;
pub mod browser;
mod cases;
mod changes;
mod corrections;
mod figures;
mod in_chromium;
mod kept_in_chromium;
mod keys_in_chromium;
mod live;
mod live_in_chromium;
mod live_in_two_processes;
mod login;
mod making_accounts;
pub mod office;
mod queue;
mod reasons;
mod regrouping;
mod regrouping_refused;
mod resends;
