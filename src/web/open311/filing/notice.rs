//! What whoever filed a request reads at once: in danger whom to ring, then who
//! looks at it by when, where to follow it, and that a picture was not fetched.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::case::Owner;
use crate::domain::decision::Danger;
use crate::domain::language::Language;
use crate::intake::Accepted;
use crate::web::App;
use crate::wording::acknowledgement::{call, promise};

/// What is told, as it was when the request first came: the same again is told
/// the same.
#[derive(Serialize, Deserialize)]
struct Told {
    danger: Option<Danger>,
    owner: Owner,
    due_at: Timestamp,
    status_url: String,
}

impl Told {
    fn of(accepted: &Accepted, status_url: &str) -> Self {
        Self {
            danger: accepted.decision.danger,
            owner: accepted.case.owner,
            due_at: accepted.case.due_at,
            status_url: status_url.to_owned(),
        }
    }
}

/// To be kept with the key of the request.
pub fn kept(accepted: &Accepted, status_url: &str) -> String {
    // Keys, a date and a text: always JSON.
    serde_json::to_string(&Told::of(accepted, status_url)).unwrap_or_default()
}

/// In words.
pub fn of(app: &App, l: Language, accepted: &Accepted, has_media: bool) -> String {
    let c = &app.catalogue;
    let kept = accepted.answer.as_deref();
    let told = kept
        .and_then(|kept| serde_json::from_str(kept).ok())
        .unwrap_or_else(|| Told::of(accepted, &app.intake.status_url(&accepted.report)));
    let follow = c.text(l, "service-follow", &[("url", &told.status_url)]);
    let danger = told.danger.map(|danger| call(c, l, danger));
    let media = has_media.then(|| c.text(l, "service-media", &[]));
    let sentences = [
        danger,
        Some(promise(c, l, told.owner, told.due_at)),
        Some(follow),
        media,
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    sentences.join(" ")
}
