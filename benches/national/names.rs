//! Made-up names of streets and places, put together as Norwegian ones are:
//! from a stem, perhaps a second part, and the word for the kind of street.

use fastrand::Rng;

/// How a municipality writes the kinds of street.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    Bokmal,
    Nynorsk,
}

/// Streets that most towns have.
const EVERYWHERE: &[&str] = &[
    "Storgata",
    "Kirke{v}",
    "Skole{v}",
    "Strand{v}",
    "Stasjons{v}",
    "Industri{v}",
    "Nygata",
    "Park{v}",
    "Fjell{v}",
    "Bjørke{v}",
    "Furu{v}",
    "Gran{v}",
    "Sol{v}",
    "Elve{v}",
    "Ring{v}",
    "Idretts{v}",
    "Havnegata",
    "Sjøgata",
    "Torggata",
    "Kongens gate",
    "Dronningens gate",
    "Møllegata",
    "Prestegata",
    "Øvre {v}",
    "Nedre {v}",
    "Gamle {v}",
    "Fv {n}",
    "Sentrums{v}",
    "Sykehus{v}",
    "Rådhus{v}",
    "Brygge{v}",
    "Haga{v}",
    "Bakke{v}",
    "Bekke{v}",
    "Åsveien",
    "Lia{v}",
    "Myr{v}",
    "Eng{v}",
    "Lunde{v}",
    "Heia{v}",
];

const NATURE: &[&str] = &[
    "Bjørke",
    "Furu",
    "Gran",
    "Ospe",
    "Selje",
    "Rogne",
    "Hegge",
    "Linde",
    "Lønne",
    "Alme",
    "Aske",
    "Eike",
    "Hassel",
    "Einer",
    "Lyng",
    "Røsslyng",
    "Blåbær",
    "Tyttebær",
    "Multe",
    "Bringebær",
    "Markjordbær",
    "Rype",
    "Orre",
    "Tiur",
    "Hare",
    "Reve",
    "Gaupe",
    "Elge",
    "Rådyr",
    "Hjorte",
    "Ekorn",
    "Lerke",
    "Troste",
    "Svale",
    "Måke",
    "Tjeld",
    "Ørne",
    "Falke",
    "Hauke",
    "Ugle",
    "Sole",
    "Måne",
    "Stjerne",
    "Nordlys",
    "Vinter",
    "Sommer",
    "Vår",
    "Høst",
    "Snø",
    "Is",
    "Kløver",
    "Hvitveis",
    "Blåveis",
    "Soleie",
    "Liljekonvall",
    "Fiol",
    "Rose",
    "Tulipan",
    "Syrin",
    "Kaprifol",
    "Smørblomst",
    "Prestekrage",
    "Geiterams",
    "Kornblomst",
    "Vier",
    "Or",
    "Torsk",
    "Makrell",
    "Sild",
    "Ørret",
    "Lakse",
    "Krabbe",
    "Hummer",
    "Sel",
    "Oter",
    "Mår",
    "Grevling",
    "Piggsvin",
    "Flaggermus",
    "Sommerfugl",
    "Humle",
    "Maur",
    "Gjøk",
    "Spette",
    "Kjøttmeis",
    "Dompap",
    "Linerle",
    "Skjære",
    "Kråke",
    "Ravn",
    "Hubro",
    "Nøtteskrike",
];

const FIRST: &[&str] = &[
    "Heg", "Lang", "Stor", "Nord", "Sør", "Vest", "Øst", "Ned", "Opp", "Brekk", "Haug", "Berg",
    "Sand", "Stein", "Myr", "Elv", "Å", "Fjell", "Dal", "Vik", "Nes", "Øy", "Holm", "Skjær",
    "Tveit", "Rud", "Grim", "Gunn", "Tor", "Odd", "Frøy", "Bal", "Ul", "Ing", "Sig", "Arn", "Asb",
    "Eng", "Krok", "Kvern", "Kors", "Kyrkje", "Lauv", "Leir", "Lin", "Lo", "Lykk", "Mel", "Mid",
    "Mo", "Mos", "Nøt", "Orm", "Os", "Prest", "Ram", "Rav", "Rein", "Ris", "Ros", "Rød", "Røn",
    "Sel", "Skar", "Skei", "Skog", "Skår", "Sletter", "Smed", "Sol", "Spon", "Stav", "Straum",
    "Svart", "Sæter", "Søl", "Tang", "Tind", "Tjern", "Torp", "Tun", "Ulv", "Val", "Varp", "Vinn",
    "Voll", "Ven", "Ås", "Ølm", "Ørs", "Bjørn", "Bø", "Fagn", "Fin", "Flat", "Foss", "Geit",
    "Gjer", "Gren", "Grøn", "Gul", "Hals", "Ham", "Hell", "Her", "Hol", "Hon", "Hov", "Hus",
    "Hval", "Hyl", "Jar", "Jør", "Kal", "Kamp", "Kil", "Kjel", "Klepp", "Knap", "Kol", "Kopp",
    "Kvam", "Ku",
];

