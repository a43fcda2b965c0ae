//! Searching while somebody types: the street may be begun, short or slipped,
//! the number begun, the place named or begun.

use std::collections::HashSet;
use std::ops::Range;

use super::gazetteer::{Gazetteer, Hit};
use super::house_numbers::{self, NumberSpan};
use super::houses::HouseId;
use super::posts::Named;
use super::resolve::MOST_TYPED;
use super::street_names;
use super::streets::{StreetId, StreetMatch};
use super::tokens::{self, Kind, Token};

/// Most streets found by the beginning of their name.
const MOST_BEGUN: usize = 20;
/// What it costs, where slips count for one each, that a name is begun only,
/// and that a word before the number is no part of it.
const BEGUN: f32 = 0.2;
const WORD_LEFT_OVER: f32 = 1.2;
/// What it costs that a house has no letter, or another one.
const NO_LETTER: f32 = 0.3;
const OTHER_LETTER: f32 = 0.6;

/// What has been typed, cut and looked up as far as the streets.
struct Typed {
    tokens: Vec<Token>,
    number: Option<NumberSpan>,
    /// Streets that may be meant, the best first.
    streets: Vec<StreetMatch>,
    /// The very name of a street stands there: none was sought in spite of
    /// slips.
    sure: bool,
    /// The tokens of street and number.
    address: Range<usize>,
}

impl Gazetteer {
    /// Addresses for what has been typed so far, the best first; in spite of
    /// slips and short forms. Where the same street is in many towns, those in
    /// a place that is named.
    pub fn search(&self, typed: &str, limit: usize) -> Vec<Hit> {
        let read = self.typed(typed);
        let mut houses = self.in_named_place(&read, limit);
        if houses.is_empty() {
            houses = self.anywhere(&read, limit);
        }
        let mut named: Vec<HouseId> = self
            .buildings_in(&read.tokens)
            .into_iter()
            .flat_map(|(_, buildings)| buildings)
            .filter_map(|building| self.house_of_building(building))
            .collect();
        if read.streets.is_empty() {
            houses = named;
        } else {
            houses.append(&mut named);
        }
        let mut seen = HashSet::new();
        let mut hits: Vec<Hit> = houses
            .into_iter()
            .filter(|house| seen.insert(*house))
            .take(limit)
            .filter_map(|house| self.hit(house))
            .collect();
        if hits.len() < limit {
            let typed = typed.trim();
            if !typed.is_empty() {
                hits.extend(self.properties_beginning(typed).take(limit - hits.len()));
            }
        }
        hits
    }

    fn typed(&self, typed: &str) -> Typed {
        let tokens = tokens::tokens(tokens::start_of(typed, MOST_TYPED));
        let number_at = tokens
            .iter()
            .skip(1)
            .position(|t| t.kind == Kind::Number)
            .map(|at| at + 1);
        let number = number_at.and_then(|at| house_numbers::number_at(&tokens, at));
        let street_tokens = &tokens[..number_at.unwrap_or(tokens.len())];
        let words = street_tokens
            .iter()
            .rposition(Token::is_word)
            .map_or(0, |last| last + 1);
        let mut streets = Matches::default();
        let mut sure = false;
        let mut address = 0..number_at.unwrap_or(0);
        for (nth, span) in street_names::streets_in(street_tokens, self.streets())
            .iter()
            .enumerate()
        {
            if nth == 0 {
                address = span.tokens.clone();
            }
            sure |= !span.is_guess() && span.tokens == (0..words);
            let left_over = words.saturating_sub(span.tokens.len()) as f32 * WORD_LEFT_OVER;
            for m in &span.matches {
                streets.add(m.street, m.cost + left_over);
            }
        }
        if let Some(number) = &number {
            address.end = address.end.max(number.tokens.end);
        }
        let folded = joined(street_tokens, |token| &token.folded);
        if !folded.is_empty() {
            for street in self.streets().beginning(&folded, MOST_BEGUN) {
                streets.add(street, BEGUN);
            }
        }
        // What is spelled right is not sought in spite of slips too.
        if !sure {
            self.add_near(street_tokens, &mut streets);
        }
        Typed {
            number,
            streets: streets.found,
            sure,
            address,
            tokens,
        }
    }

    fn add_near(&self, street_tokens: &[Token], streets: &mut Matches) {
        let key = joined(street_tokens, |t| t.key.as_deref().unwrap_or(&t.folded));
        let folded = joined(street_tokens, |token| &token.folded);
        let same = key == folded;
        for near in self.streets().near(&key, 2.0) {
            streets.add(near.street, near.cost);
        }
        if !same {
            for near in self.streets().near(&folded, 2.0) {
                streets.add(near.street, near.cost);
            }
        }
    }

