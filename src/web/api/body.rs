//! The request body: read field by field, so that everything that is wrong is
//! named at once.

use serde_json::{Map, Value};
use strum::IntoEnumIterator;
use utoipa::ToSchema;

use super::problem::{FieldFault, Problem};
use crate::domain::category::Category;
use crate::domain::report::{Channel, MAX_LINE, Reporter, check_text, clean_text};
use crate::intake::Incoming;

/// A report to file. Only `text` is needed.
#[derive(ToSchema)]
#[expect(
    dead_code,
    reason = "the shape for OpenAPI; requests are read field by field"
)]
pub struct NewReport {
    /// What has happened, at most 10,000 characters.
    #[schema(example = "Ytterdøra i Storgata 18 går ikke i lås")]
    text: String,
    /// Where, as typed; what the register does not know is kept for staff.
    #[schema(example = "Storgata 18")]
    address: Option<String>,
    /// Dwelling number, as H0203.
    #[schema(example = "H0203")]
    unit: Option<String>,
    /// One of the 29 keys; it wins over triage.
    #[schema(example = "lock_door")]
    category: Option<String>,
    /// ISO 639-1, of our answers; else the language of the text.
    #[schema(example = "nb")]
    language: Option<String>,
    /// How the report came to the partner: api, web, sms, phone or email.
    #[schema(example = "api")]
    channel: Option<String>,
    reporter: Option<NewReporter>,
}

/// Who is to be answered; left out for an anonymous report.
#[derive(ToSchema)]
#[expect(
    dead_code,
    reason = "the shape for OpenAPI; requests are read field by field"
)]
pub struct NewReporter {
    name: Option<String>,
    /// As people write it, or with country code.
    #[schema(example = "912 34 567")]
    phone: Option<String>,
    email: Option<String>,
}

struct Fields<'a> {
    path: &'static str,
    map: &'a Map<String, Value>,
    faults: &'a mut Vec<FieldFault>,
}

impl Fields<'_> {
    fn fault(&mut self, field: &str, detail: &str) {
        let path = format!("{}{field}", self.path);
        self.faults.push(FieldFault::new(&path, detail));
    }

    fn refuse_unknown(&mut self, known: &[&str]) {
        let unknown: Vec<&String> = self
            .map
            .keys()
            .filter(|field| !known.contains(&field.as_str()))
            .collect();
        for field in unknown {
            let detail = format!("unknown field; known are {}", known.join(", "));
            self.fault(field, &detail);
        }
    }

    /// The text of a field; null counts as left out.
    fn text(&mut self, field: &str) -> Option<&str> {
        match self.map.get(field) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(text),
            Some(_) => {
                self.fault(field, "must be a string");
                None
            }
        }
    }

    fn line(&mut self, field: &str) -> Option<String> {
        let text = self.text(field)?.to_owned();
        if text.chars().count() > MAX_LINE {
            let detail = format!("at most {MAX_LINE} characters");
            self.fault(field, &detail);
            return None;
        }
        Some(text).filter(|text| !text.trim().is_empty())
    }

    fn parsed<T: std::str::FromStr>(&mut self, field: &str, detail: &str) -> Option<T> {
        let text = self.line(field)?;
        match text.trim().parse() {
            Ok(value) => Some(value),
            Err(_) => {
                self.fault(field, detail);
                None
            }
        }
    }
}

/// Reads a body.
///
/// # Errors
/// A [`Problem`] where it is no JSON object; what is wrong with fields comes
/// beside what could be read.
pub(super) fn read(body: &[u8]) -> Result<(Incoming, Vec<FieldFault>), Problem> {
    let value: Value =
        serde_json::from_slice(body).map_err(|error| Problem::not_json(error.to_string()))?;
    let Value::Object(map) = value else {
        return Err(Problem::not_json("the body must be a JSON object".into()));
    };
    let mut faults = Vec::new();
    let mut fields = Fields {
        path: "",
        map: &map,
        faults: &mut faults,
    };
    fields.refuse_unknown(&[
        "text", "address", "unit", "category", "language", "channel", "reporter",
    ]);
    let text = report_text(&mut fields);
    let categories: Vec<&str> = Category::iter().map(Category::key).collect();
    let channel = fields.parsed("channel", "one of api, web, sms, phone, email");
    let incoming = Incoming {
        address: fields.line("address"),
        unit: fields.line("unit"),
        category: fields.parsed("category", &format!("one of {}", categories.join(", "))),
        language: fields.parsed("language", "an ISO 639-1 code, as nb, nn or en"),
        reporter: reporter(&mut fields),
        ..Incoming::new(channel.unwrap_or(Channel::Api), text)
    };
    Ok((incoming, faults))
}

fn report_text(fields: &mut Fields) -> String {
    let Some(text) = fields.text("text").map(clean_text) else {
        if !matches!(fields.map.get("text"), Some(value) if !value.is_null()) {
            fields.fault("text", "is needed");
        }
        return String::new();
    };
    if let Err(fault) = check_text(&text) {
        fields.fault("text", &super::words(fault));
    }
    text
}

fn reporter(fields: &mut Fields) -> Reporter {
    match fields.map.get("reporter") {
        None | Some(Value::Null) => Reporter::default(),
        Some(Value::Object(map)) => {
            let mut inner = Fields {
                path: "reporter.",
                map,
                faults: fields.faults,
            };
            inner.refuse_unknown(&["name", "phone", "email"]);
            Reporter {
                name: inner.line("name"),
                phone: inner.parsed("phone", "a phone number, as 912 34 567 or +46 70 123 45 67"),
                email: inner.parsed("email", "an e-mail address, as kari@example.no"),
            }
        }
        Some(_) => {
            fields.fault("reporter", "must be an object");
            Reporter::default()
        }
    }
}
