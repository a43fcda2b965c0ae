//! What the forms about two cases are called, and what is said of them.

use super::draft::Act;

pub(in crate::web::staff) fn verb(act: Act) -> &'static str {
    match act {
        Act::Unmerge => "Angre sammenslåingen",
        Act::NotAlike => "Ikke samme sak",
        Act::Part => "Lag delen",
        Act::Whole => "Legg delen tilbake",
        _ => "Slå sammen",
    }
}

/// Said after a merge, beside the way back.
pub(super) const MERGED: &str =
    "Sakene er slått sammen, og du ser den som går videre. Alle som meldte fra, følger den.";

pub(in crate::web::staff) fn done(act: Act) -> &'static str {
    match act {
        Act::Unmerge => {
            "Sammenslåingen er angret. Du ser saken som står for seg selv igjen, slik den var."
        }
        Act::Part => "Delen er laget, og eieren får varsel. Du ser hovedsaken.",
        Act::Whole => "Delen er lagt tilbake, og du ser hovedsaken.",
        Act::NotAlike => "Vi foreslår ikke den saken her mer, og ikke denne der.",
        _ => MERGED,
    }
}

pub(in crate::web::staff) fn choose(act: Act) -> &'static str {
    match act {
        Act::Part => "Velg hva delen gjelder, hvem som skal ha den, og hvor mye det haster.",
        Act::Merge => "Skriv referansen til den andre saken, som SF-7K3M9Q-K.",
        _ => "Prøv igjen.",
    }
}

pub(in crate::web::staff) fn is_so_already(act: Act) -> &'static str {
    match act {
        Act::Merge => "Den referansen er i denne saken allerede.",
        _ => "Det er gjort allerede.",
    }
}

/// Said where the check character of a typed reference does not fit.
pub(super) const MISTYPED: &str =
    "Referansen er skrevet feil: Det siste tegnet passer ikke til de andre. Se etter en gang til.";

/// Said where there is no case of a typed reference.
pub(super) const NO_SUCH_CASE: &str =
    "Vi har ingen sak med denne referansen. Se etter om den er skrevet riktig.";

/// Said where a typed reference is that of a part.
pub(super) const IS_PART: &str =
    "Det er en del av en annen sak, og har ingen egne meldinger. Skriv referansen til hovedsaken.";
