//! The page of a sheet, filled.

use askama::Template;

use super::name;
use crate::casework::police::Changes;
use crate::casework::police::after::{MOST_TO, MOST_WHY};
use crate::casework::police::looking::Looked;
use crate::domain::police_sheet::{Done, SheetPhoto, SheetState, short_fingerprint};
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::pages::Frame;
use crate::web::staff::police::words;
use crate::web::staff::rooms::Room;
use crate::web::staff::times::{self, Moment};

/// The page.
#[derive(Template)]
#[template(path = "staff/police/sheet.html")]
pub(super) struct SheetPage<'a> {
    frame: Frame,
    csrf: &'a str,
    reference: String,
    id: &'a str,
    notice: &'static str,
    problem: String,
    /// Why it was not approved: what has changed.
    changes: Vec<&'static str>,
    was_changed: bool,
    /// What keeps it from being approved.
    flaws: Vec<String>,
    /// What has changed of the case since the draft.
    since_draft: Vec<&'static str>,
    state: &'static str,
    number: Option<String>,
    made: Signed,
    changed: Option<Signed>,
    asked: Option<Moment>,
    approved: Option<Signed>,
    withdrawn: Option<Signed>,
    paper: Option<(Signed, String)>,
    is_sent: bool,
    has_channel: bool,
    may_approve: bool,
    is_own: bool,
    /// For the form that approves.
    version: i64,
    fingerprint: String,
    basis: String,
    short: String,
    html: String,
    photos: &'a [SheetPhoto],
    /// What was typed into a form that comes back.
    typed: &'a Typed,
    most_to: usize,
    most_why: usize,
}

struct Signed {
    who: String,
    when: Moment,
}

/// What was typed, where it comes back.
#[derive(Default)]
pub(super) struct Typed {
    pub to: String,
    pub why: String,
    pub open: &'static str,
}

/// What the page says of the act before it.
#[derive(Default)]
pub(super) struct Said {
    pub notice: &'static str,
    pub problem: String,
    pub changed: Option<Changes>,
    pub typed: Typed,
}

/// Fills the page.
pub(super) fn view<'a>(
    state: &'a StaffState,
    session: &'a Session,
    looked: &'a Looked,
    said: &'a Said,
) -> SheetPage<'a> {
    let c = &state.catalogue;
    let Looked { sheet, preview, .. } = looked;
    let frozen = sheet.frozen.as_ref();
    let signed = |done: &Done| Signed {
        who: name(&done.by, &looked.names),
        when: times::date(c, done.at),
    };
    let flaws = preview.flaws.iter().map(|flaw| words::flaw(*flaw).1);
    let aspects = |aspects: &[_]| -> Vec<&'static str> {
        aspects
            .iter()
            .map(|aspect| words::aspect(*aspect))
            .collect()
    };
    let mut changes = said
        .changed
        .as_ref()
        .map_or_else(Vec::new, |changes| aspects(&changes.aspects));
    if said.changed.as_ref().is_some_and(|changes| changes.draft) {
        changes.insert(0, "Utkastet er endret.");
    }
    SheetPage {
        frame: Frame::inside(session, Some(Room::Queue)),
        csrf: &session.csrf,
        reference: looked.case.reference.to_string(),
        id: &sheet.id,
        notice: said.notice,
        problem: said.problem.clone(),
        changes,
        was_changed: said.changed.is_some(),
        flaws: flaws.collect(),
        since_draft: aspects(&looked.since_draft),
        state: sheet.state.key(),
        number: frozen.map(|frozen| frozen.number.to_string()),
        made: signed(&sheet.made),
        // Their last touch of their own sheet is no news.
        changed: (sheet.changed.by != sheet.made.by).then(|| signed(&sheet.changed)),
        asked: sheet
            .asked_at
            .filter(|_| sheet.state == SheetState::Draft)
            .map(|at| times::ago(c, at, state.ids.now())),
        approved: frozen.map(|frozen| signed(&frozen.approved)),
        withdrawn: sheet.withdrawn.as_ref().map(signed),
        paper: sheet
            .paper
            .as_ref()
            .map(|(done, to)| (signed(done), to.clone())),
        is_sent: frozen.is_some_and(|frozen| frozen.hand_over_id.is_some()),
        has_channel: looked.has_channel,
        may_approve: looked.may_approve,
        is_own: looked.is_own,
        version: sheet.version,
        fingerprint: preview.fingerprint.clone(),
        basis: serde_json::to_string(&preview.basis).unwrap_or_default(),
        short: short_fingerprint(&preview.fingerprint),
        html: preview.html.clone(),
        photos: &preview.photos,
        typed: &said.typed,
        most_to: MOST_TO,
        most_why: MOST_WHY,
    }
}
