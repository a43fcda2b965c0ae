//! The reports of a case: the text with the words that decided triage, and the
//! reasons beside it.

use jiff::Timestamp;

use crate::casework::file::{CaseFile, FiledReport};
use crate::domain::decision::Decision;
use crate::domain::language::Language;
use crate::domain::report::Reporter;
use crate::web::staff::marks::{self, Piece};
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::Catalogue;

/// One report.
pub(super) struct Told {
    pub reference: String,
    pub channel: &'static str,
    pub when: Moment,
    /// Of the text, for screen readers.
    pub language: String,
    /// Of our answers, where it is not bokmål.
    pub answered_in: Option<String>,
    pub pieces: Vec<Piece>,
    pub judged: Option<Judged>,
    pub reporter: Contact,
}

/// What triage made of it.
pub(super) struct Judged {
    pub category: String,
    /// In percent.
    pub confidence: String,
    pub reasons: Vec<Because>,
}

/// One reason.
pub(super) struct Because {
    pub kind: &'static str,
    pub text: String,
}

/// How to reach the reporter.
pub(super) struct Contact {
    pub name: Option<String>,
    pub phone: Option<Way>,
    pub email: Option<Way>,
    pub is_anonymous: bool,
    pub is_masked: bool,
}

/// A number or address; without a link where it is masked.
pub(super) struct Way {
    pub text: String,
    pub href: Option<String>,
}

/// All reports, oldest first.
pub(super) fn told(c: &Catalogue, file: &CaseFile, now: Timestamp) -> Vec<Told> {
    file.reports
        .iter()
        .map(|filed| one(c, filed, file.shows_contact, now))
        .collect()
}

fn one(c: &Catalogue, filed: &FiledReport, shows_contact: bool, now: Timestamp) -> Told {
    let FiledReport { report, decision } = filed;
    let reasons = decision.iter().flat_map(|decision| &decision.reasons);
    let spans = reasons.filter_map(|reason| reason.span);
    let language = decision.as_ref().map_or(report.language, |d| d.language);
    Told {
        reference: report.reference.to_string(),
        channel: words::channel(report.channel),
        when: times::ago(c, report.received_at, now),
        language: language.code().to_owned(),
        answered_in: (report.language != Language::BOKMAL)
            .then(|| words::language(report.language)),
        pieces: marks::pieces(&report.text, spans),
        judged: decision.as_ref().map(|decision| judged(c, decision)),
        reporter: contact(&report.reporter, shows_contact),
    }
}

fn judged(c: &Catalogue, decision: &Decision) -> Judged {
    Judged {
        category: words::category(c, decision.category),
        confidence: format!("{:.0}", decision.confidence.clamp(0.0, 1.0) * 100.0),
        reasons: decision
            .reasons
            .iter()
            .map(|reason| Because {
                kind: words::reason_kind(reason.kind),
                text: reason.because.clone(),
            })
            .collect(),
    }
}

fn contact(reporter: &Reporter, shows_contact: bool) -> Contact {
    let way = |open: String, masked: String, scheme: &str, address: &str| {
        if shows_contact {
            Way {
                text: open,
                href: Some(format!("{scheme}:{address}")),
            }
        } else {
            Way {
                text: masked,
                href: None,
            }
        }
    };
    Contact {
        name: reporter.name.clone().filter(|_| shows_contact),
        phone: reporter
            .phone
            .as_ref()
            .map(|phone| way(phone.grouped(), phone.to_string(), "tel", phone.reveal())),
        email: reporter.email.as_ref().map(|email| {
            let open = email.reveal().to_owned();
            way(open, email.to_string(), "mailto", email.reveal())
        }),
        is_anonymous: reporter.is_anonymous(),
        is_masked: !shows_contact && !reporter.is_anonymous(),
    }
}
