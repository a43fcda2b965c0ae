//! Any bytes as a register: they are read, indexed and searched.
//! `RUSTC_BOOTSTRAP=1 cargo fuzz run register_csv`

#![no_main]

use libfuzzer_sys::fuzz_target;
use sifra::domain::decision::Hints;
use sifra::register::{Gazetteer, buildings, matrikkel};
use sifra::triage::place;

const HEADS: [&str; 2] = [
    "lokalid;adressetype;adressenavn;nummer;bokstav;adresseTekst;postnummer;poststed;kommunenavn\n",
    "adresse;postnummer;eier;forvalter;omrade;bruksenheter;navn\n",
];

fuzz_target!(|bytes: &[u8]| {
    let [addresses, buildings] = HEADS.map(|head| [head.as_bytes(), bytes].concat());
    let listed: Vec<_> = buildings::read(buildings.as_slice(), "buildings.csv")
        .expect("a header")
        .flatten()
        .collect();
    let addresses: Vec<_> = matrikkel::read(addresses.as_slice(), "addresses.csv")
        .expect("a header")
        .flatten()
        .collect();
    let mut texts: Vec<String> = addresses.iter().map(|a| a.text.clone()).collect();
    texts.extend(
        listed
            .iter()
            .flat_map(|b| [b.name.clone(), b.address.clone()]),
    );
    texts.truncate(20);
    let count = addresses.len();
    let gazetteer = Gazetteer::build(addresses, listed);
    assert_eq!(gazetteer.address_count(), count);
    for text in &texts {
        gazetteer.search(text, 5);
        gazetteer.resolve(text);
        gazetteer.building(text);
        place::find(text, &Hints::default(), &gazetteer);
    }
    // A file without the header that is hoped for.
    let _ = matrikkel::read(bytes, "addresses.csv").map(|rows| rows.count());
    let _ = buildings::read(bytes, "buildings.csv").map(|rows| rows.count());
});
