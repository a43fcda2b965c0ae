//! The outside world in demo mode: a phone and a mailbox in the browser.
//!
//! The service itself knows nothing of it. It sends its SMS by HTTP to a
//! Twilio-compatible endpoint ([`gateway`]) and its mail by SMTP to a server on
//! this machine ([`mailbox`]), with the same clients as in production; what is
//! typed on the phone comes back as a signed webhook ([`webhooks`]). What can go
//! wrong between them is switched on by hand ([`faults`], [`switches`]). Everything
//! is kept in memory, up to a bound ([`memory`]), and gone at the end.

pub mod carrier;
pub mod faults;
pub mod gateway;
pub mod listing;
pub mod mailbox;
pub mod memory;
pub mod page;
pub mod phones;
pub mod pictures;
pub mod pieces;
pub mod resource;
pub mod switches;
pub mod text;
pub mod view;
pub mod webhooks;
pub mod words;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::{get, post};
use secrecy::SecretString;

use crate::domain::ids::Ids;
use faults::Faults;
use memory::Memory;
use webhooks::Webhooks;

/// Where the Twilio-compatible API is, below the service's own address: for
/// `sms.base_url`.
pub const SMS_API: &str = "/simulator/twilio";

/// What the simulator must know of the service.
#[derive(Clone)]
pub struct SimulatorSettings {
    pub account_sid: String,
    /// Both sides sign and log in with it.
    pub auth_token: SecretString,
    /// Where the service listens, as `http://127.0.0.1:3000`.
    pub webhook_base: String,
    /// The address that the service believes to have: webhooks are signed for
    /// it, as a gateway signs for the address that was configured there.
    pub public_url: String,
    /// The service's own number.
    pub from: String,
    pub ids: Ids,
    /// How often the service looks for texts that it was not brought, to be
    /// said on the page.
    pub catch_up: Option<Duration>,
    /// How long an answer takes that comes late.
    pub late: Duration,
}

/// A running simulator.
pub struct Simulator {
    /// Everything below `/simulator`.
    pub router: Router,
    /// For `email.smtp_url`.
    pub smtp_url: String,
}

/// What the simulator's handlers share.
pub(crate) struct World {
    account_sid: String,
    auth_token: SecretString,
    from: String,
    ids: Ids,
    catch_up: Option<Duration>,
    late: Duration,
    memory: Memory,
    faults: Faults,
    webhooks: Webhooks,
}

/// Starts the mail server, and returns the pages.
///
/// # Errors
/// Where no port can be had, or `webhook_base` is no URL.
pub async fn start(settings: SimulatorSettings) -> io::Result<Simulator> {
    let memory = Memory::default();
    let smtp = mailbox::start(memory.clone(), settings.ids.clone()).await?;
    let world = Arc::new(World {
        webhooks: Webhooks::new(&settings)?,
        account_sid: settings.account_sid,
        auth_token: settings.auth_token,
        from: settings.from,
        ids: settings.ids,
        catch_up: settings.catch_up,
        late: settings.late,
        faults: Faults::default(),
        memory,
    });
    Ok(Simulator {
        router: router(world),
        smtp_url: format!("smtp://{smtp}"),
    })
}

fn router(world: Arc<World>) -> Router {
    let messages = format!("{SMS_API}/2010-04-01/Accounts/{{account}}/Messages.json");
    let message = format!("{SMS_API}/2010-04-01/Accounts/{{account}}/Messages/{{sid}}");
    let media_list = format!("{message}/Media.json");
    let media_file = format!("{message}/Media/{{file}}");
    Router::new()
        .route("/simulator", get(page::show))
        .route("/simulator/texts", post(page::send_text))
        .route("/simulator/phones", post(page::add_phone))
        .route("/simulator/faults", post(switches::turn))
        .route("/simulator/faults/off", post(switches::all_off))
        .route("/simulator/pictures/{file}", get(page::picture))
        .route("/simulator/simulator.css", get(page::style))
        .route("/simulator/simulator.js", get(page::script))
        .route(&messages, get(listing::list).post(gateway::create))
        .route(&message, get(listing::fetch))
        .route(&media_list, get(listing::media_list))
        .route(&media_file, get(listing::media_file))
        .with_state(world)
}
