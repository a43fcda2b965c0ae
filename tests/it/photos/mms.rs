//! Offices, a gateway that has media, and texts that come with them.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use jiff::SignedDuration;
use secrecy::SecretString;
use sifra::delivery::{
    FetcherSettings, PhotoFetcher, PhotoGateway, PhotoGatewaySettings, signature,
};
use sifra::domain::outgoing::{Purpose, RetryPolicy};
use sifra::domain::photo::Photo;
use sifra::domain::report::Report;
use sifra::store::{photos, reports};
use tokio::sync::Notify;

use super::media_server::{ACCOUNT, MediaServer, TOKEN};
use crate::staff::office::Office;
use crate::stage::Engine;
use crate::stage::town::PUBLIC_URL;

const PHONE: &str = "+4798765432";

pub struct Mms {
    pub office: Office,
    pub gateway: MediaServer,
}

impl Mms {
    pub async fn on(engine: Engine) -> Option<Self> {
        Some(Self {
            office: Office::on(engine).await?,
            gateway: MediaServer::gateway().await,
        })
    }

    pub fn fetcher(&self) -> PhotoFetcher {
        self.fetcher_of(RetryPolicy::default(), Arc::default())
    }

    pub fn fetcher_of(&self, policy: RetryPolicy, wake: Arc<Notify>) -> PhotoFetcher {
        let app = &self.office.town.app;
        let settings = PhotoGatewaySettings {
            base_url: self.gateway.url(),
            account_sid: ACCOUNT.into(),
            auth_token: SecretString::from(TOKEN),
            time_out: Duration::from_millis(500),
        };
        PhotoFetcher::new(
            app.db.clone(),
            app.ids.clone(),
            PhotoGateway::new(settings, app.ids.clone()).expect("a gateway"),
            self.office.attachments.clone(),
            wake,
            FetcherSettings {
                policy,
                lease: SignedDuration::from_secs(60),
                poll: Duration::from_secs(3600),
            },
        )
    }

    /// The gateway's webhook of a text with files.
    pub async fn receive(&self, sid: &str, text: &str, media: &[String]) {
        let mut form = vec![
            ("MessageSid".to_owned(), sid.to_owned()),
            ("From".to_owned(), PHONE.to_owned()),
            ("To".to_owned(), "+4740000000".to_owned()),
            ("Body".to_owned(), text.to_owned()),
            ("NumMedia".to_owned(), media.len().to_string()),
        ];
        for (number, url) in media.iter().enumerate() {
            form.push((format!("MediaUrl{number}"), url.clone()));
            form.push((format!("MediaContentType{number}"), "image/jpeg".to_owned()));
        }
        let url = format!("{PUBLIC_URL}/sms/inbound");
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&form)
            .finish();
        let request = Request::post("/sms/inbound")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", signature::sign(TOKEN, &url, &form))
            .body(Body::from(body))
            .expect("a valid request");
        let answer = self.office.town.request(request).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    }

    /// The newest report of the number, which has its one acknowledgement.
    pub async fn report(&self) -> Report {
        let phone = PHONE.parse().expect("a phone number");
        let mut tx = self.office.town.read().await;
        let epoch = jiff::Timestamp::UNIX_EPOCH;
        let latest = reports::latest_by_phone(&mut tx, &phone, epoch).await;
        let report = latest.expect("the store answers").remove(0);
        drop(tx);
        let messages = self.office.town.messages(report.reference.as_str()).await;
        let promise = format!("acknowledgement:{}", report.id);
        let owed = messages
            .iter()
            .filter(|m| m.purpose == Purpose::Acknowledgement && m.to == PHONE)
            .filter(|m| m.promise == promise);
        assert_eq!(owed.count(), 1, "the report is acknowledged");
        report
    }

    /// The photos of the newest report.
    pub async fn photos(&self) -> Vec<Photo> {
        let report = self.report().await;
        let mut tx = self.office.town.read().await;
        let all = photos::of_case(&mut tx, &report.case_id).await;
        let all = all.expect("the store answers").into_iter();
        all.filter(|photo| photo.report_id == report.id).collect()
    }

    pub async fn fetch(&self) {
        self.fetcher()
            .drain_once()
            .await
            .expect("the store answers");
    }

    pub async fn bytes(&self, photo: &Photo) -> Vec<u8> {
        let key = photo.storage_key.as_ref().expect("it is kept");
        let found = self.office.attachments.get(key).await;
        found.expect("a folder").expect("a file")
    }
}
