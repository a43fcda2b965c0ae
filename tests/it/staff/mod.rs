//! What staff can rely on: getting in, the queue, a case and its changes.

pub mod browser;
mod calls;
mod calls_mended;
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
mod round;
