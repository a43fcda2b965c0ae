//! What staff pages call things, in bokmål. Names that the public reads too
//! come from `wording`.

use super::case::draft::Act;
use super::case::together;
use crate::casework::file::FiledMessage;
use crate::domain::account::Role;
use crate::domain::case::{CasePlace, Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::{Priority, ReasonKind};
use crate::domain::language::Language;
use crate::domain::outgoing::{MessageChannel, MessageState, Purpose};
use crate::domain::own_page::Verdict;
use crate::domain::photo::PhotoFault;
use crate::domain::report::Channel;
use crate::store::queue::Reached;
use crate::wording::{Catalogue, names};

pub(super) fn category(c: &Catalogue, category: Category) -> String {
    names::category(c, Language::BOKMAL, category)
}

pub(super) fn status(c: &Catalogue, status: Status) -> String {
    names::status(c, Language::BOKMAL, status)
}

pub(super) fn priority(c: &Catalogue, priority: Priority) -> String {
    names::priority(c, Language::BOKMAL, priority)
}

/// Colleagues need no explanation of who Byggdrift is.
pub(super) fn owner(owner: Owner) -> &'static str {
    match owner {
        Owner::Byggdrift => "Byggdrift",
        Owner::HousingOffice => "Boligkontoret",
        Owner::Police => "Politiet",
    }
}

/// A recipient by its key: an owner by name, another as it is configured.
pub(super) fn recipient(key: &str) -> String {
    key.parse()
        .map_or_else(|_| key.to_owned(), |known| owner(known).to_owned())
}

pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Triage => "mottak",
        Role::Staff => "saksbehandler",
        Role::Leader => "leder",
        Role::Administrator => "administrator",
        Role::Reader => "lesetilgang",
    }
}

pub(super) fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Web => "Nettskjema",
        Channel::Sms => "SMS",
        Channel::Api => "Annet system",
        Channel::Phone => "Telefon",
        Channel::Email => "E-post",
    }
}

pub(super) fn message_channel(channel: MessageChannel) -> &'static str {
    match channel {
        MessageChannel::Sms => "SMS",
        MessageChannel::Email => "e-post",
        MessageChannel::Page => "på siden",
    }
}

/// How a message travels, as in "sendt på SMS".
pub(super) fn by_channel(channel: MessageChannel) -> &'static str {
    match channel {
        MessageChannel::Sms => "på SMS",
        MessageChannel::Email => "på e-post",
        MessageChannel::Page => "på siden",
    }
}

pub(super) fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Acknowledgement => "Kvittering til melder",
        Purpose::Notice => "Varsel",
        Purpose::Answer => "Svar til melder",
        Purpose::Update => "Oppdatering til melder",
    }
}

/// A message's state and how it is drawn.
pub(super) fn message_state(
    channel: MessageChannel,
    state: MessageState,
) -> (&'static str, &'static str) {
    match (channel, state) {
        (MessageChannel::Page, _) => ("Vist på siden", "good"),
        (_, MessageState::Reserve) => ("I reserve", "plain"),
        (_, MessageState::Waiting | MessageState::Leased) => ("Venter på sending", "waiting"),
        (_, MessageState::Accepted) => ("Sendt", "plain"),
        (_, MessageState::Delivered) => ("Kommet fram", "good"),
        (_, MessageState::Failed) => ("Kom ikke fram", "bad"),
    }
}

/// What a message's state means for its reporter, where that needs saying.
pub(super) fn message_note(filed: &FiledMessage) -> &'static str {
    let is_failed = filed.message.state == MessageState::Failed;
    match filed.message.state {
        MessageState::Reserve => "Sendes bare hvis SMS-en ikke kommer fram.",
        _ if filed.is_not_reached && filed.roads.is_empty() => "Melderen er ikke nådd.",
        _ if filed.is_not_reached => {
            "Melderen er ikke nådd. Send på nytt, eller ta kontakt på en annen måte."
        }
        _ if is_failed && filed.is_replaced => "En annen melding er sendt i stedet.",
        _ => "",
    }
}

/// What came of one attempt, from the word it is kept by.
pub(super) fn outcome(outcome: &str) -> &'static str {
    match outcome {
        "accepted" => "tatt imot",
        "refused" => "avvist",
        "later" => "prøves igjen",
        _ => "uvisst",
    }
}

/// Whether the reporter has our acknowledgement, and how it is drawn.
pub(super) fn reached(reached: Option<Reached>) -> (&'static str, &'static str) {
    match reached {
        None => ("Ingen kvittering", "plain"),
        Some(Reached::Not) => ("Ikke nådd", "bad"),
        Some(Reached::Underway) => ("På vei", "waiting"),
        Some(Reached::Sent) => ("Sendt", "plain"),
        Some(Reached::Delivered) => ("Nådd", "good"),
        Some(Reached::OnPage) => ("Vist på siden", "good"),
    }
}

/// How it went, in a reporter's eyes.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Good => "bra",
        Verdict::Fair => "sånn passe",
        Verdict::Bad => "dårlig",
    }
}

pub(super) fn reason_kind(kind: ReasonKind) -> &'static str {
    match kind {
        ReasonKind::Words => "Ord",
        ReasonKind::Rule => "Regel",
        ReasonKind::Register => "Register",
        ReasonKind::Hint => "Oppgitt",
        ReasonKind::Confidence => "Sikkerhet",
    }
}

