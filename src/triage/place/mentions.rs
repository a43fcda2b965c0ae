//! Every place in a text that names an address or a street of the register.

use std::ops::Range;

use super::building_names::Names;
use super::units::UnitMention;
use super::{everyday, lone_numbers};
use crate::register::Gazetteer;
use crate::register::house_numbers::{self, NumberSpan};
use crate::register::houses::HouseId;
use crate::register::street_cues;
use crate::register::street_names::{self, StreetSpan};
use crate::register::streets::StreetId;
use crate::register::tokens::{Kind, Token};

/// One place in a text that names a street or an address.
#[derive(Debug, Clone)]
pub struct Mention {
    pub tokens: Range<usize>,
    /// Streets it may mean; the likeliest ones only.
    pub streets: Vec<StreetId>,
    /// Houses it may mean; empty where the number is missing, or lacking in
    /// the register.
    pub houses: Vec<HouseId>,
    /// The number, where one is given.
    pub number: Option<u32>,
    /// Ends as only streets do.
    pub certain: bool,
    /// A number that refers to a street named before ("nr 33").
    pub alone: bool,
}

impl Mention {
    /// Where it stands, as bytes of the text.
    pub fn bytes(&self, tokens: &[Token]) -> (usize, usize) {
        (
            tokens[self.tokens.start].start,
            tokens[self.tokens.end - 1].end,
        )
    }
}

/// Words after a street's name.
const AFTER_STREET: &[&str] = &["nederst", "øverst", "øvst", "nedst", "her", "sted", "stad"];

/// All mentions, in the order of the text.
pub fn mentions(
    tokens: &[Token],
    units: &[UnitMention],
    named: &Names,
    gazetteer: &Gazetteer,
) -> Vec<Mention> {
    let spans = street_names::streets_in(tokens, gazetteer.streets());
    let mut found: Vec<Mention> = Vec::new();
    for span in &spans {
        if in_unit(units, span.tokens.start) {
            continue;
        }
        if let Some(mention) = mention(tokens, span, units, gazetteer) {
            found.push(mention);
        }
    }
    let mut more = lone_numbers::mentions(tokens, units, &found, named, gazetteer);
    for put_right in more.extract_if(.., |m| m.houses.is_empty()) {
        let before = found
            .iter_mut()
            .rfind(|m| m.tokens.end <= put_right.tokens.start);
        if let Some(before) = before {
            before.houses.clear();
            before.number = put_right.number;
        }
    }
    found.append(&mut more);
    found.sort_by_key(|m| m.tokens.start);
    found
}

/// Whether a token belongs to a dwelling's number.
pub fn in_unit(units: &[UnitMention], at: usize) -> bool {
    units.iter().any(|u| u.tokens.contains(&at))
}

/// Reads one street's name with its number.
fn mention(
    tokens: &[Token],
    span: &StreetSpan,
    units: &[UnitMention],
    gazetteer: &Gazetteer,
) -> Option<Mention> {
    let streets: Vec<StreetId> = span.best().map(|m| m.street).collect();
    let after = house_numbers::number_after(tokens, span.tokens.end)
        .filter(|n| !in_unit(units, n.tokens.start))
        .filter(|n| n.named || !is_count(tokens, span, n));
    let found = |tokens: Range<usize>, houses: Vec<HouseId>, number: Option<u32>| Mention {
        tokens,
        streets: streets.clone(),
        houses,
        number,
        certain: true,
        alone: false,
    };
    let start = span.tokens.start;
    let mut lacking = None;
    if let Some(mut number) = after {
        if in_unit(units, number.tokens.end - 1) {
            number.letter = None;
            number.tokens.end = number.bare_end;
        }
        let mut from = start;
        if number.letter.is_none()
            && let Some((letter, at)) = entrance_before(tokens, start)
        {
            number.letter = Some(letter);
            from = at;
        }
        let houses = gazetteer.houses_of(span, &number);
        if !houses.is_empty() {
            return Some(found(from..number.tokens.end, houses, Some(number.number)));
        }
        if let Some((houses, end)) = range_end(tokens, span, &number, gazetteer) {
            return Some(found(start..end, houses, Some(number.number)));
        }
        if !number.spelled {
            lacking = Some(number);
        }
    } else if let Some((houses, from)) = number_before(tokens, span, gazetteer) {
        return Some(found(from..span.tokens.end, houses, None));
    }
    if !is_believed(tokens, span, lacking.is_some()) {
        return None;
    }
    let end = lacking.as_ref().map_or(span.tokens.end, |n| n.tokens.end);
    Some(Mention {
        certain: span.certain,
        ..found(start..end, Vec::new(), lacking.map(|n| n.number))
    })
}

/// Whether a name without a house is a street and not an everyday word.
fn is_believed(tokens: &[Token], span: &StreetSpan, lacking: bool) -> bool {
    if !lacking
        && (everyday::is_thing(tokens, &span.tokens)
            || everyday::is_person(tokens, span.tokens.start))
    {
        return false;
    }
    if span.certain {
        return true;
    }
    let Some(likely) = span.matches.first() else {
        return false;
    };
    let (from, to) = (span.tokens.start, span.tokens.end);
    let letters: usize = tokens[from..to]
        .iter()
        .map(|t| t.plain.chars().count())
        .sum();
    if !span.is_guess() && everyday::is_called(tokens, from) {
        return true;
    }
    if !span.is_guess() && (lacking || letters > 8) {
        return true;
    }
    let placed = street_cues::is_due(tokens, &span.tokens);
    let last = letters > 4 && to == tokens.len();
    if span.is_guess() {
        return placed || last;
    }
    // "stolen" is Stølen only where the writer has no ø at all.
    let very_name = likely.cost < 0.01
        || letters > 6
        || !tokens.iter().any(|t| t.plain.contains(['æ', 'ø', 'å']));
    let spot = tokens[to..]
        .iter()
        .take(2)
        .any(|t| AFTER_STREET.contains(&t.plain.as_str()));
    let opens = from == 0 || tokens[from - 1].kind == Kind::Mark || tokens[from].new_line;
    let named = tokens[from].capital && !opens;
    very_name && (placed || spot || named) || last
}

