//! The hand-overs of a case in line with the case: exactly one recipient acts for
//! its owner, and those also told are told. Whatever is no longer right ends.

use jiff::Timestamp;

use super::Handing;
use super::given::{By, Gift, Given};
use crate::domain::account::Account;
use crate::domain::case::{Case, Owner, RecipientKey, Status};
use crate::domain::decision::Decision;
use crate::domain::hand_over::{Ending, Giver, HandOver};
use crate::routing::Facts;
use crate::store::{StoreError, Tx, hand_overs, reports};
use crate::wording::hand_over::Occasion;

/// What has happened to a case.
#[derive(Debug, Clone, Copy)]
pub struct Turn<'a> {
    /// As it was; nothing where it came to be.
    pub was: Option<&'a Case>,
    /// As it is.
    pub case: &'a Case,
    pub by: By<'a>,
    /// Those who have it must hurry now: they are told of it anew.
    pub hurries: bool,
    /// What those hear who are told of it now, where it is not open again.
    pub told: Occasion,
}

impl<'a> Turn<'a> {
    /// A case that has changed.
    pub fn changed(was: &'a Case, case: &'a Case, by: By<'a>) -> Self {
        Self {
            was: Some(was),
            case,
            by,
            hurries: false,
            told: Occasion::Given,
        }
    }

    /// A case that came to be.
    pub fn opened(case: &'a Case, by: By<'a>) -> Self {
        Self {
            was: None,
            case,
            by,
            hurries: false,
            told: Occasion::Given,
        }
    }

    fn is_reopened(&self) -> bool {
        let stood = |case: &Case| case.status.is_open() && case.merged_into.is_none();
        self.was.is_some_and(|was| !stood(was)) && stood(self.case)
    }

    /// Whether all are told anew.
    fn is_fresh(&self) -> bool {
        self.was.is_none() || self.hurries || self.is_reopened()
    }

    fn has_new_owner(&self) -> bool {
        self.was.is_none_or(|was| was.owner != self.case.owner)
    }

    fn tells_newly(&self, key: &str) -> bool {
        let told = |case: &Case| case.also_notify.iter().any(|told| told == key);
        self.was.is_none_or(|was| !told(was))
    }

    fn occasion(&self) -> Occasion {
        if self.is_reopened() {
            Occasion::Reopened
        } else {
            Occasion::Given
        }
    }
}

/// What is to be done.
#[derive(Default)]
struct Plan<'a> {
    end: Vec<(HandOver, Ending)>,
    give: Vec<Gift<'a>>,
}

/// Whoever gets a case in the owner's name, and by which rule where it is not
/// the turn's own.
struct Wanted {
    recipient: RecipientKey,
    rule: Option<String>,
    /// Before the turn it was somebody else.
    says_other: bool,
}

impl Handing {
    /// The hand-overs of a case that comes to be, made before its transaction
    /// opens.
    pub fn of_new(
        &self,
        case: &Case,
        decision: &Decision,
        rule: &str,
        now: Timestamp,
    ) -> Vec<Given> {
        let turn = Turn::opened(case, By::Rule(rule));
        let wanted = self.wanted(case, Some(decision), &[], now);
        let plan = self.plan(&turn, Vec::new(), wanted.as_ref());
        let gifts = plan.give.into_iter();
        gifts.map(|gift| self.given(case, gift, now)).collect()
    }

