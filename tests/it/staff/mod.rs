//! What staff can rely on: getting in, the queue, a case and its changes.

mod access_log;
mod accounts_in_chromium;
pub mod browser;
mod cases;
mod changes;
mod corrections;
mod identities;
mod in_chromium;
mod keeping_accounts;
mod login;
mod making_accounts;
pub mod office;
mod own_account;
mod queue;
mod reasons;
mod regrouping;
mod regrouping_refused;
mod resends;
mod restricted;
mod second_factor;
mod words_hidden;
