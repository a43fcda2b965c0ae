//! What a sheet calls things, in bokmål: the police read it, and staff before
//! them.

use crate::domain::police_sheet::{Ground, Purpose};

/// What the police are asked for.
pub fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Information => "Til orientering",
        Purpose::Assistance => "Vi ber om bistand på stedet",
        Purpose::Charge => "Anmeldelse",
    }
}

/// The law that a ground rests on.
pub fn ground(ground: Ground) -> &'static str {
    match ground {
        Ground::Consent => "Samtykke, forvaltningsloven § 13 a nr. 1",
        Ground::Offence => {
            "Anmeldelse eller opplysninger om lovbrudd, forvaltningsloven § 13 b første ledd nr. 6"
        }
        Ground::Aim => "Formålet de er gitt for, forvaltningsloven § 13 b første ledd nr. 2",
        Ground::Avert => "Avverging av alvorlig straffbar handling, straffeloven § 196",
        Ground::Necessity => "Nødrett, straffeloven § 17",
    }
}
