//! Decisions against labels: how good triage is, in the figures that matter
//! to the people who live with it.

use std::collections::BTreeMap;
use std::fmt;

use strum::IntoEnumIterator;

use super::examples::Example;
use crate::domain::case::Owner;
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Intent, Priority};

/// Texts shorter than this say too little of their language to be counted.
const LANGUAGE_FROM: usize = 26;

/// How many of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    pub right: usize,
    pub of: usize,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }

    /// Between 0 and 1; 1 where nothing was counted.
    pub fn value(self) -> f64 {
        if self.of == 0 {
            1.0
        } else {
            self.right as f64 / self.of as f64
        }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}  ({} of {})", self.value(), self.right, self.of)
    }
}

/// One judged message, as far as the figures need it.
#[derive(Debug, Clone)]
struct Judged {
    id: String,
    label: Category,
    given: Category,
    confidence: f64,
}

/// The table under way: add decisions, then print it.
#[derive(Debug, Clone, Default)]
pub struct Score {
    reports: Vec<Judged>,
    pub owner: Share,
    pub emergency_found: Share,
    pub emergency_right: Share,
    pub urgent_found: Share,
    pub urgent_right: Share,
    /// Reports taken for something else.
    pub report_lost: Share,
    /// Messages of another intent that opened a case.
    pub needless_case: Share,
    pub intent: Share,
    pub address_found: Share,
    pub address_wrong: Share,
    pub street_found: Share,
    pub unit_found: Share,
    pub unit_wrong: Share,
    pub language: Share,
    /// Priorities of the two tellings of the same facts, by their common name.
    tellings: BTreeMap<String, Vec<Option<Priority>>>,
    owners_mistaken: Vec<(String, Owner, Owner)>,
    others_mistaken: Vec<(String, String)>,
}

impl Score {
    /// Counts one decision; `owner` is what routing made of it.
    pub fn add(&mut self, example: &Example, decision: &Decision, owner: Owner) {
        let opened = decision.intent == Intent::Report;
        let priority = opened.then_some(decision.priority);
        if let Some((telling, _)) = telling(&example.id) {
            self.tellings.entry(telling).or_default().push(priority);
        }
        self.intent.add(decision.intent == example.intent);
        if example.text.chars().count() >= LANGUAGE_FROM {
            self.language.add(decision.language == example.lang);
            self.note(example, "language", example.lang, decision.language);
        }
        self.add_place(example, decision);
        let (Some(category), Some(label), Some(recipient)) =
            (example.category, example.priority, example.recipient)
        else {
            self.needless_case.add(opened);
            self.note(example, "intent", example.intent, decision.intent);
            if priority == Some(Priority::Emergency) {
                self.emergency_right.add(false);
            }
            return;
        };
        self.report_lost.add(!opened);
        self.note(example, "intent", example.intent, decision.intent);
        self.reports.push(Judged {
            id: example.id.clone(),
            label: category,
            given: decision.category,
            confidence: decision.confidence,
        });
        self.owner.add(opened && owner == recipient);
        if owner != recipient {
            self.owners_mistaken
                .push((example.id.clone(), recipient, owner));
        }
        let grave = |p: Option<Priority>, from: Priority| p.is_some_and(|p| p >= from);
        for (from, found, right) in [
            (
                Priority::Emergency,
                &mut self.emergency_found,
                &mut self.emergency_right,
            ),
            (
                Priority::Urgent,
                &mut self.urgent_found,
                &mut self.urgent_right,
            ),
        ] {
            if label >= from {
                found.add(grave(priority, from));
            }
            if grave(priority, from) {
                right.add(label >= from);
            }
        }
        let given = decision.priority;
        let is_off = |from| (label >= from) != (given >= from);
        if is_off(Priority::Emergency) || is_off(Priority::Urgent) {
            self.note(example, "priority", label, given);
        }
    }

    fn note(
        &mut self,
        example: &Example,
        what: &str,
        label: impl fmt::Display,
        given: impl fmt::Display,
    ) {
        let (label, given) = (label.to_string(), given.to_string());
        if label != given {
            self.others_mistaken.push((
                example.id.clone(),
                format!("{what}: {label} taken for {given}"),
            ));
        }
    }

    fn add_place(&mut self, example: &Example, decision: &Decision) {
        let place = &decision.place;
        if let Some(address) = &example.address {
            self.address_found
                .add(place.address.as_ref() == Some(address));
        }
        self.address_wrong
            .add(place.address.is_some() && place.address != example.address);
        if let Some(street) = &example.street {
            self.street_found.add(place.street.as_ref() == Some(street));
        }
        let unit = place.unit.as_ref().map(|unit| unit.as_str());
        if example.unit.is_some() {
            self.unit_found.add(unit == example.unit.as_deref());
        }
        self.unit_wrong
            .add(unit.is_some() && unit != example.unit.as_deref());
    }

    /// Category right.
    pub fn category(&self) -> Share {
        let mut share = Share::default();
        self.reports
            .iter()
            .for_each(|r| share.add(r.label == r.given));
        share
    }

