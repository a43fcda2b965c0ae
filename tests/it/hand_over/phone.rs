//! A browser without scripts on the public pages, that keeps its cookies.

use axum::body::Body;
use axum::http::{Request, header};

use crate::staff::office::Office;
use crate::stage::html::assert_sound;
use crate::stage::town::Answer;
use crate::stage::visitor::{post, post_files};

pub struct Phone<'a> {
    office: &'a Office,
    /// Name and value, each with the path that it goes to.
    cookies: Vec<(String, String)>,
    pub language: &'static str,
}

impl<'a> Phone<'a> {
    pub fn of(office: &'a Office) -> Self {
        Self {
            office,
            cookies: Vec::new(),
            language: "nb",
        }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let request = Request::get(path)
            .header(header::ACCEPT_LANGUAGE, self.language)
            .body(Body::empty());
        self.send(path, request.expect("a valid request")).await
    }

    /// Sends a form, and gives what came back.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.send(path, post(path, self.language, body)).await
    }

    /// Sends a form, and goes where that leads.
    pub async fn press(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, fields).await;
        self.follow(answer).await
    }

    /// Sends a form with photos, and goes where that leads.
    pub async fn press_with(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        photos: &[Vec<u8>],
    ) -> Answer {
        let fields: Vec<(String, String)> = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let files: Vec<(String, String, Vec<u8>)> = photos
            .iter()
            .map(|photo| ("photo".into(), "p.jpg".into(), photo.clone()))
            .collect();
        let request = post_files(path, self.language, &fields, &files);
        let answer = self.send(path, request).await;
        self.follow(answer).await
    }

    /// Answers by a form of a page seen earlier.
    pub async fn answer(
        &mut self,
        page: &Answer,
        path: &str,
        act: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let [mark, version] = hidden(page);
        let own = [("mark", mark.as_str()), ("version", version.as_str())];
        let fields = [&own, fields].concat();
        let path = format!("{path}/{act}");
        if act == "done" {
            return self.press_with(&path, &fields, &[]).await;
        }
        self.press(&path, &fields).await
    }

    async fn follow(&mut self, answer: Answer) -> Answer {
        let Some(to) = answer.headers.get(header::LOCATION) else {
            return answer;
        };
        let to = to.to_str().expect("a path").to_owned();
        self.get(&to).await
    }

    async fn send(&mut self, path: &str, mut request: Request<Body>) -> Answer {
        let path = path.split('?').next().unwrap_or_default();
        let sent: Vec<&str> = self
            .cookies
            .iter()
            .filter(|(to, _)| path == to || path.starts_with(&format!("{to}/")))
            .map(|(_, pair)| pair.as_str())
            .collect();
        if !sent.is_empty() {
            let sent = sent.join("; ").parse().expect("a header");
            request.headers_mut().insert(header::COOKIE, sent);
        }
        let answer = self.office.town.request(request).await;
        for set in answer.headers.get_all(header::SET_COOKIE) {
            let set = set.to_str().expect("a readable cookie");
            let (pair, rest) = set.split_once(';').expect("a pair");
            let (_, to) = rest.split_once("Path=").expect("a path");
            let to = to.split(';').next().expect("a path").to_owned();
            self.cookies.push((to, pair.to_owned()));
        }
        if answer.body.starts_with("<!doctype") {
            assert_sound(&answer.body);
        }
        answer
    }

    /// Gives this phone the cookies of another, as if they were of these paths.
    pub fn steals(&mut self, other: &Phone<'_>, path: &str) {
        let stolen = other.cookies.iter();
        self.cookies
            .extend(stolen.map(|(_, pair)| (path.to_owned(), pair.clone())));
    }
}

/// Mark and version of a page's forms.
pub fn hidden(page: &Answer) -> [String; 2] {
    ["mark", "version"].map(|name| {
        let start = format!("name=\"{name}\" value=\"");
        let (_, after) = page
            .body
            .split_once(&start)
            .unwrap_or_else(|| panic!("no {name} on {}", page.body));
        after.split('"').next().unwrap_or_default().to_owned()
    })
}
