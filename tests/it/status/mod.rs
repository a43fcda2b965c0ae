//! What reporters can rely on at their own page: told as the reporter and the
//! office see it.

mod acts;
mod messages;
mod photos;
mod twice;
mod updates;
mod visits;
mod way_in;

use axum::body::Body;
use axum::http::{Request, header};
use sifra::casework::actions::Order;
use sifra::casework::reports::Destination;
use sifra::casework::writing::Writing;
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, Owner};
use sifra::domain::code::Code;
use sifra::domain::reference::Reference;
use sifra::domain::report::{Channel, Report, Reporter};
use sifra::intake::Incoming;
use sifra::store::reports;

use crate::staff::office::Office;
use crate::stage::html::{assert_sound, fields, plain};
use crate::stage::town::Answer;
use crate::stage::{Engine, Town};

pub const LOCK: &str = "Låsen i ytterdøra er ødelagt, så den står åpen om natta.";
pub const PHONE: &str = "+4791234567";

/// An office, and what reporters do there by their pages.
pub struct Scene {
    pub office: Office,
    pub kari: Account,
}

impl Scene {
    pub async fn on(engine: Engine) -> Option<Self> {
        let office = Office::on(engine).await?;
        let department = Some(Owner::Byggdrift);
        let kari = office
            .account("Kari Vaktmester", Role::Staff, department)
            .await;
        Some(Self { office, kari })
    }

    pub fn town(&self) -> &Town {
        &self.office.town
    }

    /// A report from a phone.
    pub async fn reported(&self, text: &str, phone: &str) -> Report {
        let reporter = Reporter {
            phone: Some(phone.parse().expect("a number")),
            ..Reporter::default()
        };
        self.reported_by(text, reporter).await
    }

    pub async fn reported_by(&self, text: &str, reporter: Reporter) -> Report {
        let incoming = Incoming {
            address: Some("Storgata 18".into()),
            reporter,
            ..Incoming::new(Channel::Web, text)
        };
        let accepted = self.town().intake.accept(incoming).await;
        accepted.expect("the report is taken in").report
    }

    pub async fn case(&self, report: &Report) -> Case {
        let standing = self.town().intake.by_reference(&report.reference).await;
        let standing = standing.expect("the store answers");
        standing.expect("the report is there").case
    }

    /// Every report of the report's case, oldest first.
    pub async fn reports(&self, report: &Report) -> Vec<Report> {
        let case = self.case(report).await;
        let mut tx = self.town().read().await;
        let all = reports::of_case(&mut tx, &case.id).await;
        all.expect("the store answers")
    }

    /// The history of the report's case, as "event>to".
    pub async fn history(&self, report: &Report) -> Vec<String> {
        let case = self.case(report).await;
        let lines = self.office.history(&case).await;
        let line = |event: &str, to: Option<&str>| format!("{event}>{}", to.unwrap_or(""));
        lines
            .iter()
            .map(|entry| line(entry.event.into(), entry.to.as_deref()))
            .collect()
    }

    /// Moves a report into the case of another.
    pub async fn put_together(&self, report: &Report, with: &Report) {
        let case = self.case(report).await;
        let order = Order {
            who: &self.kari,
            reference: &report.reference,
            version: case.version,
            reason: "samme dør",
        };
        let to = Destination::Case(&with.reference);
        let moved = self
            .office
            .casework
            .regroup(order, std::slice::from_ref(&report.reference), to)
            .await;
        moved.expect("it is moved");
    }

    /// An order of the caretaker's on the case as it stands.
    pub async fn set(&self, report: &Report, status: sifra::domain::case::Status) {
        let case = self.case(report).await;
        let order = Order {
            who: &self.kari,
            reference: &report.reference,
            version: case.version,
            reason: "et internt notat om saken",
        };
        let changed = self.office.casework.change_status(order, status).await;
        changed.expect("it is changed");
    }

