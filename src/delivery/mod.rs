//! Sends what was committed to the outbox, and writes down what came of it.
//!
//! The flow: [`worker`] claims messages that are due, by the rate and the hands
//! of each channel's [`lane`]; [`attempt`] looks up what an earlier try may have
//! left at the gateway, sends, and settles by the rule of `domain::outgoing`. No
//! transaction is open while a gateway thinks. [`texts`] empties what was sent
//! long ago.
//!
//! The roads: [`sms`] (a Twilio-style REST API) and [`email`] (SMTP), behind
//! the trait of [`gateway`]. [`signature`] is what that API signs its webhooks
//! with; it stands here because both the edge that checks it and the simulator
//! that makes it need it.
//!
//! [`webhooks`] calls partners' systems, with an outbox and a worker of its own.
//!
//! The other way round, [`photos`] fetches what came in with SMS.

pub mod attempt;
pub mod email;
pub mod gateway;
mod hands;
pub mod http;
pub mod lane;
pub mod photos;
pub mod signature;
pub mod sms;
pub mod texts;
pub mod webhooks;
pub mod worker;

pub use email::{EmailGateway, EmailSettings};
pub use gateway::{Gateway, GatewayError, Gateways, LookUp};
pub use photos::{FetcherSettings, PhotoFetcher, PhotoGateway, PhotoGatewaySettings};
pub use sms::{SmsGateway, SmsSettings};
pub use worker::{LaneSettings, Worker, WorkerSettings};
