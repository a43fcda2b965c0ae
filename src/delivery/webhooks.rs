//! Calls to partners' systems: [`worker`] sends what was promised, each endpoint
//! by a loop and hands of its own; [`sender`] is one signed request and what its
//! answer means, [`signing`] the signature of the Standard Webhooks scheme, and
//! [`reach`] keeps us from calling into our own network.

mod attempt;
pub mod reach;
pub mod sender;
pub mod signing;
pub mod worker;

pub use sender::{Sender, SenderError, Target};
pub use signing::{Secret, SecretError};
pub use worker::{WebhookSettings, WebhookWorker};
