//! A browser as the pages see one: it keeps cookies, fills in the forms that it
//! was shown, and goes where it is sent.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use regex::Regex;

use super::office::Office;
use crate::stage::town::Answer;

pub struct Browser<'a> {
    office: &'a Office,
    cookies: BTreeMap<String, String>,
    /// What it sends of where a form came from.
    pub sec_fetch_site: &'static str,
}

impl<'a> Browser<'a> {
    pub fn of(office: &'a Office) -> Self {
        Self {
            office,
            cookies: BTreeMap::new(),
            sec_fetch_site: "same-origin",
        }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self.request("GET", path).body(Body::empty());
        self.send(request.expect("a valid request")).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request = self
            .request("POST", path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", self.sec_fetch_site)
            .body(Body::from(body));
        self.send(request.expect("a valid request")).await
    }

    /// Sends a body of another kind, as a form with files.
    pub async fn post_body(&mut self, path: &str, kind: &str, body: Body) -> Answer {
        let request = self
            .request("POST", path)
            .header(header::CONTENT_TYPE, kind)
            .header("sec-fetch-site", self.sec_fetch_site)
            .body(body);
        self.send(request.expect("a valid request")).await
    }

    /// Logs in by the form, and says how that went.
    pub async fn try_password(&mut self, name: &str, password: &str) -> Answer {
        let form = self.get("/staff/login").await;
        let csrf = field(&form, "csrf");
        let fields = [
            ("csrf", csrf.as_str()),
            ("name", name),
            ("password", password),
        ];
        self.post("/staff/login", &fields).await
    }

    pub async fn log_in(&mut self, name: &str, password: &str) {
        let answer = self.try_password(name, password).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }

    /// Sends one of a case's forms as the page of the case has it.
    pub async fn act(&mut self, reference: &str, act: &str, value: &str, reason: &str) -> Answer {
        let page = self.get(&format!("/staff/cases/{reference}")).await;
        self.act_from(&page, reference, act, value, reason).await
    }

    /// Sends a form of a page seen earlier.
    pub async fn act_from(
        &mut self,
        page: &Answer,
        reference: &str,
        act: &str,
        value: &str,
        reason: &str,
    ) -> Answer {
        let [csrf, version, seen] = ["csrf", "version", "seen"].map(|name| field(page, name));
        let fields = [
            ("csrf", csrf.as_str()),
            ("version", &version),
            ("seen", &seen),
            ("value", value),
            ("reason", reason),
            // As who has looked over what it will tell.
            ("step", "send"),
        ];
        self.post(&format!("/staff/cases/{reference}/{act}"), &fields)
            .await
    }

    /// Begins to listen to what changes.
    pub async fn listen(&self, path: &str, headers: &[(&str, &str)]) -> Response {
        let mut request = self.request("GET", path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).expect("a valid request");
        self.office.open(request).await
    }

    /// Sends one of a page's forms with its token and these fields.
    pub async fn send_from(
        &mut self,
        page: &Answer,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let csrf = field(page, "csrf");
        let fields = [&[("csrf", csrf.as_str())], fields].concat();
        self.post(path, &fields).await
    }

    /// Asks who reported a case.
    pub async fn ask_who(&mut self, reference: &str) -> Answer {
        let case = format!("/staff/cases/{reference}");
        let page = self.get(&case).await;
        self.send_from(&page, &format!("{case}/reporters"), &[])
            .await
    }

    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        Request::builder()
            .method(method)
            .uri(path)
            .header(header::COOKIE, cookies.join("; "))
    }

    async fn send(&mut self, request: Request<Body>) -> Answer {
        let answer = self.office.request(request).await;
        for set in answer.headers.get_all(header::SET_COOKIE) {
            let set = set.to_str().expect("a readable cookie");
            let pair = set.split(';').next().expect("a pair");
            let (name, value) = pair.split_once('=').expect("a name and a value");
            if set.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }
}

/// The value of a hidden field.
pub fn field(page: &Answer, name: &str) -> String {
    // The one of the log-out form comes first; all of a session are the same.
    let pattern = format!(r#"name="{name}" value="([^"]*)""#);
    let found = Regex::new(&pattern)
        .expect("a pattern")
        .captures(&page.body);
    found.map_or_else(String::new, |found| found[1].to_owned())
}

/// Where an answer sends the browser.
pub fn sent_to(answer: &Answer) -> &str {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let location = answer.headers.get(header::LOCATION).expect("a location");
    location.to_str().expect("a readable location")
}
