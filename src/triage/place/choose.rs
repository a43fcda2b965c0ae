//! Which of the places a text names it is about: not the writer's own home,
//! where another is named too.

use std::ops::Range;

use super::building_names::{Named, Names};
use super::mentions::Mention;
use super::{Place, corrections, reasons, sender, writer};
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
    /// A number was given that the register lacks: `houses` are near it.
    pub lacking: bool,
    /// A building's name that said it.
    pub by_name: Option<String>,
    /// Where in the text, as bytes; nothing where the address field said it.
    pub bytes: Option<(usize, usize)>,
    pub from_hint: bool,
}

/// Chooses among the mentions of a text, and the names of buildings in it.
pub fn address(
    tokens: &[Token],
    mentions: &[Mention],
    named: &Names,
    gazetteer: &Gazetteer,
) -> Choice {
    let own: Vec<bool> = mentions
        .iter()
        .enumerate()
        .map(|(at, m)| {
            let from = at
                .checked_sub(1)
                .map_or(0, |before| mentions[before].tokens.end);
            writer::is_own(tokens, from, m.tokens.start)
                || sender::is_letterhead(tokens, from, &m.tokens)
        })
        .collect();
    let full: Vec<usize> = (0..mentions.len())
        .filter(|at| !mentions[*at].houses.is_empty())
        .collect();
    let mut open: Vec<usize> = full.iter().copied().filter(|at| !own[*at]).collect();
    keep_what_it_came_to(tokens, mentions, &own, &mut open);
    if open.is_empty() {
        // "De i Kolbua spiller. Jeg bor i Kolstubben 13B": about the former.
        let other = named.all().iter().find(|n| !n.own);
        if let Some(other) = other.filter(|_| !full.is_empty()) {
            let choice = by_name(tokens, other, gazetteer);
            let own = |house: &HouseId| full.iter().any(|at| mentions[*at].houses.contains(house));
            if !choice.houses.is_empty() && !choice.houses.iter().any(own) {
                return choice;
            }
        }
        open.extend(full.first());
    }
    if let Some(first) = open.first().map(|at| &mentions[*at]) {
        let mut houses = first.houses.clone();
        for other in open.iter().flat_map(|at| &mentions[*at].houses) {
            if !houses.contains(other) {
                houses.push(*other);
            }
        }
        return Choice {
            street: one_street(&houses, gazetteer),
            houses,
            bytes: Some(first.bytes(tokens)),
            ..Choice::default()
        };
    }
    let street = (0..mentions.len())
        .filter(|at| mentions[*at].certain && !own[*at])
        .chain((0..mentions.len()).filter(|at| !own[*at]))
        .chain(0..mentions.len())
        .next();
    match street {
        Some(at) => street_choice(tokens, &mentions[at], named, gazetteer),
        None => by_names(tokens, named, gazetteer),
    }
}

/// Of addresses that a text may be about, keeps those that the writer came to
/// in the end, or says that it is about.
fn keep_what_it_came_to(
    tokens: &[Token],
    mentions: &[Mention],
    own: &[bool],
    open: &mut Vec<usize>,
) {
    // "14, nei vent, 16"
    let last = |at: usize| {
        at.checked_sub(1).is_some_and(|b| {
            corrections::replaces(tokens, mentions[b].tokens.end, mentions[at].tokens.start)
        })
    };
    if let Some(from) = open.iter().rposition(|at| last(*at)) {
        open.drain(..from);
    }
    let denied = |at: usize| is_denied(tokens, &mentions[at].tokens);
    if open.iter().any(|at| !denied(*at)) {
        open.retain(|at| !denied(*at));
    }
    // "Jeg bor i 35, det gjelder nr 33": a number that leans on the writer's
    // own address, or on a street named without one, is what it is about. One
    // that only says how far something reaches is not.
    let base = |at: usize| (0..at).rev().find(|b| !mentions[*b].alone);
    let leans = |at: usize| {
        mentions[at].alone && base(at).is_none_or(|b| own[b] || mentions[b].houses.is_empty())
    };
    if open.iter().any(|at| leans(*at)) {
        open.retain(|at| mentions[*at].alone);
    } else if open.iter().any(|at| !mentions[*at].alone) {
        open.retain(|at| !(mentions[*at].alone && reaches(tokens, mentions[*at].tokens.start)));
    }
    let about = |at: usize| {
        let from = at.checked_sub(1).map_or(0, |b| mentions[b].tokens.end);
        sender::is_subject(tokens, from, mentions[at].tokens.start)
    };
    if open.len() > 1 && open.iter().any(|at| about(*at)) {
        open.retain(|at| about(*at));
    }
}

