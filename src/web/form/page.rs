//! A page of the form as the template shows it.

use askama::Template;

use super::draft::Draft;
use super::places;
use super::problems::Problem;
use super::step::Step;
use crate::web::pages::Frame;
use crate::web::photos::part::PhotosPart;

/// One page of the form.
#[derive(Template)]
#[template(path = "report.html")]
pub struct ReportPage<'a> {
    pub page: Frame<'a>,
    /// Where the answer is sent: the page's own address.
    pub action: String,
    pub step: Step,
    pub draft: &'a Draft,
    pub problems: Vec<Problem>,
    /// Said above the question: why an answer was not taken, or what to know.
    pub notice: Option<String>,
    /// What the step needs besides the draft.
    pub asked: Asked,
}

/// What some steps need besides the draft.
#[derive(Default)]
pub struct Asked {
    /// Contact: whoever is near may be the danger.
    pub needs_care: bool,
    /// Choice: the addresses that may be meant.
    pub offered: AddressChoices,
    /// Dwelling: the units of the building, where known.
    pub units: Vec<UnitChoice>,
    /// Photos: those that are kept, and what was refused. Check: their number.
    pub photos: PhotosPart,
    /// Questions: what follows from what was told.
    pub questions: Vec<QuestionAsked>,
    /// Known: what is reported already.
    pub known: Vec<KnownCase>,
    /// Category: all of them, in groups.
    pub categories: Vec<CategoryGroup>,
    /// Check: what Sifra takes it to be about.
    pub category: String,
    /// Check: the questions that were answered, and the answers.
    pub told: Vec<(String, String)>,
    /// Check: the case that will be followed.
    pub followed: Option<String>,
    /// Dwelling and check: whether the register has the address.
    pub place_known: bool,
}

/// Addresses to choose among.
#[derive(Default)]
pub struct AddressChoices {
    pub choices: Vec<AddressChoice>,
    /// They are entrances of one house, and this is the house.
    pub entrances: Option<String>,
    /// There are more than are shown.
    pub more: bool,
}

/// An address to choose.
pub struct AddressChoice {
    pub address: String,
    /// Postcode, town and what people call the building.
    pub more: String,
}

/// A dwelling unit to choose.
pub struct UnitChoice {
    pub number: String,
    pub label: String,
    pub chosen: bool,
}

/// A question that follows.
pub struct QuestionAsked {
    pub key: String,
    pub words: String,
    pub choices: Vec<AnswerChoice>,
    /// It has been shown and was passed.
    pub is_passed: bool,
}

/// An answer to choose.
pub struct AnswerChoice {
    pub key: String,
    pub words: String,
    pub chosen: bool,
}

/// A case to follow: nothing of who reported it or what they wrote.
pub struct KnownCase {
    pub handle: String,
    /// What it is and where.
    pub what: String,
    /// Since when, and who has it.
    pub more: String,
    pub chosen: bool,
}

/// Categories of one kind.
pub struct CategoryGroup {
    pub name: String,
    pub categories: Vec<CategoryChoice>,
}

/// A category to choose.
pub struct CategoryChoice {
    pub id: String,
    pub key: &'static str,
    pub name: String,
    pub chosen: bool,
}

/// One line of the check step.
struct Row {
    name: String,
    value: String,
    remark: Option<String>,
    go: &'static str,
}

