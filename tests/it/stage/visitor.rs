//! Somebody at a browser without scripts: reads a page, fills in its form and
//! presses its buttons.

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, header};
use jiff::SignedDuration;
use url::form_urlencoded;

use super::html::{assert_sound, fields, plain, tags};
use super::town::{Answer, Town};

pub struct Visitor<'a> {
    town: &'a Town,
    language: String,
    /// Who the listener sees, and what they say of themselves or a proxy says
    /// of them.
    from: Option<(SocketAddr, Option<String>)>,
    /// The path they are at.
    pub at: String,
    /// The page they see.
    pub page: Answer,
    fields: Vec<(String, String)>,
    /// Nobody presses before they have read.
    reads_for: SignedDuration,
    /// Files that are chosen: field, name, content.
    files: Vec<(String, String, Vec<u8>)>,
}

impl<'a> Visitor<'a> {
    /// Opens a path with a browser of this `Accept-Language`.
    pub async fn at(town: &'a Town, path: &str, language: &str) -> Self {
        Self::coming(town, path, language, None).await
    }

    /// Opens the form from an address on the net, perhaps with an
    /// `X-Forwarded-For`.
    pub async fn from(town: &'a Town, peer: &str, forwarded: Option<&str>) -> Self {
        let peer = SocketAddr::new(peer.parse().expect("an address"), 50_000);
        let from = Some((peer, forwarded.map(str::to_owned)));
        Self::coming(town, "/report", "nb", from).await
    }

    async fn coming(
        town: &'a Town,
        path: &str,
        language: &str,
        from: Option<(SocketAddr, Option<String>)>,
    ) -> Self {
        let page = town
            .request(sent_from(from.as_ref(), get(path, language)))
            .await;
        let mut visitor = Self {
            town,
            language: language.to_owned(),
            from,
            at: path.to_owned(),
            fields: Vec::new(),
            reads_for: SignedDuration::from_secs(2),
            files: Vec::new(),
            page,
        };
        visitor.read();
        visitor
    }

    fn get(&self, path: &str) -> Request<Body> {
        sent_from(self.from.as_ref(), get(path, &self.language))
    }

    /// Reads nothing from now on.
    pub fn hurries(&mut self) {
        self.reads_for = SignedDuration::ZERO;
    }

    /// Types into a field, or chooses an answer.
    pub fn fill(&mut self, name: &str, value: &str) -> &mut Self {
        let named = tags(&self.page.body)
            .iter()
            .any(|tag| tag.get("name") == Some(name) && tag.get("type") != Some("hidden"));
        assert!(named, "no field {name} on {}", self.page.body);
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Chooses a file, besides those that are chosen.
    pub fn attach(&mut self, field: &str, name: &str, content: Vec<u8>) -> &mut Self {
        let is_there = tags(&self.page.body)
            .iter()
            .any(|tag| tag.get("name") == Some(field) && tag.get("type") == Some("file"));
        assert!(is_there, "no files {field} on {}", self.page.body);
        self.files
            .push((field.to_owned(), name.to_owned(), content));
        self
    }

    /// Opens another path in the same browser.
    pub async fn go(&mut self, path: &str) -> &mut Self {
        let mut answer = self.town.request(self.get(path)).await;
        path.clone_into(&mut self.at);
        while let Some(to) = answer.headers.get(header::LOCATION) {
            to.to_str().expect("a path").clone_into(&mut self.at);
            answer = self.town.request(self.get(&self.at)).await;
        }
        self.page = answer;
        self.read();
        self
    }

    /// Presses the button with this value and goes where it leads.
    pub async fn press(&mut self, value: &str) -> &mut Self {
        self.town.pass(self.reads_for);
        let mut answer = self.town.request(self.pressing(value)).await;
        while let Some(to) = answer.headers.get(header::LOCATION) {
            let to = to.to_str().expect("a path");
            let (path, _) = to.split_once('#').unwrap_or((to, ""));
            path.clone_into(&mut self.at);
            answer = self.town.request(self.get(&self.at)).await;
        }
        self.page = answer;
        self.read();
        self
    }

    /// Passes the numbers to ring, where the words told of danger.
    pub async fn past_numbers(&mut self) -> &mut Self {
        if self.at.ends_with("/call") {
            self.press("next").await;
        }
        self
    }

    /// Passes the questions that follow from what was told, where there are any.
    pub async fn past_questions(&mut self) -> &mut Self {
        while self.at.ends_with("/questions") {
            self.press("next").await;
        }
        self
    }

    /// The request that pressing the button would make.
    pub fn pressing(&self, value: &str) -> Request<Body> {
        let all = tags(&self.page.body);
        let form = all.iter().find(|tag| tag.name == "form");
        let form = form.expect("a form");
        let action = form.get("action").expect("an address");
        let fields = self.sent(value);
        if form.get("enctype") == Some("multipart/form-data") {
            let files = self.files.clone();
            let request = post_files(action, &self.language, &fields, &files);
            return sent_from(self.from.as_ref(), request);
        }
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&fields)
            .finish();
        sent_from(self.from.as_ref(), post(action, &self.language, body))
    }

