//! What the pages of webhooks call things.

use crate::casework::webhooks::Standing;
use crate::domain::webhook::{CallState, Kind};

/// Why nothing can be sent.
pub(super) const OFF: &str = "Mottakeren er slått av, så ingenting ble sendt. Slå den på først.";

/// An event, short.
pub(super) fn event(kind: Kind) -> &'static str {
    match kind {
        Kind::ReportReceived => "Ny melding",
        Kind::CaseRouted => "Sak fordelt",
        Kind::CaseOwnerChanged => "Ny eier",
        Kind::CaseStatusChanged => "Ny status",
        Kind::CaseClosed => "Sak ferdig",
        Kind::HandOverGiven => "Overlevert",
        Kind::HandOverAnswered => "Svar på overlevering",
        Kind::Test => "Prøve",
    }
}

/// Where a call stands, and how that is drawn.
pub(super) fn state(state: CallState) -> (&'static str, &'static str) {
    match state {
        CallState::Waiting => ("Venter", "waiting"),
        CallState::Delivered => ("Levert", "good"),
        CallState::HadIt => ("Hadde det fra før", "good"),
        CallState::Failed => ("Feilet", "bad"),
        CallState::Unknown => ("Uvisst", "plain"),
    }
}

/// How an endpoint stands, how that is drawn, and what it means.
pub(super) fn standing(of: &Standing) -> (&'static str, &'static str, &'static str) {
    match &of.endpoint {
        None => (
            "Fjernet",
            "waiting",
            "Den står ikke lenger i innstillingene.",
        ),
        Some(endpoint) if !endpoint.enabled => (
            "Av",
            "waiting",
            "Den er slått av i innstillingene, så ingenting blir sendt dit.",
        ),
        Some(_) if of.off_since.is_some() => (
            "Borte",
            "bad",
            "Den svarte 410: Den vil ikke ha mer. Avtal med den som drifter den, før du slår den \
             på igjen.",
        ),
        Some(_) if of.retried > 0 => (
            "Når ikke fram",
            "bad",
            "Noen kall har ikke nådd fram. Vi prøver dem igjen; under står det hva den svarer.",
        ),
        Some(_) => ("På", "good", ""),
    }
}

/// Why an attempt came to nothing, in words; a status as it is.
pub(super) fn why(reason: &str) -> String {
    let words = match reason {
        "time_out" => "Svarte ikke i tide",
        "connection_lost" => "Forbindelsen ble brutt",
        "no_connection" => "Fikk ikke forbindelse",
        "tls" => "Sertifikatet er ikke til å stole på",
        "private_address" => "Adressen er i et lukket nett (allow_private)",
        "worker_lost" => "Vi ble avbrutt mens den ble sendt",
        "too_late" => "Vi rakk det ikke",
        "endpoint_off" => "Mottakeren er av",
        "endpoint_unknown" => "Mottakeren står ikke i innstillingene",
        "410" => "Svarte 410: vil ikke ha mer",
        status => {
            return match status.split_once(" to ") {
                Some((status, to)) => format!("Svarte {status}: viser til {to}"),
                None => format!("Svarte {status}"),
            };
        }
    };
    words.to_owned()
}

/// What came of an attempt, and how that is drawn.
pub(super) fn outcome(key: &str) -> (&'static str, &'static str) {
    match key {
        "delivered" => ("Levert", "good"),
        "had_it" => ("Hadde det fra før", "good"),
        "gone" => ("Borte", "bad"),
        "unknown" => ("Uvisst", "plain"),
        _ => ("Feilet", "bad"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_told_in_words_and_a_status_as_it_is() {
        assert_eq!(why("time_out"), "Svarte ikke i tide");
        assert_eq!(why("503"), "Svarte 503");
        assert_eq!(
            why("301 to https://a.example/b"),
            "Svarte 301: viser til https://a.example/b"
        );
    }
}
