//! Which of the places a text names it is about: not the writer's own home,
//! where another is named too.

use super::mentions::Mention;
use super::{Place, reasons};
use crate::register::Gazetteer;
use crate::register::houses::HouseId;
use crate::register::streets::StreetId;
use crate::register::tokens::Token;

/// What was concluded of the address.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// Houses that fit: one, or several that nothing tells apart.
    pub houses: Vec<HouseId>,
    /// The street, where there is no house, or only several.
    pub street: Option<StreetId>,
    /// A number was given that the register lacks: `houses` are near it.
    pub lacking: bool,
    /// A building's name that said it.
    pub by_name: Option<String>,
    /// Where in the text, as bytes; nothing where the address field said it.
    pub bytes: Option<(usize, usize)>,
    pub from_hint: bool,
}

/// Chooses among the mentions of a text.
pub fn address(tokens: &[Token], mentions: &[Mention], gazetteer: &Gazetteer) -> Choice {
    let own: Vec<bool> = mentions
        .iter()
        .enumerate()
        .map(|(at, m)| {
            let from = at
                .checked_sub(1)
                .map_or(0, |before| mentions[before].tokens.end);
            is_own(tokens, from, m.tokens.start)
        })
        .collect();
    let full: Vec<usize> = (0..mentions.len())
        .filter(|at| !mentions[*at].houses.is_empty())
        .collect();
    // "Jeg bor i 35, det gjelder nr 33": a number that leans on an address
    // named before is what the writer came to.
    let mut open: Vec<&Mention> = full
        .iter()
        .filter(|at| !own[**at])
        .map(|at| &mentions[*at])
        .collect();
    if open.iter().any(|m| m.alone) {
        open.retain(|m| m.alone);
    }
    if open.is_empty() {
        open.extend(full.first().map(|at| &mentions[*at]));
    }
    if let Some(first) = open.first() {
        let mut houses = first.houses.clone();
        for other in open.iter().flat_map(|m| &m.houses) {
            if !houses.contains(other) {
                houses.push(*other);
            }
        }
        let one_street = open.iter().all(|m| m.streets == first.streets);
        return Choice {
            houses,
            street: first.streets.first().copied().filter(|_| one_street),
            bytes: Some(first.bytes(tokens)),
            ..Choice::default()
        };
    }
    let street = (0..mentions.len())
        .filter(|at| mentions[*at].certain && !own[*at])
        .chain((0..mentions.len()).filter(|at| !own[*at]))
        .chain(0..mentions.len())
        .next();
    if let Some(at) = street {
        return street_choice(tokens, &mentions[at], gazetteer);
    }
    by_name(tokens, gazetteer)
}

/// A street without a usable number; a building's name may still tell.
fn street_choice(tokens: &[Token], mention: &Mention, gazetteer: &Gazetteer) -> Choice {
    let street = mention.streets.first().copied();
    let mut choice = Choice {
        street,
        lacking: mention.number.is_some(),
        bytes: Some(mention.bytes(tokens)),
        ..Choice::default()
    };
    if let (Some(street), Some(number)) = (street, mention.number) {
        // With the wrong letter, or none, they may be meant; but one that is
        // left over is not thereby the right one.
        choice.houses = gazetteer.numbered(street, number);
        return choice;
    }
    for (at, buildings) in gazetteer.buildings_in(tokens) {
        let mut fitting = buildings
            .into_iter()
            .filter_map(|b| Some((gazetteer.house_of_building(b)?, b)))
            .filter(|(house, _)| Some(gazetteer.street_of(*house)) == street);
        if let (Some((house, building)), None) = (fitting.next(), fitting.next()) {
            choice.houses = vec![house];
            choice.by_name = Some(building.name.clone());
            choice.bytes = Some((tokens[at.start].start, tokens[at.end - 1].end));
            return choice;
        }
    }
    choice
}

