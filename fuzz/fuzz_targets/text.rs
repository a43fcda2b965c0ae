//! Any text: triage decides on it, and the register is searched for it.
//! `RUSTC_BOOTSTRAP=1 cargo fuzz run text`

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use sifra::domain::decision::Hints;
use sifra::register::{Gazetteer, buildings, matrikkel};
use sifra::triage::{Judge, Local, place};

const ADDRESSES: &[u8] = include_bytes!("../../config/register/addresses.csv");
const BUILDINGS: &[u8] = include_bytes!("../../config/register/buildings.csv");

static REGISTER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let addresses = matrikkel::read(ADDRESSES, "addresses.csv").expect("a register");
    let listed = buildings::read(BUILDINGS, "buildings.csv").expect("a building list");
    Gazetteer::build(addresses.flatten(), listed.flatten())
});

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    // What stands after a line's end may also be what a field held.
    let (text, address) = text.split_once('\n').unwrap_or((&text, ""));
    let hints = Hints {
        address: Some(address.to_owned()),
        ..Hints::default()
    };
    let decision = Judge::embedded().decide(text, &hints, &REGISTER, &Local::default());
    let spans = place::find(text, &hints, &REGISTER).spans;
    let because = decision.reasons.iter().filter_map(|reason| reason.span);
    for (start, end) in because.chain(spans) {
        assert!(text.get(start..end).is_some());
    }
    assert!(REGISTER.search(text, 10).len() <= 10);
    REGISTER.resolve(address);
});
