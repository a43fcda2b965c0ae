//! The postal places of a register and the municipalities they are in: what
//! tells one Storgata from the next.

use std::collections::HashMap;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::spelling;
use super::texts::Texts;
use super::tokens::{Kind, Token};

/// The number of a postal place in its register.
pub type PostId = u32;

/// Most words of a place's name, as "Mo i Rana" has three.
const MOST_WORDS: usize = 4;
/// Letters that a place's name must have while it is typed to be taken for it.
const BEGUN: usize = 2;

/// A postcode with its town, in one municipality.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Post {
    pub code: Box<str>,
    pub town: Box<str>,
    /// Empty where the register does not say.
    pub municipality: Box<str>,
}

/// How a text may name a postal place, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    Code,
    Town,
    Municipality,
}

/// All postal places, each once, and their names.
#[derive(Debug, Default)]
pub struct Posts {
    all: Vec<Post>,
    codes: FxHashMap<Box<str>, Vec<PostId>>,
    /// Names as [`name_key`] has them, sorted.
    names: Texts,
    /// What each name names.
    named: Vec<Vec<(PostId, By)>>,
}

/// The postal places that a text names, and how.
#[derive(Debug, Default)]
pub struct Named(FxHashMap<PostId, By>);

impl By {
    /// What it costs beside slips in the street's name that a place is named
    /// in a less certain way.
    pub fn cost(self) -> f32 {
        match self {
            Self::Code => 0.0,
            Self::Town => 0.5,
            Self::Municipality => 0.6,
        }
    }
}

impl Named {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How a place is named; nothing where it is not.
    pub fn how(&self, post: PostId) -> Option<By> {
        self.0.get(&post).copied()
    }

    /// Those that are named themselves, and then all: who writes the name of a
    /// town means the town before the municipality that is called so too.
    pub fn narrow_and_wide(self) -> [Self; 2] {
        let own = |(_, by): &(&PostId, &By)| **by != By::Municipality;
        let narrow = self.0.iter().filter(own).map(|(post, by)| (*post, *by));
        [Self(narrow.collect()), self]
    }

    fn add(&mut self, post: PostId, by: By) {
        let known = self.0.entry(post).or_insert(by);
        *known = by.min(*known);
    }
}

impl Posts {
    pub fn build(posts: Vec<Post>) -> Self {
        let mut codes: FxHashMap<Box<str>, Vec<PostId>> = FxHashMap::default();
        let mut by_name: HashMap<String, Vec<(PostId, By)>> = HashMap::new();
        for (id, post) in (0u32..).zip(&posts) {
            codes.entry(post.code.clone()).or_default().push(id);
            for (name, by) in [
                (&post.town, By::Town),
                (&post.municipality, By::Municipality),
            ] {
                let key = name_key(name);
                if !key.is_empty() {
                    by_name.entry(key).or_default().push((id, by));
                }
            }
        }
        let mut sorted: Vec<(String, Vec<(PostId, By)>)> = by_name.into_iter().collect();
        sorted.sort_unstable();
        let mut names = Texts::default();
        let mut named = Vec::with_capacity(sorted.len());
        for (name, posts) in sorted {
            names.push(&name);
            named.push(posts);
        }
        Self {
            all: posts,
            codes,
            names,
            named,
        }
    }

    pub fn get(&self, post: PostId) -> Option<&Post> {
        self.all.get(post as usize)
    }

    /// The places that a text names, by postcode, by the town's name or by the
    /// municipality's, outside the tokens that are a street and a number.
    pub fn named_beside(&self, tokens: &[Token], address: &Range<usize>) -> Named {
        let mut named = Named::default();
        for part in [tokens.get(..address.start), tokens.get(address.end..)] {
            self.named_in(part.unwrap_or_default(), &mut named);
        }
        named
    }

