//! Makes the models from labelled messages. Pure and without chance: the same
//! messages give the same bytes. `sifra train` calls it and writes the result
//! to `model/`, where the program embeds it.

use std::collections::HashMap;

use strum::IntoEnumIterator;

use super::examples::Example;
use super::features::{self, Feature};
use super::heads::{Bar, Data, LeftOut, ask, choose};
use super::lexicon;
use super::matter;
use super::model::{Model, Vector, vector};
use super::tone;
use super::words::{Word, words};
use crate::domain::case::Owner;
use crate::domain::category::Category;
use crate::domain::decision::{Intent, Priority};

/// Raised whenever training or features change, so that the embedded model is
/// known to be stale.
pub const TRAINING_VERSION: u64 = 7;

/// Examples written to fill gaps (`extra-...`) are left out in so many parts.
const PARTS: usize = 2;
/// The share of emergencies that the model may miss. Not how many of those
/// called one are: that hangs on how often each writer tells of danger.
const EMERGENCIES_MISSED: f64 = 0.033;
/// Of those called urgent or worse, the share that must be.
const URGENT_RIGHT: f64 = 0.91;

/// Both models.
#[derive(Debug, Clone)]
pub struct Trained {
    pub content: Model,
    pub language: Model,
}

/// Identifies what a model is made of: messages, lexicon, this code's version.
/// FNV-1a, 64 bits.
pub fn stamp<'a>(messages: impl IntoIterator<Item = &'a [u8]>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |bytes: &[u8]| {
        for byte in bytes {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    take(&TRAINING_VERSION.to_le_bytes());
    lexicon::ALL.iter().for_each(|list| take(list.as_bytes()));
    messages.into_iter().for_each(take);
    hash
}

/// Trains all heads.
pub fn train(examples: &[Example], stamp: u64) -> Trained {
    Trained {
        content: content_model(examples, stamp),
        language: language_model(examples, stamp),
    }
}

/// The row names of the categories that a report is likely to have.
pub(super) fn category_rows() -> impl Iterator<Item = (Category, u32)> {
    Category::iter().map(|category| (category, features::concluded(category.key())))
}

fn content_model(examples: &[Example], stamp: u64) -> Model {
    let all: Vec<_> = examples.iter().map(|e| words(&e.text, &e.used)).collect();
    let calm: Vec<_> = all.iter().map(|words| tone::calm(words)).collect();
    let said: Vec<Vec<Feature>> = calm
        .iter()
        .map(|words| features::of_content(words, &lexicon::BUILT_IN.ideas(words)))
        .collect();
    let wanted: Vec<Vec<Feature>> = all
        .iter()
        .map(|words| features::of_turns(words, &lexicon::INTENTS.ideas(words)))
        .collect();
    let mut vocabulary = vocabulary(said.iter().zip(&wanted).map(|(a, b)| [a, b]));
    vocabulary.extend(category_rows().map(|(_, print)| (print, 1.0)));
    vocabulary.sort_unstable_by_key(|(print, _)| *print);
    vocabulary.dedup_by_key(|(print, _)| *print);
    commonest_first(&mut vocabulary);
    let said = vectors(&said, &vocabulary);
    let asked: Vec<Vector> = said
        .iter()
        .zip(vectors(&wanted, &vocabulary))
        .map(|(said, wanted)| {
            let mut both = said.clone();
            both.add(wanted.values);
            both
        })
        .collect();
    let (groups, extra) = groups(examples);
    let data = |vectors| Data {
        vectors,
        groups: &groups,
        is_written_for_training: &extra,
    };

    let categories: Vec<String> = Category::iter().map(|c| c.key().to_owned()).collect();
    let (category, judged) = choose("category", &data(&said), categories, &reports(examples));
    let mut likely = with_likely(&said, &judged, category.sharpness as f32, &vocabulary);
    let beside = beside_likeliest(&calm, &judged, &mut vocabulary);
    for (likely, beside) in likely.iter_mut().zip(beside) {
        likely.add(beside.values);
    }

    let wishes: Vec<(usize, usize)> = examples
        .iter()
        .enumerate()
        .filter_map(|(at, e)| Some((at, Intent::iter().position(|i| i == e.intent)?)))
        .collect();
    let names = Intent::iter().map(|i| i.to_string()).collect();
    let (intent, _) = choose("intent", &data(&asked), names, &wishes);

    let is_grave = |from| yes_or_no(examples, move |e| e.priority.map(|p| p >= from));
    let is_crime = yes_or_no(examples, |e| {
        let moves = matter::possible(e.category?).len() > 1;
        moves.then_some(e.recipient? == Owner::Police)
    });
    let heads = vec![
        category,
        intent,
        ask(
            "emergency",
            &data(&likely),
            &is_grave(Priority::Emergency),
            Bar::Missing(EMERGENCIES_MISSED),
        ),
        ask(
            "urgent",
            &data(&likely),
            &is_grave(Priority::Urgent),
            Bar::Right(URGENT_RIGHT),
        ),
        ask(
            "normal",
            &data(&likely),
            &is_grave(Priority::Normal),
            Bar::Even,
        ),
        ask("crime", &data(&likely), &is_crime, Bar::Even),
    ];
    Model::new(stamp, &vocabulary, heads)
}

fn language_model(examples: &[Example], stamp: u64) -> Model {
    let spelled: Vec<Vec<Feature>> = examples
        .iter()
        .map(|e| features::of_spelling(&e.text, &words(&e.text, &e.used), &lexicon::LANGUAGES))
        .collect();
    let vocabulary = vocabulary(spelled.iter().map(|text| [text]));
    let vectors = vectors(&spelled, &vocabulary);
    let (groups, extra) = groups(examples);
    let data = Data {
        vectors: &vectors,
        groups: &groups,
        is_written_for_training: &extra,
    };
    let mut codes: Vec<String> = examples.iter().map(|e| e.lang.to_string()).collect();
    codes.sort_unstable();
    codes.dedup();
    let labels: Vec<(usize, usize)> = examples
        .iter()
        .enumerate()
        .filter_map(|(at, e)| Some((at, codes.iter().position(|c| c == e.lang.code())?)))
        .collect();
    let (head, _) = choose("language", &data, codes, &labels);
    Model::new(stamp, &vocabulary, vec![head])
}

/// Texts with the number of their category.
fn reports(examples: &[Example]) -> Vec<(usize, usize)> {
    let place = |of: Category| Category::iter().position(|category| category == of);
    examples
        .iter()
        .enumerate()
        .filter_map(|(at, e)| Some((at, place(e.category?)?)))
        .collect()
}

fn yes_or_no(
    examples: &[Example],
    answer: impl Fn(&Example) -> Option<bool>,
) -> Vec<(usize, bool)> {
    examples
        .iter()
        .enumerate()
        .filter_map(|(at, e)| Some((at, answer(e)?)))
        .collect()
}

/// Who is left out together, and who was written to fill gaps: judged writers
/// two and two, so that training looks through the texts fewer times.
fn groups(examples: &[Example]) -> (Vec<u32>, Vec<bool>) {
    let mut writers: Vec<&str> = examples
        .iter()
        .filter(|e| !e.fills_a_gap())
        .map(|e| e.writer.as_str())
        .collect();
    writers.sort_unstable();
    writers.dedup();
    let of_writers = writers.len().div_ceil(2);
    let groups = examples
        .iter()
        .enumerate()
        .map(|(at, e)| match writers.binary_search(&e.writer.as_str()) {
            Ok(writer) => (writer / 2) as u32,
            Err(_) => (of_writers + at % PARTS) as u32,
        })
        .collect();
    (groups, examples.iter().map(Example::fills_a_gap).collect())
}

/// Adds to each report the categories that a model which has not seen its
/// writer finds likely, as the finished model will for a text it has not seen.
fn with_likely(
    said: &[Vector],
    judged: &[LeftOut],
    sharpness: f32,
    vocabulary: &[(u32, f32)],
) -> Vec<Vector> {
    let rows = rows(vocabulary);
    let mut likely = said.to_vec();
    for out in judged {
        let found = category_rows()
            .zip(out.chances(sharpness))
            .filter_map(|((_, print), chance)| Some((*rows.get(&print)?, chance as f32)));
        likely[out.text].add(found);
    }
    likely
}

/// Words and ideas of each report beside the category that is likeliest by the
/// same lines; what they are is added to the vocabulary.
fn beside_likeliest(
    calm: &[Vec<Word>],
    judged: &[LeftOut],
    vocabulary: &mut Vec<(u32, f32)>,
) -> Vec<Vector> {
    let mut beside = vec![Vec::new(); calm.len()];
    for out in judged {
        let likeliest = Category::iter()
            .zip(&out.scores)
            .max_by(|a, b| a.1.total_cmp(b.1));
        if let Some((category, _)) = likeliest {
            let words = &calm[out.text];
            let ideas = lexicon::BUILT_IN.ideas(words);
            beside[out.text] = features::beside(category.key(), words, &ideas);
        }
    }
    vocabulary.extend(self::vocabulary(beside.iter().map(|text| [text])));
    vectors(&beside, vocabulary)
}

/// Features seen often enough, with their rarity, the commonest first.
fn vocabulary<'a, const N: usize>(
    texts: impl Iterator<Item = [&'a Vec<Feature>; N]>,
) -> Vec<(u32, f32)> {
    let mut seen: HashMap<u32, (u32, u8)> = HashMap::new();
    let mut count = 0.0f32;
    for text in texts {
        count += 1.0;
        let mut prints: Vec<(u32, u8)> = text
            .into_iter()
            .flatten()
            .map(|f| (f.print, f.least))
            .collect();
        prints.sort_unstable();
        prints.dedup_by_key(|(print, _)| *print);
        for (print, least) in prints {
            seen.entry(print).or_insert((0, least)).0 += 1;
        }
    }
    let mut kept: Vec<(u32, f32)> = seen
        .into_iter()
        .filter(|(_, (texts, least))| *texts >= u32::from(*least))
        .map(|(print, (texts, _))| (print, ((1.0 + count) / (1.0 + texts as f32)).ln() + 1.0))
        .collect();
    commonest_first(&mut kept);
    kept
}

/// Rows that most texts ask for lie side by side, where the processor's cache
/// holds them.
fn commonest_first(vocabulary: &mut [(u32, f32)]) {
    vocabulary.sort_unstable_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
}

fn rows(vocabulary: &[(u32, f32)]) -> HashMap<u32, u32> {
    let prints = vocabulary.iter().map(|(print, _)| *print);
    prints.zip(0u32..).collect()
}

fn vectors(texts: &[Vec<Feature>], vocabulary: &[(u32, f32)]) -> Vec<Vector> {
    let rows = rows(vocabulary);
    texts
        .iter()
        .map(|features| {
            vector(
                features,
                |print| rows.get(&print).copied(),
                |row| vocabulary[row as usize].1,
            )
        })
        .collect()
}
