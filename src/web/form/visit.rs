//! The way through the form: which page comes next, what leads back, and what
//! each page shows.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::draft::Draft;
use super::page::{Asked, ReportPage};
use super::problems::{self, Problem};
use super::step::Step;
use super::{categories, places};
use crate::domain::category::Category;
use crate::intake::{Incoming, Known};
use crate::web::App;
use crate::web::pages::{Caching, Frame, respond};
use crate::web::photos::part::PhotosPart;
use crate::web::reader::Reader;
use crate::wording::names;

/// Somebody at a page of the form.
pub(super) struct Visit<'a> {
    pub(super) app: &'a App,
    pub(super) reader: Reader,
    pub(super) token: String,
    pub(super) draft: Draft,
    /// What the pages of photos and of checking show of them.
    pub(super) photos: PhotosPart,
    /// The draft has an address; before the first answer it has none.
    pub(super) is_begun: bool,
    /// Cases that this one may be, once they have been looked up.
    pub(super) known: Vec<Known>,
}

impl<'a> Visit<'a> {
    pub(super) fn new(app: &'a App, reader: Reader, token: String, draft: Draft) -> Self {
        Self {
            app,
            reader,
            token,
            draft,
            photos: PhotosPart::default(),
            is_begun: true,
            known: Vec::new(),
        }
    }

    /// Before the first answer.
    pub(super) fn unbegun(app: &'a App, reader: Reader) -> Self {
        Self {
            is_begun: false,
            ..Self::new(app, reader, String::new(), Draft::default())
        }
    }

    /// The page of a step, or the next one where this one has nothing to ask.
    pub(super) fn arrive(&mut self, step: Step) -> Response {
        let missing = (step == Step::Check).then(|| self.missing()).flatten();
        let step = match missing {
            Some((step, _)) => step,
            None if self.asks(step) => return self.show(step),
            None => self.after(step),
        };
        self.redirect(step)
    }

    /// What must be mended before sending: the first page of it.
    pub(super) fn missing(&self) -> Option<(Step, Vec<Problem>)> {
        problems::first(&self.app.catalogue, self.reader.language, &self.draft)
    }

    pub(super) fn problems(&self, step: Step) -> Vec<Problem> {
        let language = self.reader.language;
        problems::problems(&self.app.catalogue, language, step, &self.draft)
    }

    fn place_missing(&self) -> Problem {
        let language = self.reader.language;
        Problem {
            field: "address",
            sentence: self.app.catalogue.text(language, "place-missing", &[]),
        }
    }

    /// Takes the answer of a step and leads on, or says what to mend.
    pub(super) async fn next(&mut self, step: Step) -> Response {
        if step == Step::Known && !self.offers_choice().await {
            let next = self.after(step);
            return self.lead_to(next).await;
        }
        let mut found = self.problems(step);
        if step == Step::Place && self.lacks_place() {
            found.push(self.place_missing());
        }
        if !found.is_empty() {
            // Kept as it was typed: a reload finds it.
            if self.is_begun && self.keep().await.is_err() {
                return self.not_kept(step);
            }
            return self.page(step, StatusCode::UNPROCESSABLE_ENTITY, found, None);
        }
        self.draft.answered.insert(step);
        match step {
            Step::Place => places::settle(&self.app.intake.gazetteer(), &mut self.draft),
            Step::Choice => {
                let before = self.draft.clone();
                places::choose(&mut self.draft);
                self.draft.loosen(&before);
            }
            _ => {}
        }
        self.look_up().await;
        if step == Step::Questions
            && let Some(brought) = self.unseen()
        {
            return self.lead_to_question(&brought).await;
        }
        let next = self.after(step);
        self.draft.checked |= next == Step::Check;
        self.lead_to(next).await
    }

    /// Keeps the draft and leads to a page of it.
    pub(super) async fn lead_to(&mut self, step: Step) -> Response {
        if self.keep().await.is_err() {
            return self.not_kept(step);
        }
        self.redirect(step)
    }

    /// The page that the Back of a step leads to.
    pub(super) fn before(&self, step: Step) -> Step {
        if !Step::WAY.contains(&step) {
            return Step::Check;
        }
        let mut before = step.backward();
        before
            .find(|step| *step != Step::Choice && self.asks(*step))
            .unwrap_or(Step::Danger)
    }

    /// The page that follows on a step: once all has been answered, only what a
    /// change has opened again comes before the check page.
    pub(super) fn after(&self, step: Step) -> Step {
        let is_open = |step: &Step| match step {
            _ if !self.draft.checked => true,
            Step::Check => true,
            Step::Questions => self.unseen().is_some(),
            step => !self.draft.answered.contains(step),
        };
        let is_called = self.draft.answered.contains(&Step::Call);
        let step = match step {
            // Danger in the words comes before all else that is asked.
            Step::Happened if self.tells_danger() && !is_called => return Step::Call,
            Step::Call if self.draft.answered.contains(&Step::Happened) => Step::Happened,
            step => step,
        };
        step.onward()
            .find(|step| self.asks(*step) && is_open(step))
            .unwrap_or(Step::Check)
    }

