//! The catalogue of sentences: a Fluent file for each language, built into the
//! program. A further language is one more file and one more line in `TEXTS`.
//!
//! Tests promise that every language has the same sentences with the same
//! variables, and that no sentence is missing or unused.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::domain::category::Category;
use crate::domain::language::Language;

/// Languages and their texts, in the order in which a chooser shows them.
const TEXTS: [(&str, &str); 8] = [
    ("nb", include_str!("texts/nb.ftl")),
    ("nn", include_str!("texts/nn.ftl")),
    ("se", include_str!("texts/se.ftl")),
    ("en", include_str!("texts/en.ftl")),
    ("pl", include_str!("texts/pl.ftl")),
    ("uk", include_str!("texts/uk.ftl")),
    ("ar", include_str!("texts/ar.ftl")),
    ("so", include_str!("texts/so.ftl")),
];

/// Languages whose readers read bokmål more easily than English where we have
/// no text in theirs: Danish, Swedish, Faroese, Northern Sámi.
const READ_BOKMAL: [&str; 5] = ["nn", "da", "sv", "fo", "se"];

/// All sentences in all languages. Made once, shared by everyone.
pub struct Catalogue {
    languages: Vec<Language>,
    bundles: Vec<(Language, FluentBundle<FluentResource>)>,
    /// What the municipality calls categories, where it has said so.
    own_names: BTreeMap<(Category, Language), String>,
}

impl Catalogue {
    /// The texts that are built into the program.
    pub fn builtin() -> Self {
        let bundles: Vec<_> = TEXTS
            .iter()
            .filter_map(|(code, source)| Some((code.parse().ok()?, *source)))
            .map(|(language, source)| (language, bundle(language, source)))
            .collect();
        Self {
            languages: bundles.iter().map(|(language, _)| *language).collect(),
            bundles,
            own_names: BTreeMap::new(),
        }
    }

    /// The same texts with the municipality's own names of categories. Each
    /// holds for its language alone.
    #[must_use]
    pub fn with_names(
        mut self,
        names: impl IntoIterator<Item = (Category, Language, String)>,
    ) -> Self {
        let names = names.into_iter();
        self.own_names
            .extend(names.map(|(category, language, name)| ((category, language), name)));
        self
    }

    /// The municipality's own name of a category, for readers of a language.
    pub(super) fn own_name(&self, language: Language, category: Category) -> Option<&str> {
        let key = (category, self.nearest(language));
        self.own_names.get(&key).map(String::as_str)
    }

    /// The languages there are texts in, bokmål first.
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The language to answer a browser in, from its `Accept-Language` header
    /// (RFC 9110, section 12.5.4). Bokmål where it asks for nothing, English
    /// where it asks only for what we lack.
    pub fn best(&self, accept_language: &str) -> Language {
        let wanted = wanted(accept_language);
        let has_wish = wanted.iter().any(Option::is_some);
        wanted
            .into_iter()
            .find_map(|wish| match wish {
                Some(language) => self.readable(language),
                None => Some(Language::BOKMAL),
            })
            .unwrap_or(if has_wish {
                Language::ENGLISH
            } else {
                Language::BOKMAL
            })
    }

    /// The language itself where we have texts in it, else bokmål for those
    /// who read it more easily, else English.
    pub fn nearest(&self, language: Language) -> Language {
        self.readable(language)
            .unwrap_or_else(|| Self::second(language))
    }

    /// Whether there is a sentence of this key.
    pub fn has(&self, key: &str) -> bool {
        let bokmal = self.bundles.iter().find(|(l, _)| *l == Language::BOKMAL);
        bokmal.is_some_and(|(_, bundle)| bundle.has_message(key))
    }

    /// What somebody reads in place of their own language.
    pub(super) fn second(language: Language) -> Language {
        if READ_BOKMAL.contains(&language.code()) {
            Language::BOKMAL
        } else {
            Language::ENGLISH
        }
    }

    /// The sentence `key`, with its variables filled in. A language or a
    /// sentence that is missing falls back to the nearest one.
    pub fn text(&self, language: Language, key: &str, args: &[(&str, &str)]) -> String {
        self.sentence(self.nearest(language), key, args)
            .or_else(|| self.sentence(Self::second(language), key, args))
            .or_else(|| self.sentence(Language::BOKMAL, key, args))
            .unwrap_or_else(|| format!("[{key}]"))
    }