    /// The mean over categories of the harmonic mean of found and right;
    /// categories that neither occur nor were given do not count.
    pub fn macro_f1(&self) -> f64 {
        let scores: Vec<f64> = Category::iter()
            .filter_map(|category| {
                let both = self
                    .reports
                    .iter()
                    .filter(|r| r.label == category && r.given == category)
                    .count();
                let label = self.reports.iter().filter(|r| r.label == category).count();
                let given = self.reports.iter().filter(|r| r.given == category).count();
                (label + given > 0).then(|| 2.0 * both as f64 / (label + given) as f64)
            })
            .collect();
        scores.iter().sum::<f64>() / scores.len().max(1) as f64
    }

    /// Category right in the surest four fifths.
    pub fn surest(&self) -> Share {
        let mut order: Vec<&Judged> = self.reports.iter().collect();
        order.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
        order.truncate((self.reports.len() * 4).div_ceil(5));
        let mut share = Share::default();
        order.iter().for_each(|r| share.add(r.label == r.given));
        share
    }

    /// Pairs of tellings (calm and shouting) that got the same priority.
    pub fn same_priority(&self) -> Share {
        let mut share = Share::default();
        for pair in self.tellings.values().filter(|pair| pair.len() == 2) {
            share.add(pair[0] == pair[1]);
        }
        share
    }

    /// Rows of confidence by tenths: mean confidence and share right.
    pub fn calibration(&self) -> Vec<(f64, Share)> {
        let mut rows = Vec::new();
        for tenth in 0..10 {
            let inside: Vec<&Judged> = self
                .reports
                .iter()
                .filter(|r| ((r.confidence * 10.0) as usize).min(9) == tenth)
                .collect();
            if inside.is_empty() {
                continue;
            }
            let mut share = Share::default();
            inside.iter().for_each(|r| share.add(r.label == r.given));
            let mean = inside.iter().map(|r| r.confidence).sum::<f64>() / inside.len() as f64;
            rows.push((mean, share));
        }
        rows
    }

    /// The commonest mistaken categories, commonest first.
    pub fn confusions(&self) -> Vec<(Category, Category, usize)> {
        let mut counts: BTreeMap<(Category, Category), usize> = BTreeMap::new();
        for r in self.reports.iter().filter(|r| r.label != r.given) {
            *counts.entry((r.label, r.given)).or_default() += 1;
        }
        let mut rows: Vec<_> = counts.into_iter().map(|((a, b), n)| (a, b, n)).collect();
        rows.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
        rows
    }

    /// Every mistake, by message id: for those who go through them.
    pub fn mistakes(&self) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = self
            .reports
            .iter()
            .filter(|r| r.label != r.given)
            .map(|r| {
                let told = format!(
                    "category: {} taken for {} ({:.2})",
                    r.label, r.given, r.confidence
                );
                (r.id.clone(), told)
            })
            .collect();
        all.extend(
            self.owners_mistaken.iter().map(|(id, label, given)| {
                (id.clone(), format!("owner: {label} taken for {given}"))
            }),
        );
        all.extend(self.others_mistaken.iter().cloned());
        all.sort();
        all
    }
}

/// `c-p01a` and `c-p01b` tell the same facts, calmly and shouting.
fn telling(id: &str) -> Option<(String, char)> {
    let (writer, nth) = id.split_once('-')?;
    let rest = nth.strip_prefix('p')?;
    let number = rest.strip_suffix(['a', 'b'])?;
    let last = rest.chars().last()?;
    number
        .bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| (format!("{writer}-{number}"), last))
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut row = |name: &str, value: &dyn fmt::Display| writeln!(f, "{name:<42} {value}");
        row("category, macro-F1", &format!("{:.3}", self.macro_f1()))?;
        row("category right", &self.category())?;
        row("category right in the surest 80 %", &self.surest())?;
        row("owner right", &self.owner)?;
        row("emergencies found", &self.emergency_found)?;
        row("of those called emergency, right", &self.emergency_right)?;
        row("urgent or worse found", &self.urgent_found)?;
        row("of those called urgent or worse, right", &self.urgent_right)?;
        row("a report taken for something else", &self.report_lost)?;
        row("no report, but opened a case", &self.needless_case)?;
        row("intent right", &self.intent)?;
        row("address found", &self.address_found)?;
        row("wrong address given", &self.address_wrong)?;
        row("street found where no usable number", &self.street_found)?;
        row("dwelling unit found", &self.unit_found)?;
        row("wrong dwelling unit given", &self.unit_wrong)?;
        row("language of texts over 25 characters", &self.language)?;
        row("calm and shouting: same priority", &self.same_priority())?;
        writeln!(f, "\nsure    right")?;
        for (mean, share) in self.calibration() {
            writeln!(f, "{mean:.2}    {share}")?;
        }
        writeln!(f, "\ncategories mistaken most often")?;
        for (label, given, count) in self.confusions().into_iter().take(12) {
            writeln!(f, "{count:>4}  {label} taken for {given}")?;
        }
        Ok(())
    }
}
