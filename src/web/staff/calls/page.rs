//! The form for a caller, and what will come of it.

use askama::Template;
use axum::response::Response;
use strum::IntoEnumIterator;

use super::draft::Draft;
use super::preview::{Alarm, Preview, alarm, preview};
use super::{Notice, status};
use crate::domain::call::CameBy;
use crate::domain::language::Language;
use crate::intake::Foreseen;
use crate::store::sessions::Session;
use crate::web::form::page::{AddressChoices, CategoryGroup, UnitChoice};
use crate::web::form::problems::Problem;
use crate::web::form::{categories, draft as form, places};
use crate::web::staff::StaffState;
use crate::web::staff::fault::Fault;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::wording::{Catalogue, names};

use super::words;

const NB: Language = Language::BOKMAL;

/// What a page shows besides the form.
pub(super) struct Shown {
    notice: Notice,
    problems: Vec<Problem>,
    foreseen: Option<Foreseen>,
}

impl Shown {
    /// The form alone.
    pub fn form(notice: Notice) -> Self {
        Self {
            notice,
            problems: Vec::new(),
            foreseen: None,
        }
    }

    /// What must be mended.
    pub fn problems(problems: Vec<Problem>) -> Self {
        Self {
            problems,
            ..Self::form(Notice::None)
        }
    }

    /// What will come of it.
    pub fn preview(foreseen: Foreseen, notice: Notice) -> Self {
        Self {
            foreseen: Some(foreseen),
            ..Self::form(notice)
        }
    }

    /// Besides something to mend.
    pub fn with(mut self, problem: Problem) -> Self {
        self.problems.push(problem);
        self
    }
}

/// The public pages' texts, in bokmål, for the parts that are the public form's.
struct Texts<'a>(&'a Catalogue);

impl Texts<'_> {
    fn say(&self, key: &str) -> String {
        self.0.text(NB, key, &[])
    }

    fn say_with(&self, key: &str, name: &str, value: &str) -> String {
        self.0.text(NB, key, &[(name, value)])
    }
}

/// Something to choose.
struct Choice {
    key: String,
    name: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "staff/calls/form.html")]
struct CallPage<'a> {
    frame: Frame,
    page: Texts<'a>,
    csrf: &'a str,
    token: &'a str,
    call: &'a Draft,
    /// What the public form asks too, under the name that its parts know.
    draft: &'a form::Draft,
    notice: Notice,
    problems: Vec<Problem>,
    alarm: Option<Alarm>,
    preview: Option<Preview>,
    seen: String,
    offered: AddressChoices,
    units: Vec<UnitChoice>,
    came_by: Vec<Choice>,
    languages: Vec<Choice>,
    categories: Vec<CategoryGroup>,
}

impl CallPage<'_> {
    fn problem(&self, field: &str) -> Option<&str> {
        let mut found = self.problems.iter().filter(|p| p.field == field);
        found.next().map(|problem| problem.sentence.as_str())
    }

    fn is_wrong(&self, field: &str) -> bool {
        self.problem(field).is_some()
    }

    /// Attributes that tie a field to its hint and its problem.
    fn described(&self, field: &str) -> String {
        if self.is_wrong(field) {
            format!("aria-describedby=\"{field}-hint {field}-problem\" aria-invalid=\"true\"")
        } else {
            format!("aria-describedby=\"{field}-hint\"")
        }
    }

    /// As `described`, for a field without a hint.
    fn described_bare(&self, field: &str) -> String {
        if self.is_wrong(field) {
            format!("aria-describedby=\"{field}-problem\" aria-invalid=\"true\"")
        } else {
            String::new()
        }
    }
}

/// The page.
pub(super) fn show(
    state: &StaffState,
    session: &Session,
    token: &str,
    draft: &Draft,
    shown: Shown,
) -> Result<Response, Fault> {
    let c = &state.catalogue;
    let now = state.ids.now();
    let gazetteer = state.intake.gazetteer();
    let Shown {
        notice,
        problems,
        foreseen,
    } = shown;
    let language = draft.told.lang.parse().unwrap_or(NB);
    let danger = match &foreseen {
        Some(seen) => seen.decision.danger,
        // What must be mended may wait; danger may not.
        None if draft.is_blank() => None,
        None => state.intake.preview(&draft.incoming()).danger,
    };
    let page = CallPage {
        frame: Frame::inside(session, Some(Room::NewReport)),
        page: Texts(c),
        csrf: &session.csrf,
        token,
        call: draft,
        draft: &draft.told,
        notice,
        alarm: danger.map(|danger| alarm(c, danger, language)),
        categories: match &foreseen {
            Some(seen) => categories::groups(c, NB, seen.decision.category),
            None => Vec::new(),
        },
        preview: foreseen
            .as_ref()
            .map(|foreseen| preview(c, draft, foreseen, now)),
        seen: if foreseen.is_some() && problems.is_empty() {
            draft.fingerprint()
        } else {
            String::new()
        },
        offered: if problems.iter().any(|problem| problem.field == "choice") {
            places::offers(&gazetteer, &draft.told)
        } else {
            AddressChoices::default()
        },
        units: places::units(c, NB, &gazetteer, &draft.told),
        came_by: CameBy::iter()
            .map(|way| Choice {
                key: way.key().to_owned(),
                name: words::came_by(way).to_owned(),
                is_chosen: way == draft.came_by(),
            })
            .collect(),
        languages: c
            .languages()
            .iter()
            .map(|known| Choice {
                key: known.code().to_owned(),
                name: names::language(c, *known),
                is_chosen: *known == language,
            })
            .collect(),
        problems,
    };
    html(status(!page.problems.is_empty(), notice), &page)
}
