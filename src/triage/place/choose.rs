//! Which of the places a text names it is about: not the writer's own home,
//! where another is named too.

use super::mentions::Mention;
use super::{Place, reasons};
use crate::register::Gazetteer;
use crate::register::houses::HouseId;
use crate::register::streets::StreetId;
use crate::register::tokens::{Kind, Token};

/// What was concluded of the address.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// Houses that fit: one, or several that nothing tells apart.
    pub houses: Vec<HouseId>,
    /// The street, where there is no house, or only several.
    pub street: Option<StreetId>,
    /// A number was given that the register lacks.
    pub lacking: bool,
    /// A building's name that said it.
    pub by_name: Option<String>,
    /// Where in the text, as bytes; nothing where the address field said it.
    pub bytes: Option<(usize, usize)>,
    pub from_hint: bool,
}

/// Chooses among the mentions of a text.
pub fn address(tokens: &[Token], mentions: &[Mention], gazetteer: &Gazetteer) -> Choice {
    let own = |m: &Mention| is_own(tokens, m.tokens.start);
    let full: Vec<&Mention> = mentions.iter().filter(|m| !m.houses.is_empty()).collect();
    let others: Vec<&&Mention> = full.iter().filter(|m| !own(m)).collect();
    let chosen = match (others.first(), full.first()) {
        (Some(other), _) => Some(**other),
        (None, Some(first)) => Some(*first),
        (None, None) => None,
    };
    if let Some(mention) = chosen {
        return Choice {
            houses: mention.houses.clone(),
            street: mention.streets.first().copied(),
            bytes: Some(mention.bytes(tokens)),
            ..Choice::default()
        };
    }
    let streets: Vec<&Mention> = mentions.iter().collect();
    let mention = streets.iter().find(|m| !own(m)).or_else(|| streets.first());
    if let Some(mention) = mention {
        return street_choice(tokens, mention, gazetteer);
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
        choice.houses = gazetteer.numbered(street, number);
        // With a number but the wrong letter, or none, several may be meant;
        // one that is left over is not thereby the right one.
        if choice.houses.len() == 1 {
            choice.houses.clear();
        }
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
        let named = tokens[at.start].capital;
        if !named {
            continue;
        }
        let Some(name) = buildings.first().map(|b| b.name.clone()) else {
            continue;
        };
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
        from_hint: true,
        ..Choice::default()
    }
}

/// Writes the choice down as a finding with its reason.
pub fn settle(place: &mut Place, choice: Choice, tokens: &[Token], gazetteer: &Gazetteer) {
    let _ = tokens;
    let finding = &mut place.finding;
    match choice.houses.as_slice() {
        [house] => {
            if let Some(hit) = gazetteer.hit(*house) {
                finding.building = gazetteer.building(&hit.text).cloned();
                finding.address = Some(hit.text);
                finding.postcode = Some(hit.postcode);
            }
        }
        houses => {
            finding.street = choice
                .street
                .map(|street| gazetteer.streets().name(street).to_owned());
            finding.candidates = houses
                .iter()
                .filter_map(|house| gazetteer.text(*house))
                .collect();
        }
    }
    if let Some(reason) = reasons::address(finding, &choice) {
        place.reasons.push(reason);
    }
}

/// Whether what stands at a token is the writer's own place: "jeg bor i ...".
pub fn is_own(tokens: &[Token], at: usize) -> bool {
    let mut first_person = false;
    let mut lives = false;
    for token in tokens[..at].iter().rev().take(8) {
        match token.kind {
            Kind::Mark if matches!(token.plain.as_str(), "." | "!" | "?" | ";") => break,
            Kind::Word => match token.folded.as_str() {
                "jeg" | "eg" | "vi" | "me" | "we" | "mitt" | "min" | "mi" | "oss" | "our"
                | "my" => {
                    first_person = true;
                }
                "bor" | "bur" | "leier" | "leiger" | "eier" | "eig" | "live" | "rent"
                | "jobber" | "jobbar" | "skriver" | "skriv" | "bodd" | "budd" | "bodde"
                | "budde" => lives = true,
                _ => {}
            },
            _ => {}
        }
    }
    lives && first_person
}
