//! Searching while somebody types: the street may be begun, short or slipped,
//! the number begun.

use std::collections::HashSet;

use super::gazetteer::{Gazetteer, Hit};
use super::house_numbers;
use super::houses::HouseId;
use super::street_names;
use super::streets::StreetId;
use super::tokens::{self, Kind, Token};

impl Gazetteer {
    /// Addresses for what has been typed so far, the best first; in spite of
    /// slips and short forms.
    pub fn search(&self, typed: &str, limit: usize) -> Vec<Hit> {
        let tokens = tokens::tokens(typed);
        let mut houses: Vec<HouseId> = Vec::new();
        let number_at = tokens
            .iter()
            .skip(1)
            .position(|t| t.kind == Kind::Number)
            .map(|at| at + 1);
        let street_tokens = &tokens[..number_at.unwrap_or(tokens.len())];
        let number = number_at.and_then(|at| house_numbers::number_at(&tokens, at));
        let streets = self.streets_typed(street_tokens);
        match number {
            Some(number) => {
                for street in &streets {
                    houses.extend(self.very_houses(*street, &number));
                    houses.extend(self.numbered(*street, number.number));
                    if houses.len() < limit {
                        houses.extend(self.numbers_beginning(*street, number.number, limit));
                    }
                    if houses.len() > limit * 4 {
                        break;
                    }
                }
                houses = self.in_town(houses, &tokens);
            }
            None => {
                let each = (limit / streets.len().max(1)).max(1);
                for street in &streets {
                    houses.extend(self.houses().of_street(*street).take(each));
                }
                for street in &streets {
                    houses.extend(self.houses().of_street(*street).skip(each).take(limit));
                }
            }
        }
        let mut named: Vec<HouseId> = self
            .buildings_in(&tokens)
            .into_iter()
            .flat_map(|(_, buildings)| buildings)
            .filter_map(|building| self.house_of_building(building))
            .collect();
        if streets.is_empty() {
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

    /// Streets that a beginning of a name may mean, the best first.
    fn streets_typed(&self, tokens: &[Token]) -> Vec<StreetId> {
        let mut found: Vec<StreetId> = Vec::new();
        let mut add = |street: StreetId| {
            if !found.contains(&street) {
                found.push(street);
            }
        };
        let words = tokens
            .iter()
            .rposition(Token::is_word)
            .map_or(0, |last| last + 1);
        let mut sure = false;
        for span in street_names::streets_in(tokens, self.streets()) {
            sure |= !span.is_guess() && span.tokens == (0..words);
            span.matches.iter().for_each(|m| add(m.street));
        }
        let folded: String = tokens
            .iter()
            .filter(|t| t.kind != Kind::Mark)
            .map(|t| t.folded.as_str())
            .collect();
        if !folded.is_empty() {
            for street in self.streets().beginning(&folded, 20) {
                add(street);
            }
        }
        let key: String = tokens
            .iter()
            .filter(|t| t.kind != Kind::Mark)
            .map(|t| t.key.as_deref().unwrap_or(&t.folded))
            .collect();
        // What is spelled right is not sought in spite of slips too.
        let keys = if sure { Vec::new() } else { vec![key, folded] };
        for key in keys {
            for near in self.streets().near(&key, 2.0) {
                add(near.street);
            }
        }
        found
    }

    /// Houses whose number begins with these digits: 1, 10, 11, ... 100, ...
    fn numbers_beginning(&self, street: StreetId, number: u32, most: usize) -> Vec<HouseId> {
        let mut found = Vec::new();
        let (mut low, mut high) = (number, number);
        while let (Some(l), Some(h)) = (
            low.checked_mul(10),
            high.checked_mul(10).and_then(|h| h.checked_add(9)),
        ) {
            if l == 0 || l > 100_000 {
                break;
            }
            (low, high) = (l, h);
            found.extend(
                self.houses()
                    .of_street(street)
                    .filter(|id| {
                        self.houses()
                            .get(*id)
                            .is_some_and(|h| (low..=high).contains(&h.number))
                    })
                    .take(most),
            );
        }
        found
    }
}