    /// Brings the hand-overs of a case in line with it. Returns whether anything
    /// goes out.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn align(&self, tx: &mut Tx, turn: Turn<'_>) -> Result<bool, StoreError> {
        let case = turn.case;
        let now = self.inner.ids.now();
        let all = hand_overs::of_case(tx, &case.id).await?;
        let decision = reports::first_decision(tx, judged(case)).await?;
        let wanted = |case| self.wanted(case, decision.as_ref(), &all, now);
        let is_other = |one: &Option<Wanted>, other: &Option<Wanted>| {
            let key = |wanted: &Option<Wanted>| wanted.as_ref().map(|w| w.recipient.clone());
            key(one) != key(other)
        };
        let is = wanted(case);
        // Only what has changed of the case counts: the time of day alone moves
        // nothing.
        let says_other = turn.was.is_some_and(|was| is_other(&wanted(was), &is));
        let wanted = is.map(|wanted| Wanted {
            says_other,
            ..wanted
        });
        let plan = self.plan(&turn, all, wanted.as_ref());
        for (hand_over, ending) in plan.end {
            self.end(tx, hand_over, ending, now).await?;
        }
        let mut tells = false;
        for gift in plan.give {
            let given = self.given(case, gift, now);
            given.write(tx).await?;
            tells |= given.tells();
        }
        if turn.was.is_some_and(|was| was.priority < case.priority) {
            // An emergency goes out by all channels.
            hand_overs::stir(tx, &case.id, now).await?;
        }
        Ok(tells)
    }

    /// Who should get the case in the owner's name; nobody of the police, who get
    /// nothing by themselves. Whoever has given it back does not get it again.
    fn wanted(
        &self,
        case: &Case,
        decision: Option<&Decision>,
        earlier: &[HandOver],
        now: Timestamp,
    ) -> Option<Wanted> {
        if case.owner == Owner::Police {
            return None;
        }
        let is_spent = |key: &str| {
            let ends = earlier
                .iter()
                .filter(|one| one.acts && one.recipient == key);
            let mut ends = ends.filter_map(|one| one.end.map(|(ending, _)| ending));
            ends.any(|ending| matches!(ending, Ending::GivenBack | Ending::Withdrawn))
        };
        let own = Wanted {
            recipient: case.owner.key().to_owned(),
            rule: None,
            says_other: false,
        };
        // What few may open goes to nobody else.
        let decision = decision.filter(|_| !case.restricted);
        let by_rule = decision.and_then(|decision| self.by_rule(case, decision, now));
        let by_rule = by_rule.filter(|wanted| {
            let key = wanted.recipient.as_str();
            !is_spent(key)
                && self.answers(key) == Some(case.owner)
                && self.channels(key).is_some_and(|all| !all.is_empty())
        });
        Some(by_rule.unwrap_or(own))
    }

    fn plan<'a>(&self, turn: &Turn<'a>, all: Vec<HandOver>, wanted: Option<&Wanted>) -> Plan<'a> {
        let mut plan = Plan::default();
        let is_known = !all.is_empty();
        let standing = all.into_iter().filter(|one| one.end.is_none());
        let (acting, told): (Vec<_>, Vec<_>) = standing.partition(|one| one.acts);
        let case = turn.case;
        if !case.status.is_open() || case.merged_into.is_some() {
            let is_done = case.status == Status::Resolved && case.merged_into.is_none();
            let ending = |one: &HandOver| {
                if is_done && one.acts {
                    Ending::Done
                } else {
                    Ending::Overtaken
                }
            };
            let both = acting.into_iter().chain(told);
            plan.end = both.map(|one| (one.clone(), ending(&one))).collect();
            return plan;
        }
        let mut stays: Vec<RecipientKey> = Vec::new();
        self.plan_acting(turn, (acting, is_known), wanted, &mut plan, &mut stays);
        self.plan_told(turn, told, &mut plan, &mut stays);
        plan
    }

    fn plan_acting<'a>(
        &self,
        turn: &Turn<'a>,
        (acting, is_known): (Vec<HandOver>, bool),
        wanted: Option<&Wanted>,
        plan: &mut Plan<'a>,
        stays: &mut Vec<RecipientKey>,
    ) {
        let owner = turn.case.owner;
        let mut again = None;
        let mut is_given = false;
        for one in acting {
            let key = one.recipient.as_str();
            let is_chosen = matches!(one.giver, Giver::Account(_)) && key != owner.key();
            let fits = |wanted: &Wanted| !wanted.says_other || wanted.recipient == key;
            let is_right =
                self.answers(key) == Some(owner) && (is_chosen || wanted.is_none_or(fits));
            // What the police have was approved once, and goes out no more.
            if is_right && (!turn.is_fresh() || owner == Owner::Police) {
                is_given = true;
                stays.push(one.recipient);
                continue;
            }
            if is_right {
                again = Some(one.clone());
            }
            plan.end.push((one, Ending::Overtaken));
        }
        let Some(wanted) = wanted.filter(|_| !is_given) else {
            return;
        };
        let gives = turn.is_fresh() || turn.has_new_owner() || is_known;
        let is_department = wanted.recipient == owner.key();
        if !gives && is_department {
            return;
        }
        let (recipient, words) = match again {
            Some(again) if again.recipient != owner.key() => (again.recipient, again.words),
            _ => (wanted.recipient.clone(), None),
        };
        stays.push(recipient.clone());
        plan.give.push(Gift {
            by: turn.by,
            rule: wanted
                .rule
                .clone()
                .filter(|_| recipient == wanted.recipient),
            recipient,
            acts: true,
            words,
            occasion: turn.occasion(),
        });
    }

    fn plan_told<'a>(
        &self,
        turn: &Turn<'a>,
        told: Vec<HandOver>,
        plan: &mut Plan<'a>,
        stays: &mut Vec<RecipientKey>,
    ) {
        let case = turn.case;
        let mut keys = case.also_notify.clone();
        let housing = Owner::HousingOffice.key();
        if case.owner == Owner::Police && keys.iter().all(|key| key != housing) {
            // Somebody must prepare what the police are to get.
            keys.push(housing.to_owned());
        }
        for one in told {
            let is_rule = matches!(one.giver, Giver::Rule(_));
            let is_right = !is_rule || keys.contains(&one.recipient);
            let is_double = stays.contains(&one.recipient);
            if is_right && !is_double && !(turn.is_fresh() && is_rule) {
                stays.push(one.recipient);
            } else {
                plan.end.push((one, Ending::Overtaken));
            }
        }
        for key in keys {
            let is_out = key == case.owner.key() || self.is_police(&key) || stays.contains(&key);
            let is_forced = key == housing && case.owner == Owner::Police && turn.has_new_owner();
            let gives = turn.is_fresh() || turn.tells_newly(&key) || is_forced;
            if is_out || !gives || self.channels(&key).is_none() {
                continue;
            }
            stays.push(key.clone());
            plan.give.push(Gift {
                by: turn.by,
                rule: matches!(turn.by, By::Person(_)).then(|| TOLD.to_owned()),
                recipient: key,
                acts: false,
                words: None,
                occasion: if turn.is_fresh() {
                    turn.occasion()
                } else {
                    turn.told
                },
            });
        }
    }

    /// What the rules say of a case as it stands.
    fn by_rule(&self, case: &Case, decision: &Decision, now: Timestamp) -> Option<Wanted> {
        let facts = Facts::of_case(case, decision);
        let given = self.inner.rules.given_to(&facts, case.owner, now)?;
        Some(Wanted {
            recipient: given.recipient,
            rule: Some(given.rule),
            says_other: false,
        })
    }
}

/// What the rule is called by which somebody is told whom a person's act made so.
const TOLD: &str = "også varslet";

/// Of which case the reports were judged: a part has none of its own.
fn judged(case: &Case) -> &str {
    case.part_of.as_deref().unwrap_or(&case.id)
}

/// Whether somebody of the recipient's own people has a case in hand.
pub fn is_in_hand(case: &Case, who: &Account) -> bool {
    let is_begun =
        case.assignee.is_some() || matches!(case.status, Status::InProgress | Status::Waiting);
    case.status.is_open() && is_begun && who.department.is_none_or(|own| own == case.owner)
}