    /// Houses in the places that are named, the best first.
    fn in_named_place(&self, read: &Typed, limit: usize) -> Vec<HouseId> {
        if read.address.is_empty() {
            return Vec::new();
        }
        let mut named = self.posts().named_beside(&read.tokens, &read.address);
        if named.is_empty() {
            named = self.posts().begun_in(&read.tokens, read.address.end);
        }
        if named.is_empty() {
            return Vec::new();
        }
        let named = named.narrow_and_wide();
        let first = |found: &dyn Fn(&Named) -> Vec<HouseId>| {
            let houses = named.iter().map(found).find(|found| !found.is_empty());
            houses.unwrap_or_default()
        };
        let Some(number) = &read.number else {
            return first(&|named| self.streets_in_place(&read.streets, named, limit));
        };
        let found = first(&|named| self.numbers_in_place(&read.streets, number, named, limit));
        let is_here = || {
            let mut very = read.streets.iter().take_while(|m| m.cost < BEGUN);
            very.any(|m| {
                let mut houses = self.houses().of_street(m.street);
                houses.any(|house| self.is_in(house, &named[1]))
            })
        };
        if !found.is_empty() || !read.sure || is_here() {
            return found;
        }
        // The very name is a street elsewhere; here, another is like it.
        let mut streets = Matches::default();
        self.add_near(&read.tokens[..number.tokens.start], &mut streets);
        first(&|named| self.numbers_in_place(&streets.found, number, named, limit))
    }

    fn numbers_in_place(
        &self,
        streets: &[StreetMatch],
        number: &NumberSpan,
        named: &Named,
        limit: usize,
    ) -> Vec<HouseId> {
        let mut ranked: Vec<(f32, HouseId)> = Vec::new();
        for candidate in streets {
            for house in self.houses().numbered(candidate.street, number.number) {
                let Some(known) = self.houses().get(house) else {
                    continue;
                };
                let letter = match (number.letter, known.letter()) {
                    (typed, known) if typed == known => 0.0,
                    (Some(_), None) => NO_LETTER,
                    _ => OTHER_LETTER,
                };
                if let Some(by) = named.how(known.post) {
                    ranked.push((candidate.cost + by.cost() + letter, house));
                }
            }
        }
        ranked.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut found: Vec<HouseId> = ranked.into_iter().map(|(_, house)| house).collect();
        if found.len() < limit {
            let begun = streets
                .iter()
                .flat_map(|candidate| self.numbers_beginning(candidate.street, number.number))
                .filter(|house| self.is_in(*house, named));
            found.extend(begun.take(limit));
        }
        found
    }

    fn streets_in_place(
        &self,
        streets: &[StreetMatch],
        named: &Named,
        limit: usize,
    ) -> Vec<HouseId> {
        streets
            .iter()
            .flat_map(|candidate| self.houses().of_street(candidate.street))
            .filter(|house| self.is_in(*house, named))
            .take(limit)
            .collect()
    }

    fn is_in(&self, house: HouseId, named: &Named) -> bool {
        self.houses()
            .get(house)
            .is_some_and(|house| named.how(house.post).is_some())
    }

    /// Houses wherever they are, the best first.
    fn anywhere(&self, read: &Typed, limit: usize) -> Vec<HouseId> {
        let mut houses: Vec<HouseId> = Vec::new();
        let streets = || read.streets.iter().map(|m| m.street);
        let Some(number) = &read.number else {
            let each = (limit / read.streets.len().max(1)).max(1);
            for street in streets() {
                houses.extend(self.houses().of_street(street).take(each));
            }
            for street in streets() {
                houses.extend(self.houses().of_street(street).skip(each).take(limit));
            }
            return houses;
        };
        for street in streets() {
            houses.extend(self.very_houses(street, number));
            houses.extend(self.houses().numbered(street, number.number));
            if houses.len() < limit {
                houses.extend(self.numbers_beginning(street, number.number).take(limit));
            }
            if houses.len() > limit * 4 {
                break;
            }
        }
        houses
    }

    /// Houses whose number begins with these digits: 1, 10, 11, ... 100, ...
    fn numbers_beginning(
        &self,
        street: StreetId,
        number: u32,
    ) -> impl Iterator<Item = HouseId> + '_ {
        [10u32, 100, 1_000, 10_000]
            .into_iter()
            .map_while(move |times| {
                let low = number.checked_mul(times).filter(|low| *low <= 100_000)?;
                Some(low..=low + (times - 1))
            })
            .filter(move |_| number > 0)
            .flat_map(move |range| self.houses().between(street, *range.start(), *range.end()))
    }
}

/// Streets that were found, each once.
#[derive(Default)]
struct Matches {
    found: Vec<StreetMatch>,
    seen: HashSet<StreetId>,
}

impl Matches {
    fn add(&mut self, street: StreetId, cost: f32) {
        if self.seen.insert(street) {
            self.found.push(StreetMatch { street, cost });
        }
    }
}

/// What words and numbers are, without what stands between.
fn joined<'a>(tokens: &'a [Token], part: impl Fn(&'a Token) -> &'a str) -> String {
    tokens
        .iter()
        .filter(|t| t.kind != Kind::Mark)
        .map(part)
        .collect()
}
