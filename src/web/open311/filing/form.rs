//! The form that is posted, read field by field, so that everything that is
//! wrong is named at once. Fields that the standard does not know, and attributes that
//! the service does not ask, are passed over: apps send their own to all.

use std::str::FromStr;

use url::Url;

use crate::domain::category::Category;
use crate::domain::follow_up::{Answer, FollowUp};
use crate::domain::report::{MAX_LINE, Reporter, clean_line, clean_text};
use crate::web::open311::definition::{UNIT, WHERE};

/// Longest description, in characters, by the standard.
const LONGEST_DESCRIPTION: usize = 4_000;
/// Longest address of a picture, in characters.
const LONGEST_URL: usize = 2_000;

/// A request as it was posted.
#[derive(Debug, Default, PartialEq)]
pub struct Form {
    /// Nothing where it is missing or there is none such.
    pub category: Option<Category>,
    pub address_id: Option<String>,
    pub address: Option<String>,
    /// Latitude and longitude in degrees.
    pub point: Option<(f64, f64)>,
    pub description: Option<String>,
    pub unit: Option<String>,
    /// Where in the building.
    pub part: Option<String>,
    pub answers: Vec<Answer>,
    pub reporter: Reporter,
    pub media_url: Option<String>,
    pub device_id: Option<String>,
    pub account_id: Option<String>,
}

/// What was read, and what is wrong with it.
#[derive(Debug, Default, PartialEq)]
pub struct Read {
    pub form: Form,
    /// Each begins with its field.
    pub faults: Vec<String>,
    /// A service was named, and there is none such.
    pub is_unknown_service: bool,
}

struct Fields<'a> {
    pairs: &'a [(String, String)],
    faults: Vec<String>,
}

/// Reads a form. `questions` are those that the services ask besides.
pub fn read<'a>(pairs: &[(String, String)], questions: impl Iterator<Item = &'a FollowUp>) -> Read {
    let mut fields = Fields {
        pairs,
        faults: Vec::new(),
    };
    fields.refuse_other_alphabets();
    let code = fields.line("service_code");
    if code.is_none() {
        fields.fault("service_code", "is needed; GET services lists them");
    }
    let category = code.as_ref().and_then(|code| code.parse().ok());
    let (first_name, last_name) = (fields.line("first_name"), fields.line("last_name"));
    let names: Vec<String> = [first_name, last_name].into_iter().flatten().collect();
    let form = Form {
        category,
        address_id: fields.line("address_id"),
        address: fields.line("address_string"),
        point: fields.point(),
        description: fields.description(),
        unit: fields.attribute(UNIT),
        part: fields.attribute(WHERE),
        answers: fields.answers(category, questions),
        reporter: Reporter {
            name: Some(names.join(" ")).filter(|name| !name.is_empty()),
            phone: fields.parsed("phone", "a phone number, as 912 34 567 or +46 70 123 45 67"),
            email: fields.parsed("email", "an e-mail address, as kari@example.no"),
        },
        media_url: fields.media_url(),
        device_id: fields.line("device_id"),
        account_id: fields.line("account_id"),
    };
    if form.address_id.is_none() && form.address.is_none() && form.point.is_none() {
        let detail = "is needed, or lat and long, or address_id";
        // What was sent and cannot be taken is named already.
        if fields.one("lat").is_none() && fields.one("long").is_none() {
            fields.fault("address_string", detail);
        }
    }
    Read {
        form,
        faults: fields.faults,
        is_unknown_service: code.is_some() && category.is_none(),
    }
}

impl<'a> Fields<'a> {
    fn fault(&mut self, field: &str, detail: &str) {
        let fault = format!("{field}: {detail}");
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    /// What is no UTF-8 has become a mark that stands for nothing.
    fn refuse_other_alphabets(&mut self) {
        let broken = self.pairs.iter();
        let broken: Vec<&str> = broken
            .filter(|(_, value)| value.contains(char::REPLACEMENT_CHARACTER))
            .map(|(name, _)| known_name(name))
            .collect();
        for name in broken {
            self.fault(name, "must be UTF-8, percent-encoded");
        }
    }

    /// The value of a field; the standard has each once.
    fn one(&self, name: &str) -> Option<&'a str> {
        super::super::call::first(self.pairs, name)
    }

