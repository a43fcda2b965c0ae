//! The staff application at `/staff`, behind login: the queue, a page for each
//! case, and [`figures`] for whoever leads. Everything works without scripts.
//!
//! [`secrecy`] stands before everything of a case: nobody comes to a restricted
//! one who may not. Handlers read the request, call one function of `casework` and fill a page
//! of [`pages`]; what goes wrong becomes a page in [`fault`].

mod access_log;
mod accounts;
mod assets;
mod calls;
mod case;
mod device;
mod door;
mod fault;
mod fields;
mod figures;
mod invite;
mod live;
mod login;
mod marks;
mod next;
mod own;
mod pages;
mod police;
mod qr;
mod queue;
mod rooms;
mod round;
mod secrecy;
mod sent;
mod times;
mod visits;
mod webhooks;
mod words;
mod work_order;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Redirect;
use axum::routing::{get, post};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::casework::Casework;
use crate::casework::login::Entrance;
use crate::domain::ids::Ids;
use crate::intake::Intake;
use crate::web::photos::body::MOST_OF_BODY;
use crate::web::session::Cookie;
use crate::web::weight;
use crate::wording::Catalogue;

/// Largest form taken, in bytes.
const MAX_FORM: usize = 64 * 1024;

/// Nothing but our own: no frames, nothing written into the page itself.
const CONTENT_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' blob:; \
     script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// What the staff pages work with. Cheap to clone.
#[derive(Clone)]
pub struct StaffState {
    pub intake: Intake,
    pub casework: Casework,
    pub entrance: Entrance,
    pub ids: Ids,
    pub catalogue: Arc<Catalogue>,
    pub settings: Arc<StaffSettings>,
}

/// What the staff pages need to know of this installation.
#[derive(Debug, Clone, Default)]
pub struct StaffSettings {
    /// Base of all links, without a slash at the end.
    pub public_url: String,
}

impl StaffState {
    /// The cookie that holds the token of a session.
    fn session_cookie(&self) -> Cookie<'static> {
        self.cookie("sifra_session", "/staff")
    }

    /// The cookie that a login form must come back with.
    fn login_cookie(&self) -> Cookie<'static> {
        self.cookie("sifra_login", "/staff/login")
    }

    fn cookie(&self, name: &'static str, path: &'static str) -> Cookie<'static> {
        Cookie {
            name,
            path,
            secure: self.settings.public_url.starts_with("https://"),
        }
    }

    /// Scheme, host and port of the public URL.
    fn public_origin(&self) -> String {
        url::Url::parse(&self.settings.public_url)
            .map(|url| url.origin().ascii_serialization())
            .unwrap_or_default()
    }
}

/// All pages of staff, at `/staff` and below, save [`with_files`].
pub fn router(state: StaffState) -> Router {
    // Outside of all layers: whatever works on an answer holds its events back.
    let live = get(live::listen).with_state(state.clone());
    let pages = Router::new()
        .route("/", get(queue::show))
        .route("/views", post(queue::save))
        .route("/views/{id}", post(queue::rename))
        .route("/views/{id}/delete", post(queue::delete))
        .route(
            "/new",
            get(calls::begin)
                .post(calls::send)
                .layer(DefaultBodyLimit::max(calls::MOST_OF_FORM)),
        )
        .route("/new/{token}", get(calls::resume))
        .route("/received/{reference}", get(calls::receipt))
        .route("/round", get(round::show))
        .route("/round/list", get(work_order::of_building))
        .route("/login", get(login::show).post(login::log_in))
        .route(
            "/login/code",
            get(login::code::show).post(login::code::give),
        )
        .route(
            "/login/setup",
            get(login::setup::show).post(login::setup::confirm),
        )
        .route("/logout", post(login::log_out))
        .route("/figures", get(figures::show))
        .route("/figures/{file}", get(figures::download))
        .route("/invite/{token}", get(invite::show).post(invite::choose))
        .route("/own", get(own::show))
        .route("/own/password", post(own::change_password))
        .route("/own/sessions", post(own::end_sessions))
        .route(
            "/own/second-factor",
            get(own::set_up).post(own::confirm_factor),
        )
        .route("/accounts", get(accounts::show).post(accounts::invite))
        .route("/accounts/{id}", get(accounts::one::show))
        .route("/accounts/{id}/{act}", post(accounts::one::act))
        .route("/webhooks", get(webhooks::show))
        .route("/webhooks/{name}/{act}", post(webhooks::act))
        .route("/webhooks/calls/{id}", get(webhooks::call::show))
        .route("/webhooks/calls/{id}/replay", post(webhooks::call::replay))
        .route("/access-log", get(access_log::show))
        .route("/access-log.csv", get(access_log::file))
        .route("/cases/{reference}", get(case::show))
        .route(
            "/cases/{reference}/reporters",
            post(case::reporters::show_or_hide),
        )
        .route("/cases/{reference}/resend", post(case::resend))
        .route(
            "/cases/{reference}/access",
            get(visits::access::show).post(visits::access::keep),
        )
        .route("/cases/{reference}/work-order", get(work_order::show))
        .route(
            "/cases/{reference}/visits/new",
            get(visits::begin).post(visits::plan),
        )
        .route(
            "/cases/{reference}/visits/{id}/{deed}",
            get(visits::begin_with).post(visits::change),
        )
        .route("/cases/{reference}/links/{act}", post(case::links::act))
        .route("/cases/{reference}/{act}", post(case::act))
        .route("/cases/{reference}/photos/{id}", get(case::photos::show))
        .merge(police::routes())
        .route("/assets/{file}", get(assets::serve))
        // Covers the routes above: keep it below them all.
        .route_layer(from_fn_with_state(state.clone(), secrecy::keep))
        .fallback(fault::no_page)
        .method_not_allowed_fallback(fault::no_page)
        .layer(DefaultBodyLimit::max(MAX_FORM));
    Router::new()
        .nest("/staff", guarded(pages).with_state(state))
        .route("/staff/live", live)
        .route("/staff/", get(async || Redirect::permanent("/staff")))
}

/// Those that take files, on lines that may be slow.
pub fn with_files(state: StaffState) -> Router {
    let pages = Router::new()
        .route(
            "/staff/round/{reference}",
            get(round::job).post(round::finish),
        )
        .route_layer(from_fn_with_state(state.clone(), secrecy::keep))
        .method_not_allowed_fallback(fault::no_page)
        .layer(DefaultBodyLimit::max(MOST_OF_BODY));
    guarded(pages).with_state(state)
}

/// Nothing of these pages is kept, framed or told to other sites.
fn guarded(pages: Router<StaffState>) -> Router<StaffState> {
    let always = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
    };
    pages
        .layer(from_fn(sent::named_for_scripts))
        .layer(always(header::CONTENT_SECURITY_POLICY, CONTENT_POLICY))
        .layer(always(header::CACHE_CONTROL, "no-store"))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(always(header::REFERRER_POLICY, "same-origin"))
        .layer(from_fn(weight::note_whose))
        .layer(weight::behind_login())
}