/// A building's name alone.
fn by_name(tokens: &[Token], gazetteer: &Gazetteer) -> Choice {
    for (at, buildings) in gazetteer.buildings_in(tokens) {
        let Some(name) = buildings.first().map(|b| b.name.clone()) else {
            continue;
        };
        // Many names are common words too; one that the municipality itself
        // writes small is meant either way.
        let is_proper = name.chars().next().is_none_or(char::is_uppercase);
        if is_proper && !tokens[at.start].capital {
            continue;
        }
        return Choice {
            houses: buildings
                .into_iter()
                .filter_map(|b| gazetteer.house_of_building(b))
                .collect(),
            by_name: Some(name),
            bytes: Some((tokens[at.start].start, tokens[at.end - 1].end)),
            ..Choice::default()
        };
    }
    Choice::default()
}

/// What stood in the address field wins where the register knows it.
pub fn with_hint(typed: &str, choice: Choice, gazetteer: &Gazetteer) -> Choice {
    let read = gazetteer.read(typed);
    if read.houses.is_empty() && read.street.is_none() {
        return choice;
    }
    // Where the field leaves several open, the text may tell which.
    let told = match choice.houses.as_slice() {
        [house] => {
            read.houses.contains(house)
                || read.houses.is_empty() && Some(gazetteer.street_of(*house)) == read.street
        }
        _ => false,
    };
    if told && read.houses.len() != 1 {
        return choice;
    }
    Choice {
        houses: read.houses,
        street: read.street,
        lacking: read.lacking,
        from_hint: true,
        ..Choice::default()
    }
}

/// Writes the choice down as a finding with its reason.
pub fn settle(place: &mut Place, choice: &Choice, gazetteer: &Gazetteer) {
    let finding = &mut place.finding;
    match choice.houses.as_slice() {
        [house] if !choice.lacking => {
            if let Some(hit) = gazetteer.hit(*house) {
                finding.building = gazetteer.building(&hit.text).cloned();
                finding.address = gazetteer.plain_text(*house);
                finding.postcode = Some(hit.postcode);
            }
        }
        houses => {
            finding.street = choice
                .street
                .map(|street| gazetteer.streets().name(street).to_owned());
            finding.candidates = houses
                .iter()
                .filter_map(|house| gazetteer.plain_text(*house))
                .collect();
        }
    }
    if let Some(reason) = reasons::address(finding, choice) {
        place.reasons.push(reason);
    }
}

/// The writer, as the one who does something; dialects too.
const WRITER: &[&str] = &[
    "jeg", "eg", "æ", "æg", "ej", "e", "i", "vi", "me", "mi", "we", "jag", "ich", "я", "im",
];

/// The writer, as the one something belongs to or is done to.
const WRITERS: &[&str] = &[
    "meg", "mæ", "mitt", "min", "mi", "mett", "oss", "vår", "vårt", "my", "our", "us", "familie",
];

/// What somebody does where they are at home or at work, folded.
const IS_AT: &[&str] = &[
    "bor", "bur", "budd", "bodd", "leier", "leiger", "leigar", "eier", "eig", "driver", "driv",
    "jobber", "jobbar", "arbeider", "arbeidar", "er", "e", "live", "rent", "own", "work", "am",
    "wohne", "sitter", "sit", "star", "im", "живу",
];

/// The same, where it needs no subject to mean the writer.
const IS_AT_ALONE: &[&str] = &["bor", "bur", "leier", "leiger", "jobber", "jobbar"];

/// What stands before a name and an address at the end of a letter, folded.
const GREETINGS: &[&str] = &[
    "mvh", "hilsen", "helsing", "vennlig", "venleg", "beste", "regards", "hilsning", "kind",
];

/// Where somebody used to be.
const WAS_AT: &[&str] = &["bodde", "budde", "flyttet", "flytta", "flyttede", "moved"];

