//! Rows of "Matrikkelen - Adresse" as Kartverket writes them.

use std::io::{self, Write};

use super::{Known, Municipality};

/// The first line of the national file.
pub const HEAD: &str = "lokalid;kommunenummer;kommunenavn;adressetype;adressetilleggsnavn;\
adressetilleggsnavnKilde;adressekode;adressenavn;nummer;bokstav;gardsnummer;bruksnummer;\
festenummer;undernummer;adresseTekst;adresseTekstUtenAdressetilleggsnavn;EPSG-kode;Nord;Øst;\
postnummer;poststed;grunnkretsnummer;grunnkretsnavn;soknenummer;soknenavn;organisasjonsnummer;\
tettstednummer;tettstednavn;valgkretsnummer;valgkretsnavn;oppdateringsdato;datauttaksdato;\
adresseId;uuidAdresse;atkomstId;uuidAtkomst;atkomstNord;atkomstØst;sommeratkomstId;\
uuidSommeratkomst;sommeratkomstNord;sommeratkomstØst;vinteratkomstId;uuidVinteratkomst;\
vinteratkomstNord;vinteratkomstØst";

/// Street, number and letter as `adresseTekst` has them.
pub fn plain(street: &str, number: u32, letter: Option<char>) -> String {
    match letter {
        Some(letter) => format!("{street} {number}{letter}"),
        None => format!("{street} {number}"),
    }
}

/// Writes one address.
pub fn row(out: &mut impl Write, nth: usize, municipality: u16, known: &Known) -> io::Result<()> {
    let Known {
        street,
        number,
        text,
        postcode,
        post_town,
        ..
    } = known;
    let letter = known.letter.map_or(String::new(), String::from);
    let before = text.rsplit_once(", ").map_or("", |(before, _)| before);
    let plain = plain(street, *number, known.letter);
    let (id, farm) = (200_000_000 + nth, nth % 300 + 1);
    let (north, east) = (6_450_000 + nth % 900_000, 250_000 + nth % 800_000);
    writeln!(
        out,
        "{id};{municipality:04};{};vegadresse;{before};;{};{street};{number};{letter};{farm};{};;;\
         {text};{plain};25832;{north}.51;{east}.96;{postcode};{post_town};{municipality:04}0101;\
         Sentrum;7010101;Sokn;;;;0001;Sentrum;01.06.2026 00:00:00;01.11.2026 05:32:37;{id};\
         8d58e555-1389-f37a-3538-{id:012};;;;;;;;;;;;",
        known.municipality,
        1_000 + nth % 8_000,
        nth % 999 + 1,
    )
}

/// Writes an address without a street (`matrikkeladresse`).
pub fn property(out: &mut impl Write, nth: usize, at: &Municipality) -> io::Result<()> {
    let Municipality {
        number,
        name,
        posts,
        ..
    } = at;
    let (postcode, post_town) = &posts[nth % posts.len()];
    let (farm, holding) = (nth % 300 + 1, nth);
    writeln!(
        out,
        "{};{number:04};{name};matrikkeladresse;;;;;;;{farm};{holding};;;{farm}/{holding};\
         {farm}/{holding};25832;6450000.51;250000.96;{postcode};{post_town};;;;;;;;;;\
         01.06.2026 00:00:00;01.11.2026 05:32:37;{};;;;;;;;;;;;;",
        200_000_000 + nth,
        200_000_000 + nth,
    )
}