impl ReportPage<'_> {
    fn question(&self) -> String {
        self.page.say(match self.step {
            Step::Danger => "danger-question",
            Step::Call => "call-question",
            Step::Happened => "happened-question",
            Step::Place => "place-question",
            Step::Choice if self.asked.offered.entrances.is_some() => "choice-entrance-question",
            Step::Choice => "choice-question",
            Step::Dwelling => "dwelling-question",
            Step::Photos => "photos-question",
            Step::Questions => "questions-question",
            Step::Alarm => "call-question",
            Step::Known => "known-question",
            Step::Contact => "contact-question",
            Step::Check => "check-question",
            Step::Category => "category-question",
        })
    }

    fn progress(&self) -> String {
        let (step, steps) = (self.step.number().to_string(), Step::NUMBERS.to_string());
        let args = [("step", step.as_str()), ("steps", steps.as_str())];
        let catalogue = self.page.catalogue();
        catalogue.text(self.page.language, "report-progress", &args)
    }

    fn problem(&self, field: &str) -> Option<&str> {
        let mut found = self.problems.iter().filter(|p| p.field == field);
        found.next().map(|problem| problem.sentence.as_str())
    }

    /// Attributes that tie a field to its hint and its problem.
    fn described(&self, field: &str) -> String {
        let wrong = self.problem(field).is_some();
        let problem = if wrong {
            format!(" {field}-problem")
        } else {
            String::new()
        };
        let invalid = match (wrong, field) {
            // Groups are described, but only controls can be invalid.
            (true, "text" | "address" | "unit") => " aria-invalid=\"true\"",
            _ => "",
        };
        format!("aria-describedby=\"{field}-hint{problem}\"{invalid}")
    }

    /// As `described`, for a field without a hint.
    fn described_bare(&self, field: &str) -> String {
        if self.problem(field).is_some() {
            format!("aria-describedby=\"{field}-problem\" aria-invalid=\"true\"")
        } else {
            String::new()
        }
    }

    /// The building's dwellings stand side by side.
    fn has_units_in_view(&self) -> bool {
        places::are_in_view(&self.asked.units)
    }

    /// It was answered that it is about no dwelling, or none that is known.
    fn is_common(&self) -> bool {
        let draft = self.draft;
        draft.unit.is_empty() && draft.dwelling != "one" && draft.answered.contains(&Step::Dwelling)
    }

    /// The unit that was typed is none of the building's.
    fn has_other_unit(&self) -> bool {
        !self.draft.unit.is_empty() && self.asked.units.iter().all(|unit| !unit.chosen)
    }

    fn rows(&self) -> Vec<Row> {
        let draft = self.draft;
        let or = |value: &str, key: &str| {
            if value.is_empty() {
                self.page.say(key)
            } else {
                value.to_owned()
            }
        };
        let row = |key, value, go| Row {
            name: self.page.say(key),
            value,
            remark: None,
            go,
        };
        let danger = match draft.danger.as_str() {
            "yes" => "danger-yes",
            _ => "danger-no",
        };
        let unknown = !draft.address.is_empty() && !self.asked.place_known;
        let place = or(&draft.address, "check-not-given");
        let mut rows = vec![
            row("check-happened", draft.text.clone(), "change-happened"),
            row(
                "check-about",
                self.asked.category.clone(),
                "change-category",
            ),
            Row {
                remark: unknown.then(|| self.page.say("check-unknown-place")),
                ..row("check-place", place, "change-place")
            },
        ];
        if !draft.address.is_empty() {
            let unit = or(&draft.unit, "check-no-dwelling");
            rows.push(row("check-dwelling", unit, "change-dwelling"));
        }
        let photos = match self.asked.photos.taken.len() {
            0 => self.page.say("check-no-photos"),
            number => number.to_string(),
        };
        rows.push(row("check-photos", photos, "change-photos"));
        let told = self.asked.told.iter();
        rows.extend(told.map(|(question, answer)| Row {
            name: question.clone(),
            value: answer.clone(),
            remark: None,
            go: "change-questions",
        }));
        let followed = self.asked.followed.iter().cloned();
        rows.extend(followed.map(|case| row("check-follows", case, "change-known")));
        let contact = match draft.reach.as_str() {
            "phone" => draft.phone.clone(),
            "email" => draft.email.clone(),
            _ => self.page.say("check-anonymous"),
        };
        rows.push(row("check-contact", contact, "change-contact"));
        rows.push(row(
            "check-in-danger",
            self.page.say(danger),
            "change-danger",
        ));
        rows
    }
}