    fn named_in(&self, tokens: &[Token], named: &mut Named) {
        let mut from = 0;
        while let Some(token) = tokens.get(from) {
            if token.kind == Kind::Number {
                for post in self.codes.get(token.plain.as_str()).into_iter().flatten() {
                    named.add(*post, By::Code);
                }
            }
            from = match self.longest_name(tokens, from) {
                Some((end, posts)) => {
                    posts.iter().for_each(|(post, by)| named.add(*post, *by));
                    end
                }
                None => from + 1,
            };
        }
    }

    /// The places whose name the last words begin, from `from` on: of a text
    /// that is still being typed.
    pub fn begun_in(&self, tokens: &[Token], from: usize) -> Named {
        let mut named = Named::default();
        let words = tokens.get(from..).unwrap_or_default();
        let start = words
            .iter()
            .rposition(|t| !t.is_word())
            .map_or(0, |before| before + 1);
        let begun: String = words[start..].iter().map(|t| t.folded.as_str()).collect();
        if begun.chars().count() < BEGUN {
            return named;
        }
        let first = self.names.before(&begun);
        for (at, posts) in self.named.iter().enumerate().skip(first as usize) {
            if !self.names.get(at as u32).starts_with(&begun) {
                break;
            }
            posts.iter().for_each(|(post, by)| named.add(*post, *by));
        }
        named
    }

    fn longest_name(&self, tokens: &[Token], from: usize) -> Option<(usize, &[(PostId, By)])> {
        let mut key = String::new();
        let mut longest = None;
        for (at, token) in tokens.iter().enumerate().skip(from).take(MOST_WORDS) {
            if !token.is_word() {
                break;
            }
            key.push_str(&token.folded);
            let place = self.names.before(&key);
            if self.names.get(place) == key {
                longest = self
                    .named
                    .get(place as usize)
                    .map(|posts| (at + 1, &posts[..]));
            }
        }
        longest
    }
}

/// A place's name, folded, letters only.
fn name_key(name: &str) -> String {
    let letters: String = name.chars().filter(|c| c.is_alphabetic()).collect();
    spelling::fold(&letters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::tokens::tokens;

    fn posts() -> Posts {
        let post = |code: &str, town: &str, municipality: &str| Post {
            code: code.into(),
            town: town.into(),
            municipality: municipality.into(),
        };
        Posts::build(vec![
            post("8610", "MO I RANA", "RANA"),
            post("8614", "MO I RANA", "RANA"),
            post("1337", "SANDVIKA", "BÆRUM"),
            post("2200", "KONGSVINGER", "KONGSVINGER"),
        ])
    }

    fn named(text: &str) -> Vec<(PostId, By)> {
        let mut named: Vec<_> = posts()
            .named_beside(&tokens(text), &(0..0))
            .0
            .into_iter()
            .collect();
        named.sort_unstable();
        named
    }

    #[test]
    fn a_place_is_named_by_code_by_town_or_by_municipality() {
        assert_eq!(named("storgata 2, 1337"), [(2, By::Code)]);
        assert_eq!(
            named("storgata 2 mo i rana"),
            [(0, By::Town), (1, By::Town)]
        );
        assert_eq!(named("storgata 2, Bærum"), [(2, By::Municipality)]);
        assert_eq!(named("kongsvinger"), [(3, By::Town)]);
        assert_eq!(named("storgata 2, oslo"), []);
    }

    #[test]
    fn the_words_of_the_address_name_no_place() {
        let text = tokens("Sandvika 3, Kongsvinger");
        let named = posts().named_beside(&text, &(0..2));
        assert_eq!(named.how(2), None);
        assert_eq!(named.how(3), Some(By::Town));
    }

    #[test]
    fn the_surest_way_counts() {
        assert_eq!(named("8614 Mo i Rana"), [(0, By::Town), (1, By::Code)]);
    }

    #[test]
    fn a_name_may_be_begun() {
        let text = tokens("storgata 2, 2200 kong");
        let named = posts().begun_in(&text, 2);
        assert_eq!(named.how(3), Some(By::Town));
        assert_eq!(named.how(2), None);
        assert!(posts().begun_in(&tokens("storgata 2 k"), 2).is_empty());
    }
}
