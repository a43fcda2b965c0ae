//! A page of the form as the template shows it.

use askama::Template;

use super::draft::Draft;
use super::problems::Problem;
use super::step::Step;
use crate::web::pages::Frame;

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
    /// Choice: the addresses that may be meant.
    pub hits: Vec<AddressChoice>,
    /// Dwelling: the units of the building, where known.
    pub units: Vec<UnitChoice>,
    /// Category: all of them, in groups.
    pub categories: Vec<CategoryGroup>,
    /// Check: what Sifra takes it to be about.
    pub category: String,
    /// Check: whether the register has the address.
    pub place_known: bool,
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
            Step::Choice => "choice-question",
            Step::Dwelling => "dwelling-question",
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
