//! `GET /open311/v2/services/{service_code}`: what is asked besides. The dwelling,
//! where in the building, and the questions that the form asks of such a matter
//! (`questions.toml`). None has to be answered.

use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::fault::Fault;
use super::shape::{self, Format, Within, within};
use crate::domain::category::Category;
use crate::domain::follow_up::FollowUp;
use crate::domain::language::Language;
use crate::web::App;
use crate::wording::follow_up;

/// The attribute that holds the dwelling number.
pub const UNIT: &str = "unit";
/// The attribute that says where in the building.
pub const WHERE: &str = "where";

/// What a service asks.
pub struct Definition {
    service_code: &'static str,
    attributes: Vec<Attribute<Vec<Choice>>>,
}

/// As it is written: lists of XML stand within an element.
#[derive(Serialize)]
struct Written<A> {
    service_code: &'static str,
    attributes: A,
}

#[derive(Serialize)]
struct Attribute<V> {
    variable: bool,
    code: String,
    datatype: &'static str,
    required: bool,
    datatype_description: Option<String>,
    order: usize,
    description: String,
    values: V,
}

#[derive(Serialize)]
struct Choice {
    key: String,
    name: String,
}

/// Whether the dwelling and where it is matter to it: not to what is between
/// somebody and the municipality.
fn is_somewhere(category: Category) -> bool {
    category != Category::Service
}

/// The questions that belong to a service.
pub fn questions(app: &App, category: Category) -> impl Iterator<Item = &FollowUp> {
    let all = app.intake.questions().iter();
    all.filter(move |question| question.categories.contains(&category))
        .filter(|question| question.key != UNIT && question.key != WHERE)
}

/// Whether a service asks anything.
pub fn is_asked_anything(app: &App, category: Category) -> bool {
    is_somewhere(category) || questions(app, category).next().is_some()
}

/// The definition of a service.
///
/// # Errors
/// There is no such service.
pub fn of(app: &App, language: Language, code: &str) -> Result<Definition, Fault> {
    let category: Category = code.parse().map_err(|_| Fault::no_such_service())?;
    let (c, l) = (&app.catalogue, language);
    let mut attributes = Vec::new();
    let mut ask = |code: &str, datatype, hint: &str, description: String, values| {
        attributes.push(Attribute {
            variable: true,
            code: code.to_owned(),
            datatype,
            required: false,
            datatype_description: Some(c.text(l, hint, &[])),
            order: attributes.len() + 1,
            description,
            values,
        });
    };
    if is_somewhere(category) {
        for (code, hint, description) in [
            (UNIT, "service-asks-unit-hint", "service-asks-unit"),
            (WHERE, "service-asks-where-hint", "service-asks-where"),
        ] {
            let description = c.text(l, description, &[]);
            ask(code, "string", hint, description, Vec::new());
        }
    }
    for question in questions(app, category) {
        let choices = question.choices.iter().map(|choice| Choice {
            key: choice.key.clone(),
            name: follow_up::choice(c, l, question, choice),
        });
        ask(
            &question.key,
            "singlevaluelist",
            "service-asks-choice-hint",
            follow_up::question(c, l, question),
            choices.collect(),
        );
    }
    Ok(Definition {
        service_code: category.key(),
        attributes,
    })
}

impl Definition {
    pub fn respond(self, format: Format) -> Response {
        let service_code = self.service_code;
        match format {
            Format::Json => {
                let attributes = self.attributes;
                shape::json(
                    StatusCode::OK,
                    &Written {
                        service_code,
                        attributes,
                    },
                )
            }
            Format::Xml => {
                let attributes = self.attributes.into_iter();
                let attributes = attributes.map(Attribute::within).collect();
                let attributes = within("attribute", attributes);
                shape::xml(
                    StatusCode::OK,
                    "service_definition",
                    &Written {
                        service_code,
                        attributes,
                    },
                )
            }
        }
    }
}

impl Attribute<Vec<Choice>> {
    fn within(self) -> Attribute<Within<Choice>> {
        Attribute {
            variable: self.variable,
            code: self.code,
            datatype: self.datatype,
            required: self.required,
            datatype_description: self.datatype_description,
            order: self.order,
            description: self.description,
            values: within("value", self.values),
        }
    }
}