    pub fn heading(&self) -> String {
        let page = &self.page.body;
        let (_, from) = page.split_once("<h1>").expect("a heading");
        let (heading, _) = from.split_once("</h1>").expect("its end");
        let words = heading.split('<').map(|part| match part.split_once('>') {
            Some((_, text)) => text,
            None => part,
        });
        plain(&words.collect::<String>())
    }

    /// The words of the page, without tags.
    pub fn words(&self) -> String {
        let all = tags(&self.page.body);
        let texts = all.iter().map(|tag| tag.text.trim());
        let texts = texts.filter(|text| !text.is_empty());
        texts.collect::<Vec<_>>().join(" ")
    }

    /// What a field holds, shown or hidden.
    pub fn field(&self, name: &str) -> Option<&str> {
        let mut found = self.fields.iter().filter(|(field, _)| field == name);
        found.next().map(|(_, value)| value.as_str())
    }

    /// The fields and the button.
    fn sent(&self, button: &str) -> Vec<(String, String)> {
        let buttons = tags(&self.page.body);
        let pressed = buttons
            .iter()
            .find(|tag| tag.name == "button" && tag.get("value") == Some(button))
            .unwrap_or_else(|| panic!("no button {button} on {}", self.page.body));
        let name = pressed.get("name").unwrap_or_default();
        let mut sent = self.fields.clone();
        sent.push((name.to_owned(), button.to_owned()));
        sent
    }

    fn read(&mut self) {
        assert_sound(&self.page.body);
        self.fields = fields(&self.page.body);
        self.files.clear();
    }
}

/// The request as the listener hands it on.
fn sent_from(
    from: Option<&(SocketAddr, Option<String>)>,
    mut request: Request<Body>,
) -> Request<Body> {
    if let Some((peer, forwarded)) = from {
        request.extensions_mut().insert(ConnectInfo(*peer));
        if let Some(forwarded) = forwarded {
            let value = forwarded.parse().expect("a header");
            request.headers_mut().insert("x-forwarded-for", value);
        }
    }
    request
}

fn get(path: &str, language: &str) -> Request<Body> {
    Request::get(path)
        .header(header::ACCEPT_LANGUAGE, language)
        .body(Body::empty())
        .expect("a valid request")
}

/// What a browser sends for the form.
pub fn post(path: &str, language: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post(path)
        .header(header::ACCEPT_LANGUAGE, language)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(body.into())
        .expect("a valid request")
}

/// What a browser sends for a form with files.
pub fn post_files(
    path: &str,
    language: &str,
    fields: &[(String, String)],
    files: &[(String, String, Vec<u8>)],
) -> Request<Body> {
    const BOUNDARY: &str = "----sifra-tests";
    let mut body = Vec::new();
    let mut part = |head: String, content: &[u8]| {
        body.extend(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n").bytes(),
        );
        body.extend(content);
        body.extend(b"\r\n");
    };
    for (name, value) in fields {
        part(format!(r#"name="{name}""#), value.as_bytes());
    }
    for (field, name, content) in files {
        let head = format!("name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: image/jpeg");
        part(head, content);
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    Request::post(path)
        .header(header::ACCEPT_LANGUAGE, language)
        .header(
            header::CONTENT_TYPE,
            format!("multipart/form-data; boundary={BOUNDARY}"),
        )
        .body(body.into())
        .expect("a valid request")
}