/// Whether what stands at `at` is the writer's own place, or one they left:
/// "jeg bor i ...". Words before `from` belong to something else.
pub fn is_own(tokens: &[Token], from: usize, at: usize) -> bool {
    let mut start = at;
    while start > from && !ends_sentence(tokens, start - 1) && at - start < 14 {
        start -= 1;
    }
    let words: Vec<&Token> = tokens[start..at].iter().filter(|t| t.is_word()).collect();
    let plain = |at: usize| words.get(at).map_or("", |t| t.plain.as_str());
    let count = words.len();
    // "... oss i", "fra vinduet mitt i"
    let at_writer = count > 1
        && matches!(plain(count - 1), "i" | "på" | "in" | "at" | "fra" | "frå")
        && (WRITERS.contains(&plain(count - 2)) || WRITER.contains(&plain(count - 2)));
    if at_writer || words.iter().any(|t| WAS_AT.contains(&t.plain.as_str())) {
        return true;
    }
    // "Bor i ...", "Skriver fra ..."
    let opens = start == 0 || start != from;
    let sends = (0..count).any(|at| {
        matches!(plain(at), "skriver" | "skriv" | "ringer" | "ringjer")
            && matches!(plain(at + 1), "fra" | "frå" | "for")
    });
    let signs = words
        .first()
        .is_some_and(|t| GREETINGS.contains(&t.folded.as_str()));
    let is_at = words
        .first()
        .is_some_and(|t| IS_AT_ALONE.contains(&t.folded.as_str()));
    if sends || opens && (is_at || signs) {
        return true;
    }
    // "jeg eier og bor i", "selv bor jeg i": subject and verb near each other.
    (0..count).any(|at| {
        IS_AT.contains(&words[at].folded.as_str())
            && (at.saturating_sub(1)..(at + 3).min(count))
                .any(|other| other != at && is_writer(words[other]))
    })
}

/// The subject "I" or "we". English "I" is a capital, "i" is a preposition.
fn is_writer(token: &Token) -> bool {
    match token.plain.as_str() {
        "i" => token.capital,
        "e" | "mi" => false,
        word => WRITER.contains(&word) || word == "familie",
    }
}

/// Words whose dot does not end a sentence, folded.
const SHORT_WORDS: &[&str] = &[
    "dr", "st", "nr", "gt", "vn", "v", "g", "leil", "ca", "kl", "tlf", "etg", "oppg", "prof",
    "pga", "mv", "hr", "fr",
];

/// A mark or a new line that ends a sentence.
fn ends_sentence(tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1);
    match tokens[at].plain.as_str() {
        "!" | "?" | ";" => true,
        "." => {
            let short = at
                .checked_sub(1)
                .is_some_and(|before| SHORT_WORDS.contains(&tokens[before].folded.as_str()));
            let goes_on = next.is_some_and(|t| t.is_word() && !t.capital || t.glued);
            !(short || goes_on && tokens[at].glued)
        }
        _ => next.is_some_and(|t| t.new_line),
    }
}

/// Whether two places in the text are in one sentence.
pub fn in_one_sentence(tokens: &[Token], from: usize, to: usize) -> bool {
    !(from..to).any(|at| ends_sentence(tokens, at))
}

/// Whether what stands at `at` is named as an aside, not as what it is about:
/// "selv bor jeg i ...", "på vegne av nabo i ...".
pub fn is_aside(tokens: &[Token], at: usize) -> bool {
    let before: Vec<&str> = tokens[at.saturating_sub(5)..at]
        .iter()
        .map(|t| t.plain.as_str())
        .collect();
    let selv = matches!(before.as_slice(), [.., a, "bor" | "bur", b, _] if is_self(a) && WRITER.contains(b));
    let behalf = before.contains(&"vegne") || before.contains(&"vegner");
    selv || behalf && before.iter().any(|w| w.starts_with("nabo"))
}

fn is_self(word: &str) -> bool {
    matches!(word, "selv" | "sjøl" | "sjølv")
}