    /// The caretaker writes to the reporters of a case.
    pub async fn write(
        &self,
        report: &Report,
        text: &str,
        is_question: bool,
        to: Option<&Reference>,
    ) {
        let case = self.case(report).await;
        let order = Order {
            who: &self.kari,
            reference: &report.reference,
            version: case.version,
            reason: "",
        };
        let writing = Writing {
            text,
            is_question,
            to,
        };
        let written = self.office.casework.write(order, writing).await;
        written.expect("it is written");
    }

    /// The page of a report, in bokmål.
    pub async fn page(&self, report: &Report) -> Page {
        self.page_at(&path(report)).await
    }

    pub async fn page_at(&self, path: &str) -> Page {
        let answer = self.town().request(get(path)).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        Page::read(answer)
    }

    /// Sends a form as a page has it, with this typed in.
    pub async fn send(&self, page: &Page, act: &str, typed: &[(&str, &str)]) -> Answer {
        let (path, body) = page.form(act, typed);
        self.town().request(post(&path, body)).await
    }

    /// Sends a form and goes where it leads.
    pub async fn does(&self, report: &Report, act: &str, typed: &[(&str, &str)]) -> Page {
        let page = self.page(report).await;
        let answer = self.send(&page, act, typed).await;
        assert_eq!(answer.status, 303, "{act}: {}", answer.body);
        let to = answer.headers[header::LOCATION].to_str().expect("a path");
        self.page_at(to).await
    }

    /// The SMS that are due now to a number.
    pub async fn texts(&self, phone: &str) -> Vec<String> {
        let owed = self.town().owed().await;
        owed.into_iter()
            .filter(|message| message.to == phone)
            .map(|message| message.body)
            .collect()
    }
}

/// A page as a reader without scripts has it.
pub struct Page {
    pub answer: Answer,
    pub words: String,
}

impl Page {
    pub fn read(answer: Answer) -> Self {
        assert_sound(&answer.body);
        // Whatever stands outside of the tags.
        let texts = answer
            .body
            .split('<')
            .map(|part| match part.split_once('>') {
                Some((_, text)) => text.trim(),
                None => part,
            });
        let words = plain(&texts.collect::<Vec<_>>().join(" "));
        Self { answer, words }
    }

    #[track_caller]
    pub fn says(&self, words: &str) {
        assert!(self.words.contains(words), "{words}: {}", self.words);
    }

    #[track_caller]
    pub fn says_nothing_of(&self, words: &str) {
        let body = &self.answer.body;
        assert!(!body.contains(words), "{words}: {}", self.words);
    }

    pub fn has_form(&self, act: &str) -> bool {
        self.answer.body.contains(&format!("/{act}\""))
    }

    /// Address and body of one of its forms, with this typed in.
    pub fn form(&self, act: &str, typed: &[(&str, &str)]) -> (String, String) {
        let forms = self.answer.body.split("<form ").skip(1);
        let mut its = forms.filter(|form| {
            let tag = form.split('>').next().unwrap_or_default();
            tag.contains(&format!("/{act}\"")) || tag.contains(&format!("/{act}?"))
        });
        let form = its
            .next()
            .unwrap_or_else(|| panic!("no {act}: {}", self.words));
        let form = form.split("</form>").next().unwrap_or_default();
        let path = form.split("action=\"").nth(1).expect("an address");
        let path = path.split('"').next().unwrap_or_default();
        let html = format!("<form {form}");
        let mut all = fields(&html);
        for (name, value) in typed {
            all.retain(|(field, _)| field != name);
            all.push(((*name).to_owned(), (*value).to_owned()));
        }
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(all)
            .finish();
        (path.to_owned(), body)
    }
}

pub fn path(report: &Report) -> String {
    format!("/status/{}", report.status_token)
}

pub fn code(report: &Report) -> String {
    Code::of(&report.status_token).to_string()
}

pub fn get(path: &str) -> Request<Body> {
    Request::get(path)
        .header(header::ACCEPT_LANGUAGE, "nb")
        .body(Body::empty())
        .expect("a request")
}

pub fn post(path: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post(path)
        .header(header::ACCEPT_LANGUAGE, "nb")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(body.into())
        .expect("a request")
}