const SECOND: &[&str] = &[
    "haug", "mo", "bakk", "rud", "stad", "heim", "set", "land", "vik", "nes", "dal", "voll", "bø",
    "by", "tveit", "lund", "ås", "berg", "stø", "sund", "eid", "vang", "løk", "sløk", "mark",
    "hamar", "holt", "skog", "os", "sjø", "vatn", "tjern", "myr", "fjell", "øy", "holm", "bekk",
    "foss", "elv", "bru",
];

const BOKMAL_KINDS: &[&str] = &[
    "veien", "veien", "veien", "veien", "veien", "vei", "gata", "gata", "gate", "bakken", "stien",
    "lia", "haugen", "svingen", "ringen", "kroken", "tunet", "åsen", "enga", "jordet", "vollen",
    "faret", "tråkket", "løkka", "grenda", "plassen", "toppen", "dalen", "terrasse", "",
];

const NYNORSK_KINDS: &[&str] = &[
    "vegen",
    "vegen",
    "vegen",
    "vegen",
    "vegen",
    "veg",
    "gata",
    "gata",
    "gate",
    "bakken",
    "stien",
    "lia",
    "haugen",
    "svingen",
    "ringen",
    "kroken",
    "tunet",
    "åsen",
    "enga",
    "jordet",
    "vollen",
    "faret",
    "tråkket",
    "løkka",
    "grenda",
    "plassen",
    "toppen",
    "dalen",
    "terrassen",
    "",
];

const GIVEN: &[&str] = &[
    "Olav",
    "Håkon",
    "Harald",
    "Sverre",
    "Magnus",
    "Eirik",
    "Sigurd",
    "Ivar",
    "Einar",
    "Trygve",
    "Johan",
    "Jens",
    "Peder",
    "Hans",
    "Ole",
    "Nils",
    "Lars",
    "Anders",
    "Knut",
    "Gunnar",
    "Arne",
    "Bjørn",
    "Tor",
    "Leif",
    "Reidar",
    "Odd",
    "Rolf",
    "Kåre",
    "Egil",
    "Finn",
    "Anna",
    "Marie",
    "Ingrid",
    "Kari",
    "Sigrid",
    "Astrid",
    "Gerd",
    "Solveig",
    "Ragnhild",
    "Åse",
    "Liv",
    "Berit",
    "Randi",
    "Turid",
    "Gunvor",
    "Borghild",
    "Camilla",
    "Amalie",
    "Henrik",
    "Christian",
    "Fredrik",
    "Edvard",
    "Aasmund",
    "Bjørnstjerne",
    "Halfdan",
    "Roald",
    "Fridtjof",
    "Thor",
    "Amund",
    "Eilert",
];

/// A street's name; a municipality's few common ones come first.
pub fn street(rng: &mut Rng, tongue: Tongue, nth: usize, people: f32) -> String {
    if nth < EVERYWHERE.len() / 2 {
        return everywhere(rng, tongue);
    }
    let drawn = rng.f32();
    if drawn < people {
        person(rng, tongue)
    } else if drawn < people + 0.22 {
        let kind = kind(rng, tongue);
        let kind = if kind.is_empty() { "vollen" } else { kind };
        format!("{}{kind}", pick(rng, NATURE))
    } else {
        farm(rng, tongue)
    }
}

/// The name of a town or municipality.
pub fn town(rng: &mut Rng) -> String {
    let two = rng.u8(0..12) == 0;
    let first = if two {
        pick(rng, &["Nordre ", "Søndre ", "Øvre ", "Indre "])
    } else {
        ""
    };
    format!("{first}{}{}", pick(rng, FIRST), pick(rng, SECOND))
}

fn everywhere(rng: &mut Rng, tongue: Tongue) -> String {
    let word = if tongue == Tongue::Bokmal {
        "veien"
    } else {
        "vegen"
    };
    pick(rng, EVERYWHERE)
        .replace(" {v}", &format!(" {word}"))
        .replace("{v}", word)
        .replace("{n}", &rng.u16(10..900).to_string())
}

fn person(rng: &mut Rng, tongue: Tongue) -> String {
    let family = format!("{}{}", pick(rng, FIRST), pick(rng, SECOND));
    let belongs = if family.ends_with('s') { "'" } else { "s" };
    let kind = match (rng.u8(0..4), tongue) {
        (0 | 1, Tongue::Bokmal) => "vei",
        (0 | 1, Tongue::Nynorsk) => "veg",
        (2, _) => "gate",
        _ => "plass",
    };
    format!("{} {family}{belongs} {kind}", pick(rng, GIVEN))
}

fn farm(rng: &mut Rng, tongue: Tongue) -> String {
    let (first, second) = (pick(rng, FIRST), pick(rng, SECOND));
    match kind(rng, tongue) {
        "" => format!("{first}{second}{}", pick(rng, &["en", "a", "et"])),
        "terrasse" => format!("{first}{second} terrasse"),
        kind => format!("{first}{second}{}{kind}", pick(rng, &["", "", "s", "e"])),
    }
}

fn kind(rng: &mut Rng, tongue: Tongue) -> &'static str {
    pick(
        rng,
        match tongue {
            Tongue::Bokmal => BOKMAL_KINDS,
            Tongue::Nynorsk => NYNORSK_KINDS,
        },
    )
}

pub fn pick<'a>(rng: &mut Rng, from: &[&'a str]) -> &'a str {
    from[rng.usize(0..from.len())]
}
