//! What the forms of a case are called, and what is said of them.

use crate::web::staff::case::draft::Act;
use crate::web::staff::case::{hand_over, together};

/// Each form's verb, as short as a thumb's button.
pub(in crate::web::staff::case) fn verb(act: Act) -> &'static str {
    match act {
        Act::Owner => "Bytt eier",
        Act::Category => "Kategori",
        Act::Priority => "Hast",
        Act::Place => "Adresse",
        Act::Take => "Ta saken",
        Act::Release => "Gi fra deg",
        Act::Assign => "Tildel",
        Act::Wait => "På vent",
        Act::Resolve => "Løs",
        Act::Close => "Avslutt",
        Act::Reopen => "Åpne igjen",
        Act::Note => "Notat",
        Act::Restrict => "Skjerm",
        Act::Unrestrict => "Opphev skjerming",
        Act::Undo => "Angre",
        Act::Split => "Del ut",
        Act::Move => "Flytt",
        Act::Write => "Svar",
        Act::Merge | Act::Unmerge | Act::NotAlike | Act::Part | Act::Whole => together::verb(act),
        Act::Give | Act::Withdraw | Act::GiveAgain => hand_over::words::verb(act),
    }
}

/// What is said when it is done.
pub(in crate::web::staff::case) fn done(act: Act) -> &'static str {
    match act {
        Act::Owner => "Eieren er byttet. Ny eier og melder får beskjed.",
        Act::Category => "Kategorien er lagret.",
        Act::Priority => "Hasten er endret.",
        Act::Place => "Adressen er rettet.",
        Act::Take => "Saken er din.",
        Act::Release => "Du har ikke saken lenger.",
        Act::Assign => "Saken er tildelt.",
        Act::Wait => "Saken står på vent.",
        Act::Resolve => "Saken er løst.",
        Act::Close => "Saken er avsluttet.",
        Act::Reopen => "Saken er under arbeid.",
        Act::Note => "Notatet er lagret. Bare ansatte ser det.",
        Act::Restrict => "Saken er skjermet. Bare de som må, kan åpne den.",
        Act::Unrestrict => "Saken er ikke skjermet lenger.",
        Act::Undo => "Angret. Saken er slik den var.",
        Act::Split => "Det du delte ut, er blitt en egen sak, og du ser den her.",
        Act::Move => "Det du flyttet, er i denne saken nå.",
        Act::Merge | Act::Unmerge | Act::NotAlike | Act::Part | Act::Whole => together::done(act),
        Act::Give | Act::Withdraw | Act::GiveAgain => hand_over::words::done(act),
        Act::Write => {
            "Beskjeden står på siden til melderne. De som har oppgitt kontakt, får vite det."
        }
    }
}

/// What is said when no choice was made.
pub(in crate::web::staff::case) fn choose(act: Act) -> &'static str {
    match act {
        Act::Owner => "Velg hvem som skal ha saken.",
        Act::Category => "Velg hva saken gjelder.",
        Act::Priority => "Velg hvor mye det haster.",
        Act::Assign => "Velg hvem som skal jobbe med saken.",
        Act::Wait => "Velg hva saken venter på.",
        Act::Close => "Velg hvorfor saken avsluttes.",
        Act::Place => "Skriv adressen, som Storgata 18.",
        Act::Move => "Skriv referansen til saken, som SF-7K3M9Q-K.",
        Act::Merge | Act::Unmerge | Act::NotAlike | Act::Part | Act::Whole => together::choose(act),
        Act::Take
        | Act::Release
        | Act::Resolve
        | Act::Reopen
        | Act::Note
        | Act::Restrict
        | Act::Unrestrict
        | Act::Undo
        | Act::Split
        | Act::Give
        | Act::Withdraw
        | Act::GiveAgain
        | Act::Write => "Prøv igjen.",
    }
}

/// What is said when the case is so already.
pub(in crate::web::staff::case) fn is_so_already(act: Act) -> &'static str {
    match act {
        Act::Owner => "Denne avdelingen har saken allerede. Velg en annen.",
        Act::Category => "Saken har denne kategorien allerede. Velg en annen.",
        Act::Priority => "Saken har denne hasten allerede. Velg en annen.",
        Act::Place => "Saken har denne adressen allerede. Skriv en annen.",
        Act::Merge | Act::Unmerge | Act::NotAlike | Act::Part | Act::Whole => {
            together::is_so_already(act)
        }
        Act::Take => "Du har saken allerede.",
        Act::Release => "Du har ikke saken.",
        Act::Assign => "Hun eller han har saken allerede. Velg en annen.",
        Act::Wait => "Saken venter på dette allerede. Velg noe annet, eller skriv til når.",
        Act::Resolve => "Saken er løst allerede.",
        Act::Close => "Saken er avsluttet allerede.",
        Act::Reopen => "Saken er under arbeid allerede.",
        Act::Restrict => "Saken er skjermet allerede.",
        Act::Unrestrict => "Saken er ikke skjermet.",
        Act::Split => "Det du valgte, er en egen sak allerede. Noe må bli igjen i denne.",
        Act::Move => "Det du valgte, er i denne saken allerede.",
        Act::Give | Act::Withdraw | Act::GiveAgain => "Det er slik allerede.",
        Act::Note | Act::Undo | Act::Write => "Det er gjort allerede.",
    }
}

/// What is said where a reason is wanted and none was given.
pub(in crate::web::staff::case) fn reason_missing(act: Act) -> &'static str {
    match act {
        Act::Note => "Skriv notatet.",
        Act::Priority => {
            "Skriv hvorfor det ikke er akutt likevel. Begrunnelsen blir stående i historikken."
        }
        _ => "Skriv hvorfor. Begrunnelsen blir stående i historikken.",
    }
}
