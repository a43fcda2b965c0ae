//! What the writer wants of us. A text is a report unless it clearly is
//! something else: a report lost is worse than a case too many.

use super::category::Found;
use super::judge::Seen;
use super::lexicon::INTENTS;
use super::model::{Model, Vector};
use crate::domain::decision::{Hints, Intent};

/// As many tell too little for the model alone.
const FEW_WORDS: usize = 5;

/// How far a report must score above all else that a text may be, with what
/// speaks for one beside the model. Found by holding out writers, as what
/// follows: so that no more than one report in 250 is lost, and of what is
/// none, no more than one in twenty opens a case.
const LEAD: f32 = 0.16;
/// What each word beyond the first twenty is worth, as far as the hundredth: who
/// writes at length has something to tell. The model cannot learn it from those
/// who wrote to fill gaps, many of whom thank and ask at length.
const A_WORD: f32 = 0.015;
const LONG: std::ops::RangeInclusive<usize> = 20..=100;
/// What it is worth to tell surely what the matter is.
const SURE_OF_CATEGORY: f32 = 0.3;
/// And to tell of something urgent, by how far it is above the bar of that: who
/// asks when help comes while the power is still gone had better be heard again.
const URGENT: f32 = 0.2;

/// What a thank-you or a nod is made of.
const NODS: [&str; 4] = ["thanking", "praise", "small_talk", "solved"];

/// Whether any of the turns of phrase is a thank-you or a nod.
pub(super) fn nods(turns: &[(u16, u32)]) -> bool {
    NODS.iter()
        .filter_map(|name| INTENTS.id(name))
        .any(|id| turns.iter().any(|(seen, _)| *seen == id))
}

/// `likely` is the text with the categories that it is likely to have.
pub(super) fn of(
    model: &Model,
    seen: &Seen,
    likely: &Vector,
    found: &Found,
    hints: &Hints,
) -> Intent {
    if seen.asked.values.is_empty() || hints.category.is_some() {
        return Intent::Report;
    }
    let lead = model.lead("intent", "report", &seen.asked).unwrap_or(LEAD);
    if lead + beside(model, seen, likely, found) >= LEAD {
        return Intent::Report;
    }
    let Some(head) = model.head("intent") else {
        return Intent::Report;
    };
    head.classes
        .iter()
        .zip(model.scores(head, &seen.asked))
        .filter(|(name, _)| *name != "report")
        .max_by(|a, b| a.1.total_cmp(&b.1))
        // Few words that say nothing of the kind only look like a nod.
        .filter(|(name, _)| seen.nods || seen.words.len() > FEW_WORDS || *name != "thanks")
        .and_then(|(name, _)| name.parse().ok())
        .unwrap_or(Intent::Report)
}

/// What speaks for a report beside its score.
fn beside(model: &Model, seen: &Seen, likely: &Vector, found: &Found) -> f32 {
    let words = seen.words.len().clamp(*LONG.start(), *LONG.end());
    let told = A_WORD * (words - LONG.start()) as f32;
    // What few words of thanks weigh is chance.
    let tells = seen.words.len() > FEW_WORDS || !seen.nods;
    let urgent = model.above_bar("urgent", likely).filter(|_| tells);
    let urgent = urgent.unwrap_or_default();
    told + SURE_OF_CATEGORY * found.confidence as f32 + URGENT * urgent.max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Gazetteer;
    use crate::triage::{Local, decide};

    fn intent(text: &str) -> Intent {
        decide(
            text,
            &Hints::default(),
            &Gazetteer::default(),
            &Local::default(),
        )
        .intent
    }

    #[test]
    fn a_question_about_help_for_what_is_still_urgent_is_a_report() {
        for text in [
            "Jeg spurte i går når elektrikeren kommer. Det er fremdeles ikke strøm i hele leiligheten",
            "Spurde i stad om røyrleggjar. Vatnet renn framleis ned frå taket på badet",
        ] {
            assert_eq!(intent(text), Intent::Report, "{text}");
        }
        assert_eq!(intent("Når kommer elektrikeren"), Intent::Status);
    }

    #[test]
    fn a_thank_you_in_few_words_is_no_report() {
        assert_eq!(intent("Takk for praten i går"), Intent::Thanks);
    }
}