    /// Whether a step has anything to ask.
    fn asks(&self, step: Step) -> bool {
        match step {
            Step::Call => self.draft.danger == "yes" || self.tells_danger(),
            Step::Choice => {
                let offered = places::offers(&self.app.intake.gazetteer(), &self.draft);
                !offered.choices.is_empty()
            }
            Step::Dwelling => !self.draft.address.is_empty(),
            Step::Photos => self.app.intake.takes_photos(),
            Step::Questions => !self.questions().is_empty(),
            Step::Alarm => !self.asks(Step::Call) && self.is_alarming(),
            Step::Known => !self.known.is_empty(),
            _ => true,
        }
    }

    /// Whether the words tell of danger, whatever was answered.
    fn tells_danger(&self) -> bool {
        let words = Incoming {
            answers: Vec::new(),
            in_danger: false,
            ..self.incoming()
        };
        let has_words = self.draft.answered.contains(&Step::Happened);
        has_words && self.app.intake.preview(&words).danger.is_some()
    }

    /// Whether neither the field nor the words say where it is, and that has not
    /// been asked for once already.
    fn lacks_place(&mut self) -> bool {
        if !self.draft.address.is_empty() || self.draft.place_asked {
            return false;
        }
        let place = self.app.intake.preview(&self.incoming()).place;
        self.draft.place_asked =
            place.address.is_none() && place.street.is_none() && place.candidates.is_empty();
        self.draft.place_asked
    }

    pub(super) async fn keep(&mut self) -> Result<(), ()> {
        let kept = self.draft.to_kept();
        let written = self.app.intake.keep_draft(&self.token, &kept).await;
        written.map_err(|error| {
            let request_id = &self.reader.request_id;
            tracing::error!(%error, request_id, "a draft could not be kept");
        })
    }

    fn redirect(&self, step: Step) -> Response {
        Redirect::to(&self.address(step)).into_response()
    }

    pub(super) fn address(&self, step: Step) -> String {
        if self.is_begun || step != Step::Danger {
            format!("/report/{}/{step}", self.token)
        } else {
            "/report".to_owned()
        }
    }

    pub(super) fn show(&mut self, step: Step) -> Response {
        let has_sent = step == Step::Happened && self.draft.after.is_some();
        let notice = has_sent.then_some("happened-after-sending");
        self.page(step, StatusCode::OK, Vec::new(), notice)
    }

    /// The answer could not be kept: the page once more, with what was typed.
    pub(super) fn not_kept(&mut self, step: Step) -> Response {
        let notice = Some("report-not-kept");
        self.page(step, StatusCode::SERVICE_UNAVAILABLE, Vec::new(), notice)
    }

    pub(super) fn page(
        &mut self,
        step: Step,
        status: StatusCode,
        problems: Vec<Problem>,
        notice: Option<&str>,
    ) -> Response {
        let asked = self.asked(step);
        let mut page = Frame::new(&self.app.catalogue, &self.app.settings, &self.reader);
        page.in_form = self.is_begun;
        let report = ReportPage {
            action: self.address(step),
            step,
            draft: &self.draft,
            problems,
            notice: notice.map(|key| page.say(key)),
            asked,
            page,
        };
        respond(status, Caching::Back, &report)
    }

    /// What the page of a step needs besides the draft.
    fn asked(&mut self, step: Step) -> Asked {
        let (c, l) = (&*self.app.catalogue, self.reader.language);
        let gazetteer = self.app.intake.gazetteer();
        let nothing = Asked::default();
        match step {
            Step::Choice => Asked {
                offered: places::offers(&gazetteer, &self.draft),
                ..nothing
            },
            Step::Dwelling => Asked {
                units: places::units(c, l, &gazetteer, &self.draft),
                place_known: places::is_known(&gazetteer, &self.draft),
                ..nothing
            },
            Step::Photos => Asked {
                photos: std::mem::take(&mut self.photos),
                ..nothing
            },
            Step::Category => {
                let judged = self.app.intake.preview(&self.incoming());
                let chosen = self.draft.category.parse();
                Asked {
                    categories: categories::groups(c, l, chosen.unwrap_or(judged.category)),
                    ..nothing
                }
            }
            Step::Contact => {
                let judged = self.app.intake.preview(&self.incoming());
                let is_near = judged.category == Category::ThreatsViolence;
                Asked {
                    needs_care: is_near || judged.danger.is_some(),
                    ..nothing
                }
            }
            Step::Check => {
                let judged = self.app.intake.preview(&self.incoming());
                Asked {
                    category: names::category(c, l, judged.category),
                    told: self.told(),
                    followed: self.followed(),
                    place_known: places::is_known(&gazetteer, &self.draft),
                    photos: std::mem::take(&mut self.photos),
                    ..nothing
                }
            }
            Step::Questions => Asked {
                questions: self.questions_asked(),
                ..nothing
            },
            Step::Known => Asked {
                known: self.known_cases(),
                ..nothing
            },
            _ => nothing,
        }
    }
}
