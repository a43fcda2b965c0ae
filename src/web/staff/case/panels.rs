//! The forms of a case, one for each verb, as they open in the bar of actions.

mod bar;
mod choices;
mod keys;

use super::acts::place::{self, Offer};
use super::acts::words as said;
use super::draft::Act;
use super::parts::{ONE_VOICE, PARTS_OPEN};
use super::view::around::Around;
use super::writing::standard::{self, Standard};
use super::writing::{self, Reader};
use super::{Problem, Typed, leader};
use crate::casework::actions::MAX_REASON;
use crate::casework::file::CaseFile;
use crate::casework::rights;
use crate::casework::writing::MAX_MESSAGE;
use crate::domain::account::Account;
use crate::domain::case::Status;
use crate::domain::decision::Priority;
use crate::register::Gazetteer;
use crate::wording::Catalogue;

pub(super) use choices::{Choice, waits_for};

/// The verbs of a case, with their forms.
pub(super) struct Bar {
    pub first: Vec<Panel>,
    /// Behind "Mer".
    pub rest: Vec<Panel>,
}

/// A verb, and the form that it opens.
pub(super) struct Panel {
    /// The last part of its address.
    pub act: &'static str,
    pub verb: &'static str,
    /// The key that opens it; empty where there is none.
    pub key: &'static str,
    /// Done by the verb itself, without a form.
    pub is_now: bool,
    pub is_open: bool,
    /// Says that what was typed is here again, after a login.
    pub is_kept: bool,
    /// What it does, where the verb does not say.
    pub lead: String,
    pub question: &'static str,
    pub choices: Vec<Choice>,
    /// The choices are made at once, by one press.
    pub picks: bool,
    pub choice_problem: String,
    pub place: Option<PlaceFields>,
    pub until: Option<String>,
    /// To the reporters, beside the reason.
    pub words: Option<Field>,
    pub standards: Vec<Standard>,
    pub readers: Vec<Reader>,
    /// Whether it is a question, where it may be one.
    pub asks: Option<bool>,
    pub reason: Option<Field>,
    /// What its button says; nothing where a choice is enough.
    pub send: &'static str,
    /// Sent once more, it is done although a part of the case is open.
    pub is_asked: bool,
}

/// The fields of an address.
pub(super) struct PlaceFields {
    pub address: String,
    pub unit: String,
    pub offers: Vec<Offer>,
    /// What was typed can be kept as it is.
    pub can_keep: bool,
}

/// A field for words.
pub(super) struct Field {
    /// The field's name.
    pub name: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    pub text: String,
    pub problem: String,
    pub rows: u8,
    /// Most characters.
    pub most: usize,
    pub is_wanted: bool,
}

/// What the forms are filled from.
pub(super) struct Desk<'a> {
    pub c: &'a Catalogue,
    pub file: &'a CaseFile,
    pub around: &'a Around,
    pub me: &'a Account,
    pub gazetteer: &'a Gazetteer,
}

impl Desk<'_> {
    /// Whether whoever stands here is to decide whose the case is.
    fn decides(&self) -> bool {
        self.file.leader.asked.is_some() && self.file.leader.may_decide
    }
}

/// All forms, in the order of the bar.
pub(super) fn bar(desk: &Desk<'_>, typed: Option<&Typed>) -> Bar {
    let case = &desk.file.case;
    let restricts = rights::may_restrict(desk.me, case);
    let mut verbs = bar::verbs(case, &desk.me.id, restricts);
    verbs.before_leader(&desk.file.leader);
    // Whatever was typed stays, also where the case has moved on.
    if let Some(act) = typed.map(|typed| typed.draft.act)
        && has_form(act)
        && !verbs.first.contains(&act)
        && !verbs.rest.contains(&act)
    {
        verbs.first.push(act);
    }
    let panels = |acts: Vec<Act>| {
        acts.into_iter()
            .map(|act| panel(desk, act, typed))
            .collect()
    };
    Bar {
        first: panels(verbs.first),
        rest: panels(verbs.rest),
    }
}

/// Whether it comes back in a form of the bar.
pub(super) fn has_form(act: Act) -> bool {
    !matches!(
        act,
        Act::Split
            | Act::Move
            | Act::Merge
            | Act::Unmerge
            | Act::NotAlike
            | Act::Part
            | Act::Whole
            | Act::Give
            | Act::Withdraw
            | Act::GiveAgain
            | Act::Undo
    ) && !is_now(act)
}

/// Whether the verb is enough: nothing is to be chosen, and it can be undone.
fn is_now(act: Act) -> bool {
    matches!(act, Act::Take | Act::Release)
}

