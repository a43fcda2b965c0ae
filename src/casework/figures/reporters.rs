//! The reporters: how they came to us, and whether they have heard from us.

use std::collections::{BTreeMap, BTreeSet};

use jiff::SignedDuration;

use super::facts::Facts;
use super::measure::{FEW, Within};
use super::work::count;
use crate::domain::language::Language;
use crate::domain::outgoing::MessageChannel;
use crate::domain::report::Channel;
use crate::store::figures::{Acknowledged, Heard};

/// Whom we did not reach.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotReached {
    /// Messages of the period that arrived nowhere.
    pub messages: u32,
    pub messages_before: Option<u32>,
    /// By channel; those that have any.
    pub by_channel: Vec<(MessageChannel, u32)>,
    /// One for each week of the period.
    pub by_week: Vec<u32>,
    /// Acknowledgements of the period that a gateway took.
    pub sent: u32,
}

/// Whom we did not reach in the period, and could not reach since.
pub fn not_reached(facts: &Facts) -> NotReached {
    let period = &facts.period;
    let mut found = NotReached {
        by_week: vec![0; period.weeks.len()],
        sent: facts.acknowledged.iter().map(|some| some.messages).sum(),
        ..NotReached::default()
    };
    let (mut sms, mut email, mut before) = (0, 0, 0);
    for message in &facts.unreached {
        if period.had(message.promised_at) {
            before += 1;
        }
        let Some(week) = period.week_of(message.promised_at) else {
            continue;
        };
        found.messages += 1;
        found.by_week[week] += 1;
        match message.channel {
            MessageChannel::Sms => sms += 1,
            MessageChannel::Email => email += 1,
            MessageChannel::Page => {}
        }
    }
    found.by_channel = vec![(MessageChannel::Sms, sms), (MessageChannel::Email, email)];
    found.by_channel.retain(|(_, messages)| *messages > 0);
    found.messages_before = facts.before(before);
    found
}

/// Open cases with a reporter whom we have not reached.
pub fn open_not_reached(facts: &Facts) -> u32 {
    let open = facts.unreached.iter().filter(|message| message.is_open);
    let cases: BTreeSet<&str> = open.map(|message| message.case_id.as_str()).collect();
    count(cases.len())
}

/// How long it took until a gateway had the acknowledgement, for half of them
/// and for nine of ten.
pub fn acknowledgements(counts: &[Acknowledged]) -> (Within, Within) {
    let all: u32 = counts.iter().map(|some| some.messages).sum();
    let within = |tenths: u32| {
        if usize::try_from(all).is_ok_and(|all| all < FEW) {
            return Within::Few;
        }
        let wanted = u64::from(all) * u64::from(tenths);
        let mut so_far = 0;
        for some in counts {
            so_far += u64::from(some.messages) * 10;
            if so_far >= wanted {
                // To the second: what took less than one took one.
                return Within::Time(some.took.max(SignedDuration::from_secs(1)));
            }
        }
        Within::Few
    };
    (within(5), within(9))
}

/// Reports of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came<K> {
    pub of: K,
    pub reports: u32,
    pub before: Option<u32>,
}

/// How reports came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ways {
    pub reports: u32,
    pub reports_before: Option<u32>,
    /// The most frequent first.
    pub channels: Vec<Came<Channel>>,
    /// The most frequent first.
    pub languages: Vec<Came<Language>>,
}

/// How the reports of the period came.
pub fn ways(facts: &Facts) -> Ways {
    let sum = |heard: &[Heard]| heard.iter().map(|some| some.reports).sum();
    Ways {
        reports: sum(&facts.heard),
        reports_before: facts.before(sum(&facts.heard_before)),
        channels: came(facts, |some| (some.channel.key(), some.channel)),
        languages: came(facts, |some| (some.language, some.language)),
    }
}

fn came<O: Ord, K: Copy>(facts: &Facts, kind: impl Fn(&Heard) -> (O, K)) -> Vec<Came<K>> {
    let mut found: BTreeMap<O, Came<K>> = BTreeMap::new();
    let mut put = |some: &Heard, is_before: bool| {
        let (order, of) = kind(some);
        let came = found.entry(order).or_insert(Came {
            of,
            reports: 0,
            before: facts.before(0),
        });
        if is_before {
            came.before = came.before.map(|before| before + some.reports);
        } else {
            came.reports += some.reports;
        }
    };
    facts.heard.iter().for_each(|some| put(some, false));
    facts.heard_before.iter().for_each(|some| put(some, true));
    let mut all: Vec<Came<K>> = found.into_values().collect();
    all.retain(|came| came.reports > 0);
    all.sort_by_key(|came| std::cmp::Reverse(came.reports));
    all
}