    fn short(&mut self, field: &str, value: Option<&str>, most: usize) -> Option<String> {
        let value = value?;
        if value.chars().count() > most {
            self.fault(field, &format!("at most {most} characters"));
            return None;
        }
        clean_line(value)
    }

    fn line(&mut self, name: &str) -> Option<String> {
        let value = self.one(name);
        self.short(name, value, MAX_LINE)
    }

    fn parsed<T: FromStr>(&mut self, name: &str, detail: &str) -> Option<T> {
        let line = self.line(name)?;
        match line.parse() {
            Ok(value) => Some(value),
            Err(_) => {
                self.fault(name, detail);
                None
            }
        }
    }

    fn description(&mut self) -> Option<String> {
        let text = clean_text(self.one("description")?);
        let over = text.chars().count().checked_sub(LONGEST_DESCRIPTION);
        if let Some(over @ 1..) = over {
            self.fault("description", &format!("{over} characters too long"));
        }
        Some(text).filter(|text| !text.is_empty())
    }

    fn point(&mut self) -> Option<(f64, f64)> {
        let latitude = self.degrees("lat", 90.0);
        let longitude = self.degrees("long", 180.0);
        match (self.one("lat"), self.one("long")) {
            (Some(_), None) => self.fault("long", "is needed beside lat"),
            (None, Some(_)) => self.fault("lat", "is needed beside long"),
            _ => {}
        }
        latitude.zip(longitude)
    }

    fn degrees(&mut self, name: &str, most: f64) -> Option<f64> {
        let value = self.one(name)?;
        match value.trim().parse::<f64>() {
            Ok(degrees) if degrees.abs() <= most => Some(degrees),
            _ => {
                self.fault(name, &format!("degrees (WGS84) from -{most} to {most}"));
                None
            }
        }
    }

    fn media_url(&mut self) -> Option<String> {
        let given = self.one("media_url")?;
        let line = self.short("media_url", Some(given), LONGEST_URL)?;
        let url = Url::parse(&line).ok();
        let is_web = |url: &Url| matches!(url.scheme(), "http" | "https");
        if url.as_ref().is_some_and(is_web) {
            return Some(line);
        }
        self.fault(
            "media_url",
            "an address that begins with https:// or http://",
        );
        None
    }

    /// What is said of an attribute, as `attribute[code]` or `attribute[code][]`.
    fn said(&self, code: &str) -> Vec<&'a str> {
        let one = format!("attribute[{code}]");
        let many = format!("attribute[{code}][]");
        let said = self.pairs.iter();
        said.filter(|(name, _)| *name == one || *name == many)
            .map(|(_, value)| value.as_str())
            .collect()
    }

    fn attribute(&mut self, code: &str) -> Option<String> {
        let said = self.said(code);
        let field = format!("attribute[{code}]");
        if said.len() > 1 {
            self.fault(&field, "takes one value");
        }
        self.short(&field, said.first().copied(), MAX_LINE)
    }

    fn answers<'q>(
        &mut self,
        category: Option<Category>,
        questions: impl Iterator<Item = &'q FollowUp>,
    ) -> Vec<Answer> {
        let mut answers = Vec::new();
        for question in questions {
            if !category.is_some_and(|category| question.categories.contains(&category)) {
                continue;
            }
            let field = format!("attribute[{}]", question.key);
            let said = self.said(&question.key);
            match said.as_slice() {
                [] => {}
                [key] if question.choice(key.trim()).is_some() => answers.push(Answer {
                    question: question.key.clone(),
                    answer: key.trim().to_owned(),
                }),
                [_] => {
                    let keys = question.choices.iter();
                    let keys: Vec<&str> = keys.map(|choice| choice.key.as_str()).collect();
                    self.fault(&field, &format!("one of {}", keys.join(", ")));
                }
                _ => self.fault(&field, "takes one value"),
            }
        }
        answers
    }
}

/// A name to say back: never what somebody else made up.
fn known_name(name: &str) -> &str {
    const KNOWN: [&str; 12] = [
        "service_code",
        "address_string",
        "address_id",
        "lat",
        "long",
        "email",
        "device_id",
        "account_id",
        "first_name",
        "last_name",
        "phone",
        "description",
    ];
    let known = KNOWN.iter().find(|known| **known == name);
    known.copied().unwrap_or("attribute")
}

#[cfg(test)]
mod tests;