/// Why there is no photo to see, and what can be done.
pub(super) fn no_photo(fault: PhotoFault) -> &'static str {
    match fault {
        PhotoFault::Heic => {
            "Filen er av typen HEIC og kan ikke vises. Be melderen sende bildet som JPEG."
        }
        PhotoFault::Pdf => "Filen er en PDF og vises ikke. Be melderen sende et bilde.",
        PhotoFault::Video => "Filen er en video eller lyd og vises ikke. Be melderen om et bilde.",
        PhotoFault::OtherType => "Filen er ikke et bilde og vises ikke.",
        PhotoFault::TooLarge => "Filen er for stor. Be melderen sende et mindre bilde.",
        PhotoFault::TooManyPixels => "Bildet har for mange bildepunkter og er ikke åpnet.",
        PhotoFault::Broken => "Filen er ødelagt. Be melderen sende bildet på nytt.",
        PhotoFault::Gone => "SMS-leverandøren har ikke bildet. Be melderen sende det på nytt.",
        PhotoFault::WrongPlace => {
            "Bildet ligger et sted vi ikke henter fra. Si fra til den som drifter Sifra."
        }
        PhotoFault::Unreachable => {
            "Vi fikk ikke hentet bildet og har gitt opp. Be melderen sende det på nytt."
        }
    }
}

pub(super) fn language(language: Language) -> String {
    match language.code() {
        "nb" => "bokmål".to_owned(),
        "nn" => "nynorsk".to_owned(),
        "en" => "engelsk".to_owned(),
        code => format!("språk «{code}»"),
    }
}

/// Where it is, in one line.
pub(super) fn place(place: &CasePlace) -> String {
    let mut text = match (&place.address, &place.street, &place.typed) {
        (Some(address), _, _) => address.clone(),
        (None, Some(street), _) => format!("{street} (uten nummer)"),
        (None, None, Some(typed)) => format!("«{typed}» (ikke i registeret)"),
        (None, None, None) => "Uten adresse".to_owned(),
    };
    if let Some(unit) = &place.unit {
        text.push_str(", ");
        text.push_str(unit.as_str());
    }
    text
}

/// Each form's verb.
pub(super) fn verb(act: Act) -> &'static str {
    match act {
        Act::Owner => "Bytt eier",
        Act::Category => "Rett kategori",
        Act::Priority => "Endre hast",
        Act::Status => "Sett status",
        Act::Take => "Ta saken",
        Act::Release => "Gi fra deg",
        Act::Split => "Del ut",
        Act::Move => "Flytt",
        Act::Write => "Skriv til melderne",
        Act::Merge | Act::Unmerge | Act::NotAlike | Act::Part | Act::Whole => together::verb(act),
    }
}

/// What is said when it is done.
pub(super) fn done(act: Act) -> &'static str {
    match act {
        Act::Owner => "Eieren er byttet. Ny eier og melder får beskjed.",
        Act::Category => "Kategorien er lagret.",
        Act::Priority => "Hasten er endret.",
        Act::Status => {
            "Statusen er endret. Melderne får vite det når saken venter, er ferdig eller åpnes igjen."
        }
        Act::Take => "Saken er din.",
        Act::Release => "Du har ikke saken lenger.",
        Act::Split => "Det du delte ut, er blitt en egen sak, og du ser den her.",
        Act::Move => "Det du flyttet, er i denne saken nå.",
        Act::Merge | Act::Unmerge | Act::NotAlike | Act::Part | Act::Whole => together::done(act),
        Act::Write => {
            "Beskjeden står på siden til melderne. De som har oppgitt kontakt, får vite det."
        }
    }
}

/// What is said when a message was sent again.
pub(super) const RESENT: &str = "Meldingen sendes på nytt.";

/// What is said when it was not.
pub(super) const NOT_RESENT: &str = "Meldingen ble ikke sendt på nytt. Den har kommet fram, er på vei \
     på nytt allerede, eller teksten er slettet. Se under «Sendt ut».";

/// What is said when no choice was made.
pub(super) fn choose(act: Act) -> &'static str {
    match act {
        Act::Owner => "Velg hvem som skal ha saken.",
        Act::Category => "Velg hva saken gjelder.",
        Act::Priority => "Velg hvor mye det haster.",
        Act::Status => "Velg hva saken skal settes til.",
        Act::Take | Act::Release | Act::Split | Act::Write => "Prøv igjen.",
        Act::Merge | Act::Unmerge | Act::NotAlike | Act::Part | Act::Whole => together::choose(act),
        Act::Move => "Skriv referansen til saken, som SF-7K3M9Q-K.",
    }
}

/// What is said when the case is so already.
pub(super) fn is_so_already(act: Act) -> &'static str {
    match act {
        Act::Owner => "Denne avdelingen har saken allerede. Velg en annen.",
        Act::Category => "Saken har denne kategorien allerede. Velg en annen.",
        Act::Priority => "Saken har denne hasten allerede. Velg en annen.",
        Act::Status => "Saken har denne statusen allerede. Velg en annen.",
        Act::Take => "Du har saken allerede.",
        Act::Release => "Du har ikke saken.",
        Act::Split => "Det du valgte, er en egen sak allerede. Noe må bli igjen i denne.",
        Act::Move => "Det du valgte, er i denne saken allerede.",
        Act::Write => "Beskjeden er skrevet allerede.",
        Act::Merge | Act::Unmerge | Act::NotAlike | Act::Part | Act::Whole => {
            together::is_so_already(act)
        }
    }
}

/// A number with its noun, as "1 melding" or "3 meldinger".
pub(super) fn reports(count: u32) -> String {
    match count {
        1 => "1 melding".to_owned(),
        count => format!("{count} meldinger"),
    }
}