/// "ikke Storemyra 31, men Trollmyra 10"; but "virker ikke i Storemyra 31" is
/// about just that one.
fn is_denied(tokens: &[Token], address: &Range<usize>) -> bool {
    let before: Vec<&str> = tokens[address.start.saturating_sub(3)..address.start]
        .iter()
        .map(|t| t.plain.as_str())
        .collect();
    let not = |word: &str| matches!(word, "ikke" | "ikkje" | "not");
    let denied = match before.as_slice() {
        [.., last] if not(last) => true,
        ["er" | "is" | "gjelder" | "gjeld", ikke, "i" | "på" | "in"] => not(ikke),
        _ => false,
    };
    let next = tokens[address.end..].iter().find(|t| t.kind != Kind::Mark);
    denied && next.is_some_and(|t| matches!(t.plain.as_str(), "men" | "but"))
}

/// "helt til nr 16"
fn reaches(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|before| matches!(tokens[before].plain.as_str(), "til" | "te" | "mot" | "to"))
}

/// The street that all of some houses are in.
fn one_street(houses: &[HouseId], gazetteer: &Gazetteer) -> Option<StreetId> {
    let mut streets = houses.iter().map(|house| gazetteer.street_of(*house));
    let first = streets.next()?;
    streets.all(|street| street == first).then_some(first)
}

/// A street without a usable number; a building's name may still tell.
fn street_choice(
    tokens: &[Token],
    mention: &Mention,
    named: &Names,
    gazetteer: &Gazetteer,
) -> Choice {
    // "Presteløkka servicesenter" is the building, not the street.
    let within =
        |n: &&Named| n.tokens.start <= mention.tokens.start && n.tokens.end > mention.tokens.end;
    if let Some(name) = named.all().iter().find(within) {
        return by_name(tokens, name, gazetteer);
    }
    // Streets that nothing tells apart are none.
    let street = match mention.streets.as_slice() {
        [street] => Some(*street),
        _ => None,
    };
    let mut choice = Choice {
        street,
        lacking: mention.number.is_some(),
        bytes: Some(mention.bytes(tokens)),
        ..Choice::default()
    };
    if let Some(number) = mention.number {
        // With the wrong letter, or none, they may be meant; but one that is
        // left over is not thereby the right one.
        choice.houses = mention
            .streets
            .iter()
            .flat_map(|street| gazetteer.numbered(*street, number))
            .collect();
        choice.street = street.or_else(|| one_street(&choice.houses, gazetteer));
        return choice;
    }
    for (at, buildings) in gazetteer.buildings_in(tokens) {
        let mut fitting = buildings
            .into_iter()
            .filter_map(|b| Some((gazetteer.house_of_building(b)?, b)))
            .filter(|(house, _)| mention.streets.contains(&gazetteer.street_of(*house)));
        if let (Some((house, building)), None) = (fitting.next(), fitting.next()) {
            choice.houses = vec![house];
            choice.by_name = Some(building.name.clone());
            choice.bytes = Some((tokens[at.start].start, tokens[at.end - 1].end));
            return choice;
        }
    }
    choice
}

/// Names of buildings and nothing else: of several, none is chosen.
fn by_names(tokens: &[Token], named: &Names, gazetteer: &Gazetteer) -> Choice {
    let mut open: Vec<&Named> = named.all().iter().filter(|n| !n.own).collect();
    if open.is_empty() {
        open.extend(named.all().first());
    }
    let Some((first, others)) = open.split_first() else {
        return Choice::default();
    };
    let mut choice = by_name(tokens, first, gazetteer);
    for house in others.iter().flat_map(|n| n.houses(gazetteer)) {
        if !choice.houses.contains(&house) {
            choice.houses.push(house);
            choice.by_name = None;
        }
    }
    choice
}

/// A building's name alone.
fn by_name(tokens: &[Token], named: &Named, gazetteer: &Gazetteer) -> Choice {
    Choice {
        houses: named.houses(gazetteer),
        by_name: Some(named.name.to_owned()),
        bytes: Some((
            tokens[named.tokens.start].start,
            tokens[named.tokens.end - 1].end,
        )),
        ..Choice::default()
    }
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