fn panel(desk: &Desk<'_>, act: Act, typed: Option<&Typed>) -> Panel {
    let case = &desk.file.case;
    let typed = typed.filter(|typed| typed.draft.act == act);
    let draft = typed.map(|typed| &typed.draft);
    let goes_on = act == Act::Reopen && case.status == Status::Waiting;
    let verb = match act {
        Act::Reopen if goes_on => "Fortsett",
        Act::Take if case.assignee.is_some() => "Overta saken",
        Act::Wait if case.status == Status::Waiting => "Endre venting",
        Act::Owner if desk.decides() => "Avgjør eier",
        act => said::verb(act),
    };
    let value = draft.map(|draft| draft.value.as_str());
    let choices = choices::choices(desk, act, value);
    let picks = matches!(act, Act::Category | Act::Priority | Act::Assign);
    Panel {
        act: act.into(),
        verb,
        key: bar::key(act),
        // A case that waits goes on without a word to anybody.
        is_now: is_now(act) || goes_on && draft.is_none(),
        is_open: typed.is_some(),
        is_kept: typed.is_some_and(|typed| matches!(typed.problem, Problem::Kept)),
        lead: match act {
            Act::Owner => leader::lead(desk.file),
            act => lead(act).to_owned(),
        },
        question: choices::question(act),
        choices,
        picks,
        choice_problem: problem(typed, |problem| match problem {
            Problem::Choice(words) => Some(words.as_str()),
            Problem::PartsOpen => Some(PARTS_OPEN),
            _ => None,
        }),
        place: (act == Act::Place).then(|| place_fields(desk, typed)),
        until: (act == Act::Wait).then(|| draft.map_or_else(String::new, |d| d.until.clone())),
        words: words_field(desk, act, typed),
        standards: standard::standards(
            desk.c,
            desk.file,
            act,
            draft.map_or("", |draft| &draft.report),
        ),
        readers: if act == Act::Write {
            writing::readers(desk.c, desk.file, draft.map_or("", |draft| &draft.report))
        } else {
            Vec::new()
        },
        asks: (act == Act::Write).then(|| {
            draft.is_some_and(|draft| {
                draft.value == writing::QUESTION || standard::inserts_question(draft)
            })
        }),
        reason: reason_field(desk, act, typed),
        send: match act {
            Act::Owner if desk.file.leader.is_next => "Send til leder",
            act => send(act, picks),
        },
        is_asked: typed
            .is_some_and(|typed| typed.draft.anyway || matches!(typed.problem, Problem::PartsOpen)),
    }
}

fn lead(act: Act) -> &'static str {
    match act {
        Act::Note => "Bare ansatte ser notatet.",
        Act::Restrict => "Bare mottak, ledere og den som har saken, kan åpne den.",
        Act::Unrestrict => "Alle ansatte som kan se saker, kan åpne den igjen.",
        Act::Reopen => "Melderne får vite at saken er åpnet igjen.",
        _ => "",
    }
}

fn send(act: Act, picks: bool) -> &'static str {
    match act {
        _ if picks => "",
        Act::Place | Act::Note => "Lagre",
        Act::Restrict => "Skjerm saken",
        Act::Unrestrict => "Opphev skjerming",
        // What it tells is seen before it goes out.
        _ => "Se over",
    }
}

fn place_fields(desk: &Desk<'_>, typed: Option<&Typed>) -> PlaceFields {
    let known = &desk.file.case.place;
    match typed.map(|typed| &typed.draft) {
        Some(draft) => PlaceFields {
            offers: place::offers(desk.gazetteer, &draft.value),
            address: draft.value.clone(),
            unit: draft.unit.clone(),
            can_keep: !draft.value.trim().is_empty(),
        },
        None => PlaceFields {
            address: known
                .address
                .clone()
                .or_else(|| known.street.clone())
                .or_else(|| known.typed.clone())
                .unwrap_or_default(),
            unit: known
                .unit
                .as_ref()
                .map_or_else(String::new, |unit| unit.to_string()),
            offers: Vec::new(),
            can_keep: false,
        },
    }
}

fn words_field(desk: &Desk<'_>, act: Act, typed: Option<&Typed>) -> Option<Field> {
    let has_readers = desk.file.part.is_none();
    if !has_readers || !matches!(act, Act::Resolve | Act::Close | Act::Wait) {
        return None;
    }
    let draft = typed.map(|typed| &typed.draft);
    Some(Field {
        name: "words",
        label: "Ord til melderne (valgfritt)",
        hint: "",
        text: draft.map_or_else(String::new, |draft| {
            standard::with_inserted(desk.c, desk.file, draft, &draft.words)
        }),
        problem: problem(typed, |problem| match problem {
            Problem::Words(words) => Some(words.as_str()),
            _ => None,
        }),
        rows: 3,
        most: MAX_MESSAGE,
        is_wanted: false,
    })
}

fn reason_field(desk: &Desk<'_>, act: Act, typed: Option<&Typed>) -> Option<Field> {
    let is_emergency = desk.file.case.priority == Priority::Emergency;
    let (label, is_wanted, rows) = match act {
        Act::Write => ("Hva vil du skrive?", true, 5),
        Act::Note => ("Notat", true, 4),
        Act::Owner => ("Hvorfor?", true, 2),
        Act::Restrict | Act::Unrestrict => ("Hvorfor?", true, 2),
        Act::Priority if is_emergency => ("Hvorfor er det ikke akutt?", true, 2),
        Act::Close => ("Mer om hvorfor (for ansatte)", false, 2),
        Act::Wait => ("Hva venter dere på? (for ansatte, valgfritt)", false, 2),
        Act::Resolve => ("Hva ble gjort? (for ansatte, valgfritt)", false, 2),
        Act::Category | Act::Priority | Act::Place => ("Hvorfor? (valgfritt)", false, 1),
        _ => return None,
    };
    let draft = typed.map(|typed| &typed.draft);
    let text = draft.map_or_else(String::new, |draft| match act {
        Act::Write => standard::with_inserted(desk.c, desk.file, draft, &draft.reason),
        _ => draft.reason.clone(),
    });
    Some(Field {
        name: "reason",
        label,
        hint: match act {
            Act::Write if desk.file.part.is_some() => ONE_VOICE,
            Act::Write => writing::hint(desk.file),
            _ => "",
        },
        text,
        problem: problem(typed, |problem| match problem {
            Problem::Reason(words) => Some(words.as_str()),
            _ => None,
        }),
        rows,
        most: if act == Act::Write {
            MAX_MESSAGE
        } else {
            MAX_REASON
        },
        is_wanted,
    })
}

fn problem(typed: Option<&Typed>, is_it: fn(&Problem) -> Option<&str>) -> String {
    let problem = typed.map(|typed| &typed.problem);
    problem.and_then(is_it).unwrap_or_default().to_owned()
}