    fn readable(&self, language: Language) -> Option<Language> {
        if self.languages.contains(&language) {
            Some(language)
        } else if READ_BOKMAL.contains(&language.code()) {
            Some(Language::BOKMAL)
        } else {
            None
        }
    }

    fn sentence(&self, language: Language, key: &str, args: &[(&str, &str)]) -> Option<String> {
        let (_, bundle) = self.bundles.iter().find(|(l, _)| *l == language)?;
        let pattern = bundle.get_message(key)?.value()?;
        let args: FluentArgs = args.iter().copied().collect();
        // A variable that is not given leaves its name in the sentence, which
        // the tests of each text look for.
        let mut missing = Vec::new();
        Some(
            bundle
                .format_pattern(pattern, Some(&args), &mut missing)
                .into_owned(),
        )
    }
}

/// A file with a fault keeps the sentences that can be read; a test reads all.
fn bundle(language: Language, source: &str) -> FluentBundle<FluentResource> {
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let locales = language.code().parse().into_iter().collect();
    let mut bundle = FluentBundle::new_concurrent(locales);
    // The marks around variables are for mixed directions, and no SMS can
    // carry them in the short alphabet.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The languages asked for, dearest first; nothing stands for `*`. Those with
/// weight 0 and those that are no language are left out.
fn wanted(accept_language: &str) -> Vec<Option<Language>> {
    let mut wishes: Vec<(f32, Option<Language>)> = accept_language
        .split(',')
        .filter_map(|part| {
            let (tag, weight) = match part.split_once(';') {
                Some((tag, rest)) => {
                    let weight = rest.trim().strip_prefix("q=")?;
                    (tag, weight.trim().parse().ok()?)
                }
                None => (part, 1.0),
            };
            let wish = match tag.trim() {
                "*" => None,
                tag => Some(tag.parse().ok()?),
            };
            (weight > 0.0).then_some((weight, wish))
        })
        .collect();
    wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
    wishes.into_iter().map(|(_, wish)| wish).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::names;

    #[test]
    fn a_category_goes_by_the_municipalitys_name_in_the_languages_it_gave() {
        let lift = Category::Lift;
        let town = Catalogue::builtin().with_names([
            (lift, Language::BOKMAL, "Heis og <trapp>".to_owned()),
            (lift, Language::ENGLISH, "Lifts".to_owned()),
        ]);
        let danish = "da".parse().unwrap();
        assert_eq!(
            names::category(&town, Language::BOKMAL, lift),
            "Heis og <trapp>"
        );
        assert_eq!(names::category(&town, danish, lift), "Heis og <trapp>");
        assert_eq!(names::category(&town, Language::ENGLISH, lift), "Lifts");
        assert_eq!(names::category(&town, Language::NYNORSK, lift), "Heis");
    }

    #[test]
    fn a_browser_is_answered_in_the_first_of_its_languages_that_we_have() {
        let catalogue = Catalogue::builtin();
        for (header, code) in [
            ("", "nb"),
            ("*", "nb"),
            ("nonsense;;q", "nb"),
            ("nn-NO,nn;q=0.9,en;q=0.8", "nn"),
            ("no", "nb"),
            ("en-GB", "en"),
            ("lt,en;q=0.7,nb;q=0.8", "nb"),
            ("ar-SY,en;q=0.8", "ar"),
            ("lt", "en"),
            ("so", "so"),
            ("sv-SE,sv;q=0.9", "nb"),
            ("se", "se"),
            ("nn;q=0, en;q=0.1", "en"),
        ] {
            assert_eq!(catalogue.best(header).code(), code, "{header}");
        }
    }

    #[test]
    fn a_language_that_we_lack_is_answered_in_the_nearest() {
        let catalogue = Catalogue::builtin();
        for (asked, answered) in [("nn", "nn"), ("da", "nb"), ("ti", "en"), ("pl", "pl")] {
            let asked: Language = asked.parse().unwrap();
            assert_eq!(catalogue.nearest(asked).code(), answered);
        }
    }
}
