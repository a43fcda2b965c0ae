//! The models at work: from a text, and the place found in it, to a decision.

use std::sync::LazyLock;

use super::features;
use super::lexicon;
use super::local::Local;
use super::model::{Model, ModelError, Vector};
use super::training::category_rows;
use super::words::{Word, words};
use super::{
    answers, bounds, category, danger, intent, keywords, language, matter, part, place, priority,
    reasons, tone, wordless,
};
use crate::domain::decision::{Decision, Hints, Intent, Priority, Reason};
use crate::domain::place::PlaceFinding;
use crate::register::gazetteer::Gazetteer;

/// Raised when rules change in a way that can change decisions; part of each
/// decision's version.
const RULES_VERSION: u32 = 8;

/// The trained models and the lexicon that they were trained with.
#[derive(Debug, Clone)]
pub struct Judge {
    pub content: Model,
    pub language: Model,
}

/// The models as `sifra train` last wrote them.
pub const CONTENT_MODEL: &[u8] = include_bytes!("model/content.bin");
pub const LANGUAGE_MODEL: &[u8] = include_bytes!("model/language.bin");

static EMBEDDED: LazyLock<Judge> = LazyLock::new(|| {
    Judge::read(CONTENT_MODEL, LANGUAGE_MODEL)
        .expect("the models are part of the program, and a test reads them")
});

/// What was seen of a text, for all who judge it.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// The words without those that only tell the tone.
    pub words: Vec<Word>,
    /// The lexicon's ideas in them.
    pub ideas: Vec<(u16, u32)>,
    /// What those say.
    pub vector: Vector,
    /// The same with turns of phrase that tell what the writer wants.
    pub asked: Vector,
    /// A thank-you or a nod is among them.
    pub nods: bool,
}

impl Judge {
    /// The judge that the program carries.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// A judge from stored models.
    pub fn read(content: &[u8], language: &[u8]) -> Result<Self, ModelError> {
        Ok(Self {
            content: Model::from_bytes(content)?,
            language: Model::from_bytes(language)?,
        })
    }

    /// Judges a text against the register.
    pub fn decide(
        &self,
        text: &str,
        hints: &Hints,
        gazetteer: &Gazetteer,
        local: &Local,
    ) -> Decision {
        let found = place::find(text, hints, gazetteer);
        let mut decision = self.judge(
            text,
            hints,
            found.finding,
            &found.spans,
            found.reasons,
            local,
        );
        wordless::correct(text, &mut decision);
        keywords::correct(text, &mut decision);
        bounds::keep(local, &mut decision);
        danger::as_told(hints, &mut decision);
        answers::weigh(hints, &mut decision);
        decision
    }

    /// Judges a text whose place is known already. `used` are the parts of the
    /// text that the place was read from: they say nothing of the matter.
    fn judge(
        &self,
        text: &str,
        hints: &Hints,
        place: PlaceFinding,
        used: &[(usize, usize)],
        mut because: Vec<Reason>,
        local: &Local,
    ) -> Decision {
        let all = words(text, used);
        let language = language::of(&self.language, text, &all, hints);
        let seen = self.see(&all);
        let found = category::of(&self.content, &seen, hints, local);
        let likely = self.with_likely(&seen, &found);
        let danger = danger::of(&seen, local.dangers());
        // Who tells of danger reports, whatever else they ask or take back.
        let found_intent = match danger {
            Some(_) => Intent::Report,
            None => intent::of(&self.content, &seen, &likely, &found, hints),
        };
        let (mut priority, said) =
            priority::of(&self.content, &seen, &likely, &found, danger.as_ref());
        let (matter, owned) = matter::of(&self.content, &likely, &found);
        if found_intent == Intent::Report {
            because.extend(reasons::category(&self.content, text, &seen, &found, local));
            if said.is_none() {
                because.extend(reasons::urgency(&self.content, text, &seen, priority));
            }
            because.extend(said.map(|reason| reasons::quoting(text, reason)));
            because.extend(owned);
        } else {
            priority = priority.min(Priority::Normal);
            because.push(reasons::intent(found_intent));
        }
        Decision {
            intent: found_intent,
            category: found.category,
            confidence: found.confidence,
            runner_up: found.runner_up,
            priority,
            matter,
            danger: (priority == Priority::Emergency)
                .then(|| danger::kind(danger.as_ref(), found.category, matter)),
            language,
            place,
            part: part::of(&seen.words),
            reasons: because,
            version: local.version(self.content.stamp, RULES_VERSION),
        }
    }
    fn see(&self, all: &[Word]) -> Seen {
        let calm = tone::calm(all);
        let ideas = lexicon::BUILT_IN.ideas(&calm);
        let vector = self.content.vector(&features::of_content(&calm, &ideas));
        let turns = lexicon::INTENTS.ideas(all);
        let mut asked = vector.without_origins();
        let of_turns = features::of_turns(all, &turns);
        asked.add(self.content.vector(&of_turns).values);
        Seen {
            words: calm,
            ideas,
            vector,
            asked,
            nods: intent::nods(&turns),
        }
    }

    /// The text with the categories that it is likely to have.
    fn with_likely(&self, seen: &Seen, found: &category::Found) -> Vector {
        let mut likely = seen.vector.without_origins();
        let chance = |category| found.all.iter().find(|(c, _)| *c == category);
        likely.add(category_rows().filter_map(|(category, print)| {
            Some((self.content.row(print)?, chance(category)?.1 as f32))
        }));
        if let Some((first, _)) = found.all.iter().max_by(|a, b| a.1.total_cmp(&b.1)) {
            let beside = features::beside(first.key(), &seen.words, &seen.ideas);
            likely.add(self.content.vector(&beside).values);
        }
        likely
    }
}
