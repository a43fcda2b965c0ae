//! What the page says of phones, states, deeds and faults, in bokmål.

use super::faults::{Fault, Group, Lasts};
use super::gateway::BUSY_SECONDS;
use super::phones::Kind;
use super::text::{Deed, State};

/// What a phone is called where nobody's name is known.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Mobile => "",
        Kind::Landline => "Fasttelefon",
        Kind::Withheld => "Hemmelig nummer",
        Kind::SwitchedOff => "Avslått mobil",
        Kind::Foreign => "Utlandet",
        Kind::AnswersItself => "Svarer selv",
        Kind::ShortCode => "Kortnummer",
    }
}

/// What such a phone can and cannot do.
pub fn can_do(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Mobile => None,
        Kind::Landline => Some("Kan sende SMS, men ikke ta imot."),
        Kind::Withheld => Some("Nummeret er skjult: Sifra kan ikke svare hit."),
        Kind::SwitchedOff => Some("Er slått av: ingenting kommer fram."),
        Kind::Foreign => Some("Et nummer i et annet land."),
        Kind::AnswersItself => Some("Svarer automatisk på alt den får."),
        Kind::ShortCode => Some("Et firma: Sifra kan ikke svare hit."),
    }
}

/// Where a text is.
pub fn state(state: State) -> String {
    match state {
        State::OnItsWay => "Sender …".to_owned(),
        State::Taken => "Mottatt av Sifra".to_owned(),
        State::NotTaken(Some(status)) => {
            format!("Ikke mottatt (svar {status}), ligger hos leverandøren")
        }
        State::NotTaken(None) => "Ikke mottatt (ingen svar), ligger hos leverandøren".to_owned(),
        State::Stranded => "Kom ikke fram til Sifra, ligger hos leverandøren".to_owned(),
        State::Fetched => "Hentet av Sifra hos leverandøren".to_owned(),
        State::Refused(code) | State::Undelivered(code) => {
            format!("Ikke levert: {} ({code})", reason(code))
        }
        State::Queued => "I kø hos leverandøren".to_owned(),
        State::Sent => "Sendt".to_owned(),
        State::Delivered => "Levert".to_owned(),
    }
}

fn reason(code: u32) -> &'static str {
    match code {
        21610 => "mottakeren har sagt stopp hos leverandøren",
        21614 => "nummeret kan ikke ta imot SMS",
        30003 => "telefonen er slått av eller uten dekning",
        _ => "leverandøren sier ikke hvorfor",
    }
}

/// What was done to a message.
pub fn deed(deed: Deed) -> String {
    let words = match deed {
        Deed::Answered500 => {
            "Leverandøren svarte 500 og tok ikke meldingen. Sifra kan ikke vite det, og slår opp \
             før den sender på nytt."
        }
        Deed::AskedToWait => {
            return format!(
                "Leverandøren har det travelt (429). Sifra venter {BUSY_SECONDS} sekunder og \
                 sender på nytt."
            );
        }
        Deed::NotAnswered => {
            "Leverandøren svarer ikke. Sifra venter til tiden er ute, slår opp, og sender på nytt."
        }
        Deed::TakenNotAnswered => {
            "Leverandøren tok meldingen, men svarer ikke. Sifra venter til tiden er ute, og slår \
             opp før noe sendes på nytt."
        }
        Deed::TakenAnsweredLate => "Leverandøren tok meldingen og drøyer med svaret. Sifra venter.",
        Deed::TakenAnswered500 => {
            "Leverandøren tok meldingen, men svarte 500. Sifra slår opp før noe sendes på nytt."
        }
        Deed::LookedUpAndFound => {
            "Sifra slo opp hos leverandøren: Meldingen var tatt, og sendes ikke en gang til."
        }
        Deed::LookedUpInVain => {
            "Sifra slo opp hos leverandøren: Meldingen var ikke der, og sendes på nytt."
        }
        Deed::CalledBackTwice => "Hver kvittering kom to ganger.",
        Deed::CalledBackBackwards => "Kvitteringene kom i feil rekkefølge: «levert» før «sendt».",
        Deed::CalledBackEarly => "Kvitteringene kom før svaret til Sifra.",
        Deed::CalledBackForged(status) => {
            let answer = status.map_or_else(|| "ingenting".to_owned(), |status| status.to_string());
            return format!(
                "En falsk kvittering sa at meldingen ikke kom fram. Sifra svarte {answer}."
            );
        }
        Deed::CallbackLost => "En kvittering kom ikke fram til Sifra.",
        Deed::LoopStopped => "Leverandøren stoppet to maskiner som svarte hverandre (14107).",
    };
    words.to_owned()
}

/// What a group of faults is called.
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Answer => "Når Sifra sender en melding, skal leverandøren",
        Group::Callback => "Når meldingen er levert, skal kvitteringene",
        Group::Network => "Når noen sender til Sifra, skal nettet",
    }
}

/// What a fault is called.
pub fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Broken => "svare 500",
        Fault::Busy => "svare 429",
        Fault::Silent => "ikke ta den og ikke svare",
        Fault::TakenSilent => "ta den og ikke svare",
        Fault::TakenLate => "ta den og svare sent",
        Fault::TakenBroken => "ta den og svare 500",
        Fault::Stopped => "avvise den for godt",
        Fault::Twice => "komme to ganger",
        Fault::Backwards => "komme i feil rekkefølge",
        Fault::Early => "komme før svaret",
        Fault::Forged => "forfalskes",
        Fault::CutOff => "være nede",
    }
}

/// What comes of it.
pub fn consequence(fault: Fault) -> &'static str {
    match fault {
        Fault::Broken => "Meldingen er ikke tatt.",
        Fault::Busy => "For travelt, prøv igjen om litt.",
        Fault::Silent => "Tiden går ut.",
        Fault::TakenSilent => "Tiden går ut, og meldingen er levert.",
        Fault::TakenLate => "Etter flere sekunder, men i tide.",
        Fault::TakenBroken => "Meldingen er levert likevel.",
        Fault::Stopped => "Mottakeren har sagt stopp (21610).",
        Fault::Twice => "Den andre skal ikke endre noe.",
        Fault::Backwards => "«Levert» før «sendt».",
        Fault::Early => "Sifra får vite det før svaret.",
        Fault::Forged => "Feil signatur: Sifra skal ikke tro den.",
        Fault::CutOff => "Meldingen blir liggende hos leverandøren.",
    }
}

/// How long a fault is still on.
pub fn lasts(lasts: Lasts) -> String {
    match lasts {
        Lasts::Messages(1) => "neste melding".to_owned(),
        Lasts::Messages(count) => format!("{count} meldinger til"),
        Lasts::UntilOff => "til du slår av".to_owned(),
    }
}