/// `oppgang B i` before a street's name: the letter, and where it begins.
fn entrance_before(tokens: &[Token], start: usize) -> Option<(char, usize)> {
    let at = start.checked_sub(3)?;
    let [entrance, letter, preposition] = &tokens[at..start] else {
        return None;
    };
    let joined = matches!(preposition.plain.as_str(), "i" | "på" | "in" | "at" | ",");
    let letter = letter.letter().filter(char::is_ascii_uppercase)?;
    (joined && house_numbers::is_entrance(entrance)).then_some((letter, at))
}

/// `12-14`: where the first is lacking, the second.
fn range_end(
    tokens: &[Token],
    span: &StreetSpan,
    number: &NumberSpan,
    gazetteer: &Gazetteer,
) -> Option<(Vec<HouseId>, usize)> {
    tokens
        .get(number.bare_end)
        .filter(|t| t.is_mark("-") || t.is_mark("/") || t.is_mark("–"))?;
    let second = house_numbers::number_at(tokens, number.bare_end + 1).filter(|n| !n.spelled)?;
    let houses = gazetteer.houses_of(span, &second);
    (!houses.is_empty()).then_some((houses, second.tokens.end))
}

/// `24 Storgata`, `nr 24 i Storgata`.
fn number_before(
    tokens: &[Token],
    span: &StreetSpan,
    gazetteer: &Gazetteer,
) -> Option<(Vec<HouseId>, usize)> {
    let mut at = span.tokens.start.checked_sub(1)?;
    if tokens[at].is_mark(",") {
        at = at.checked_sub(1)?;
    }
    if matches!(tokens[at].folded.as_str(), "i" | "in" | "pa") {
        at = at.checked_sub(1)?;
        let mut name = at.checked_sub(1)?;
        if tokens[at].letter().is_some() {
            name = name.checked_sub(1)?;
        }
        if !matches!(
            tokens[name].folded.as_str(),
            "nr" | "nummer" | "number" | "." | "no"
        ) {
            return None;
        }
    }
    let from = if tokens[at].letter().is_some() {
        at.checked_sub(1)?
    } else {
        at
    };
    let of_thing = from
        .checked_sub(1)
        .is_some_and(|before| lone_numbers::is_numbered_thing(&tokens[before].folded));
    if tokens[from].glued || of_thing {
        return None;
    }
    let number =
        house_numbers::number_at(tokens, from).filter(|n| !n.spelled && n.tokens.end == at + 1)?;
    let houses = gazetteer.houses_of(span, &number);
    (!houses.is_empty()).then_some((houses, from))
}

/// Whether a number after a street's name rather counts what follows it:
/// "storgata en mann", "i svingen 7 biler", "Kaia, 3 sykler".
fn is_count(tokens: &[Token], span: &StreetSpan, number: &NumberSpan) -> bool {
    if number.spelled {
        return !spelled_fits(tokens, number);
    }
    let loose = tokens.get(span.tokens.end).is_some_and(|t| t.is_mark(","));
    let thing = span.tokens.start > 0
        && tokens[span.tokens.start - 1].is_word()
        && everyday::is_thing(tokens, &span.tokens);
    (loose || thing)
        && number.letter.is_none()
        && number.number <= MOST_COUNTED
        && tokens.get(number.tokens.end).is_some_and(is_plural)
}

/// Above this, a number before a plural is rather a house's.
const MOST_COUNTED: u32 = 30;

/// Whether a word may be things that are counted, as far as its ending tells.
pub fn is_plural(token: &Token) -> bool {
    const ENDINGS: &[&str] = &["er", "ar", "ere", "menn", "mann", "barn", "born", "s"];
    let word = token.folded.as_str();
    let other = is_verb(word)
        || word.ends_with("nummer")
        || matches!(
            word,
            "etter" | "over" | "under" | "her" | "der" | "eller" | "heter"
        );
    token.is_word() && !other && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// What a house, or somebody in it, is said to do.
fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "er" | "har"
            | "gar"
            | "gir"
            | "star"
            | "lukter"
            | "luktar"
            | "mangler"
            | "manglar"
            | "trenger"
            | "treng"
            | "ligger"
            | "virker"
            | "lekker"
            | "blir"
            | "braker"
            | "renner"
            | "drypper"
            | "ringer"
            | "spiller"
            | "roper"
            | "skriker"
            | "brenner"
            | "kommer"
            | "henger"
            | "far"
            | "is"
            | "has"
    )
}

/// Whether a number in words is one: "storgata tolv", not "storgata en mann".
fn spelled_fits(tokens: &[Token], number: &NumberSpan) -> bool {
    let Some(next) = tokens.get(number.tokens.end) else {
        return true;
    };
    let closed = number.letter.is_some() || next.kind == Kind::Mark || next.new_line;
    match number.number {
        // An article far oftener than a number.
        1 => closed,
        // What is counted stands in the plural.
        2..=10 => closed || !is_plural(next) && next.folded != "the",
        _ => true,
    }
}
