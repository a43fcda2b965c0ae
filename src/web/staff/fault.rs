//! What goes wrong, as a page that helps on. The reader is told what to do, the
//! log what happened.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::pages::{FaultPage, Frame};
use crate::attachments::AttachmentsError;
use crate::casework::login::LoginError;
use crate::store::StoreError;

/// Why there is no other page.
#[derive(Debug, thiserror::Error)]
pub(super) enum Fault {
    #[error("no such page")]
    NoPage,
    #[error("no such case")]
    NoCase,
    /// The form came from elsewhere, or without its token.
    #[error("not our form")]
    NotOurForm,
    #[error("the account may not do this")]
    NotAllowed,
    #[error("the room is not for the account")]
    NotYourRoom,
    #[error("the page is for other roles")]
    NotYours,
    /// Who chooses and approves for the police is somebody else.
    #[error("not for this account to send to the police")]
    NotForPolice,
    /// The case is restricted, and closed to the account.
    #[error("the case is restricted")]
    Restricted,
    /// The link was used, has run out, or was never ours.
    #[error("the invitation opens nothing")]
    NoInvitation,
    #[error("the form is too large")]
    TooLarge,
    #[error("the page could not be written: {0}")]
    Page(#[from] askama::Error),
    #[error("the file could not be written: {0}")]
    File(#[from] csv::Error),
    #[error(transparent)]
    Login(#[from] LoginError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Attachments(#[from] AttachmentsError),
}

impl Fault {
    fn is_passing(&self) -> bool {
        match self {
            Self::Store(error) | Self::Login(LoginError::Store(error)) => error.is_passing(),
            _ => false,
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::NoPage | Self::NoCase | Self::NoInvitation => StatusCode::NOT_FOUND,
            Self::NotOurForm
            | Self::NotAllowed
            | Self::NotYourRoom
            | Self::NotYours
            | Self::NotForPolice
            | Self::Restricted => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Page(_) | Self::Login(_) | Self::Store(_) if self.is_passing() => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Page(_)
            | Self::File(_)
            | Self::Login(_)
            | Self::Store(_)
            | Self::Attachments(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Heading and what to do.
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::NoPage => (
                "Siden finnes ikke",
                "Lenken kan være gammel eller skrevet feil. Gå til køen og finn saken der.",
            ),
            Self::NoCase => (
                "Saken finnes ikke",
                "Vi har ingen sak med denne referansen. Se etter om den er skrevet riktig, \
                 som SF-7K3M9Q-K.",
            ),
            Self::NotOurForm => (
                "Skjemaet er for gammelt",
                "Siden du sendte fra, hører ikke til denne innloggingen. Ingenting er endret. \
                 Åpne saken på nytt og prøv igjen.",
            ),
            Self::NotAllowed => (
                "Du kan lese, men ikke endre",
                "Kontoen din har bare lesetilgang. Ingenting er endret. Spør den som styrer \
                 kontoene, hvis du skal kunne mer.",
            ),
            Self::NotYourRoom => (
                "Denne siden er ikke for deg",
                "Den er for ledere og mottak. Spør den som styrer kontoene, hvis du skal se den.",
            ),
            Self::NotYours => (
                "Denne siden er ikke for din rolle",
                "Den er for dem som styrer kontoene. Trenger du noe herfra, så spør en av dem.",
            ),
            Self::NotForPolice => (
                "Dette velger noen andre",
                "Det som går til politiet, velges av dem som har saken, og godkjennes av mottaket \
                 eller lederen på boligkontoret. Ingenting er endret.",
            ),
            Self::Restricted => (
                "Saken er skjermet",
                "Bare mottaket, lederne og den som har saken, kan åpne den. At du prøvde, er \
                 skrevet ned. Trenger du saken i arbeidet ditt, så spør lederen din eller mottaket.",
            ),
            Self::NoInvitation => (
                "Lenken virker ikke lenger",
                "Den er brukt, eller den er for gammel. Har du valgt passord, så logg inn. Ellers \
                 ber du den som styrer kontoene, om en ny lenke.",
            ),
            Self::TooLarge => (
                "Teksten er for lang",
                "Ingenting er endret. Gå tilbake, kort ned teksten og send på nytt.",
            ),
            Self::Page(_) | Self::Login(_) | Self::Store(_) if self.is_passing() => (
                "Vi får ikke tak i sakene akkurat nå",
                "Ingenting er endret. Vent litt og last siden på nytt.",
            ),
            Self::Page(_)
            | Self::File(_)
            | Self::Login(_)
            | Self::Store(_)
            | Self::Attachments(_) => (
                "Noe gikk galt hos oss",
                "Ingenting er endret. Prøv igjen; skjer det på nytt, så si fra til den som \
                 drifter Sifra.",
            ),
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let status = self.status();
        if status.is_server_error() {
            tracing::error!(error = %self, "staff page failed");
        }
        let (heading, help) = self.words();
        let page = FaultPage {
            frame: Frame::outside(),
            heading,
            help,
        };
        match askama::Template::render(&page) {
            Ok(html) => (
                status,
                [(header::CONTENT_TYPE, "text/html; charset=utf-8")],
                html,
            )
                .into_response(),
            Err(_) => (status, heading).into_response(),
        }
    }
}

/// Any address below `/staff` that is none of ours.
pub(super) async fn no_page() -> Fault {
    Fault::NoPage
}
