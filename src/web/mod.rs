//! The edge to people and programs: the whole URL map on one screen.
//!
//! Handlers parse, call one function of `intake` or `casework`, and render.
//! Errors become pages or problems here and nowhere below.

pub mod api;
pub mod assets;
pub mod brand;
#[cfg(test)]
mod contrast;
pub mod errors;
pub mod form;
pub mod frame;
pub mod guard;
pub mod hand_over;
pub mod health;
pub mod layers;
pub mod listen;
pub mod open311;
pub mod pages;
pub mod photos;
pub mod places;
pub mod reader;
pub mod session;
pub mod sms_hooks;
pub mod staff;
pub mod status;
pub mod trust;
pub mod weight;
mod when;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use secrecy::SecretString;

use crate::casework::Casework;
use crate::casework::login::Entrance;
use crate::domain::contact::Phone;
use crate::domain::ids::Ids;
use crate::intake::Intake;
use crate::store::Db;
use crate::wording::Catalogue;
use crate::wording::own_words::OwnWords;
use guard::Guard;

/// What every handler may use.
#[derive(Clone)]
pub struct App {
    pub db: Db,
    pub ids: Ids,
    pub intake: Intake,
    pub casework: Casework,
    pub entrance: Entrance,
    pub catalogue: Arc<Catalogue>,
    pub settings: Arc<WebSettings>,
    pub guard: Guard,
}

/// What the pages need to know of the municipality and of this installation.
#[derive(Debug, Clone, Default)]
pub struct WebSettings {
    /// Base of all links, without a slash at the end.
    pub public_url: String,
    pub municipality: String,
    /// Of the housing office, as shown.
    pub phone: String,
    pub email: String,
    /// What the SMS gateway signs its webhooks with.
    pub sms_auth_token: SecretString,
    /// The number that takes reports by SMS, where it is a number.
    pub sms: Option<Phone>,
    pub api_keys: Vec<api::ApiKey>,
    /// A line on each page says that this is a demonstration.
    pub demo: bool,
    pub brand: brand::Brand,
    pub presence: Presence,
    /// Days that the text of a message is kept after it was settled.
    pub keep_texts_days: u32,
}

/// Where else the municipality can be found; what is empty is not shown.
#[derive(Debug, Clone, Default)]
pub struct Presence {
    /// When the housing office answers the telephone.
    pub opening_hours: OwnWords,
    pub address: String,
    pub website: Option<String>,
    /// The data protection officer's e-mail address.
    pub privacy_contact: Option<String>,
    /// The official accessibility statement.
    pub accessibility_url: Option<String>,
}

/// Most bytes of a page of the form: ten thousand characters of any alphabet, as
/// a browser writes them.
const MOST_OF_FORM: usize = 256 * 1024;

/// Everything on the public listener. `demo` is the simulator, where there is
/// one.
pub fn router(app: App, demo: Option<Router>) -> Router {
    let hooks = sms_hooks::SmsHooks {
        intake: app.intake.clone(),
        db: app.db.clone(),
        ids: app.ids.clone(),
        auth_token: app.settings.sms_auth_token.clone(),
        public_url: app.settings.public_url.clone(),
    };
    let staff = staff::StaffState {
        intake: app.intake.clone(),
        casework: app.casework.clone(),
        entrance: app.entrance.clone(),
        ids: app.ids.clone(),
        catalogue: Arc::clone(&app.catalogue),
        settings: Arc::new(staff::StaffSettings {
            public_url: app.settings.public_url.clone(),
        }),
    };
    let router = Router::new()
        .route("/", get(form::start))
        .route("/report", get(form::open).post(form::begin))
        .route("/report/{token}/{step}", get(form::page).post(form::answer))
        .merge(status::router(&app))
        .layer(DefaultBodyLimit::max(MOST_OF_FORM))
        .route("/about", get(trust::about))
        .route("/privacy", get(trust::privacy))
        .route("/accessibility", get(trust::accessibility))
        .route("/assets/{name}", get(assets::serve))
        .route("/brand/{name}", get(brand::serve))
        .nest("/places", places::router())
        .fallback(errors::not_found)
        .layer(weight::compression())
        .nest("/api", api::router())
        .nest("/open311", open311::router(&app))
        .nest("/health", health::router())
        .method_not_allowed_fallback(errors::method_not_allowed)
        .with_state(app.clone())
        .merge(hand_over::router(&app))
        .merge(sms_hooks::router(hooks))
        .merge(staff::router(staff.clone()));
    let with_files = Router::new()
        .route(
            "/report/{token}/photos",
            get(form::photos::page).post(form::photos::answer),
        )
        .merge(status::with_files())
        .method_not_allowed_fallback(errors::method_not_allowed)
        .layer(DefaultBodyLimit::max(photos::body::MOST_OF_BODY))
        .layer(weight::compression())
        .with_state(app.clone())
        .merge(hand_over::with_files(&app))
        .merge(staff::with_files(staff));
    // Outside of the layers: the simulated gateway may be silent for longer
    // than we are, and its faults are none of ours.
    layers::around(router, with_files, app).merge(demo.unwrap_or_default())
}
