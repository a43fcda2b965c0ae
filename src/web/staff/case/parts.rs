//! The parts of a case on its page, the form that makes one, and the page of a
//! part.

mod page;

use jiff::Timestamp;
use strum::IntoEnumIterator;

use super::acts::problem;
use super::draft::{Act, Draft};
use super::panels::Choice;
use super::{Problem, Typed, together};
use crate::casework::actions::{ActionError, Order};
use crate::casework::file::CaseFile;
use crate::casework::parts::{MAX_WORDS, NewPart, PartError};
use crate::casework::rights;
use crate::domain::case::{Case, Owner};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::web::staff::StaffState;
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::Catalogue;
pub(super) use page::{PartView, view};

/// Said where a main case is to be ended before its parts.
pub(super) const PARTS_OPEN: &str = "En del av saken er ikke ferdig. Send en gang til, hvis \
     hovedsaken likevel er det. Melderne får vite det når også delen er ferdig.";

/// Said beside the form that writes to the reporters from a part.
pub(super) const ONE_VOICE: &str = "Den går ut som hovedsakens, til dem som meldte fra. De ser \
     ikke at saken er delt. Svaret kommer hit også.";

/// A part, or the main case, in a list.
pub(super) struct PartLine {
    pub reference: String,
    pub category: String,
    pub owner: &'static str,
    pub status: String,
    pub is_open: bool,
    pub priority: String,
    pub priority_class: &'static str,
    pub due: Moment,
    pub assignee: Option<String>,
}

/// The form that makes a part.
pub(super) struct PartForm {
    pub is_open: bool,
    pub proposal: Option<ProposedPart>,
    pub owners: Vec<Choice>,
    pub categories: Vec<Choice>,
    pub priorities: Vec<Choice>,
    pub photos: Vec<PhotoChoice>,
    pub words: String,
    pub most: usize,
    pub choice_problem: String,
    pub words_problem: String,
    /// Says that what was typed is here again.
    pub is_kept: bool,
}

/// A part that Sifra proposes, as one click makes it.
pub(super) struct ProposedPart {
    pub owner: &'static str,
    pub category: String,
    pub words: String,
    pub owner_key: &'static str,
    pub category_key: &'static str,
    pub priority_key: &'static str,
}

/// A photo that the owner of a part may be shown.
pub(super) struct PhotoChoice {
    pub id: String,
    pub name: String,
    pub is_chosen: bool,
}

/// All parts of a case.
pub(super) fn lines(c: &Catalogue, file: &CaseFile, now: Timestamp) -> Vec<PartLine> {
    let parts = file.parts.iter();
    parts.map(|part| line(c, file, part, now)).collect()
}

fn line(c: &Catalogue, file: &CaseFile, part: &Case, now: Timestamp) -> PartLine {
    let is_open = part.status.is_open();
    let assignee = part.assignee.as_ref();
    PartLine {
        reference: part.reference.to_string(),
        category: words::category(c, part.category),
        owner: words::owner(part.owner),
        status: words::status(c, part.status),
        is_open,
        priority: words::priority(c, part.priority),
        priority_class: part.priority.key(),
        due: times::due(c, part, now),
        assignee: assignee.and_then(|id| file.names.get(id).cloned()),
    }
}

/// The choices of the form in one value, as they come back through a login.
pub(super) fn packed(fields: &Fields) -> String {
    let [owner, category, priority] = ["owner", "category", "priority"].map(|f| fields.get(f));
    format!("{owner} {category} {priority} {}", fields.all("photo"))
}

/// The choices again.
fn unpacked(
    value: &str,
) -> (
    Option<Owner>,
    Option<Category>,
    Option<Priority>,
    Vec<String>,
) {
    let mut keys = value.split(' ');
    let mut next = || keys.next().unwrap_or_default();
    let (owner, category, priority) = (next().parse(), next().parse(), next().parse());
    let photos = keys
        .filter(|id| !id.is_empty())
        .map(str::to_owned)
        .collect();
    (owner.ok(), category.ok(), priority.ok(), photos)
}

/// The form, where the case can have parts.
pub(super) fn form(c: &Catalogue, file: &CaseFile, typed: Option<&Typed>) -> Option<PartForm> {
    let case = &file.case;
    let is_fit = file.may_change && case.status.is_open() && !file.reports.is_empty();
    if !is_fit || case.part_of.is_some() {
        return None;
    }
    let typed = typed.filter(|typed| typed.draft.act == Act::Part);
    let proposed = file.proposed_part.as_ref();
    let (owner, category, priority, photos) = match typed {
        Some(typed) => unpacked(&typed.draft.value),
        None => (
            proposed.map(|proposed| proposed.owner),
            proposed.map(|proposed| proposed.category),
            Some(proposed.map_or(case.priority.min(Priority::Urgent), |p| p.priority)),
            Vec::new(),
        ),
    };
    let choice = |key: &'static str, name: String, is_chosen: bool| Choice {
        value: key.to_owned(),
        name,
        key: String::new(),
        is_chosen,
    };
    let problem = typed.map(|typed| &typed.problem);
    let all_photos = file.reports.iter().flat_map(|filed| &filed.photos);
    Some(PartForm {
        is_open: typed.is_some(),
        proposal: proposed.map(|proposed| ProposedPart {
            owner: words::owner(proposed.owner),
            category: words::category(c, proposed.category),
            words: proposed.words.clone(),
            owner_key: proposed.owner.key(),
            category_key: proposed.category.key(),
            priority_key: proposed.priority.key(),
        }),
        owners: Owner::iter()
            .map(|one| choice(one.key(), words::owner(one).to_owned(), Some(one) == owner))
            .collect(),
        categories: Category::iter()
            .map(|one| choice(one.key(), words::category(c, one), Some(one) == category))
            .collect(),
        priorities: Priority::iter()
            .rev()
            .map(|one| choice(one.key(), words::priority(c, one), Some(one) == priority))
            .collect(),
        photos: (1..)
            .zip(all_photos)
            .map(|(number, photo)| PhotoChoice {
                name: format!("Bilde {number}"),
                is_chosen: photos.contains(&photo.id),
                id: photo.id.clone(),
            })
            .collect(),
        words: match typed {
            Some(typed) => typed.draft.reason.clone(),
            None => proposed.map_or_else(String::new, |proposed| proposed.words.clone()),
        },
        most: MAX_WORDS,
        choice_problem: match problem {
            Some(Problem::Choice(words)) => words.clone(),
            _ => String::new(),
        },
        words_problem: match problem {
            Some(Problem::Reason(words)) => words.clone(),
            _ => String::new(),
        },
        is_kept: matches!(problem, Some(Problem::Kept)),
    })
}

/// Makes the part that the form asks for. Gives the main case.
pub(super) async fn make(
    state: &StaffState,
    order: Order<'_>,
    draft: &Draft,
) -> Result<Result<Case, Problem>, Fault> {
    let (Some(owner), Some(category), Some(priority), photos) = unpacked(&draft.value) else {
        let words = together::choose(draft.act);
        return Ok(Err(Problem::Choice(words.to_owned())));
    };
    let part = NewPart {
        owner,
        category,
        priority,
        words: &draft.reason,
        photos: &photos,
    };
    match state.casework.make_part(order, part).await {
        Ok(part) => Ok(Ok(Case {
            // Whoever divides a case goes on with it.
            reference: order.reference.clone(),
            ..part
        })),
        Err(error) => refused(state, draft.act, error).map(Err),
    }
}

/// Makes a part whole with its main case, and gives that.
pub(super) async fn make_whole(
    state: &StaffState,
    order: Order<'_>,
    draft: &Draft,
) -> Result<Result<Case, Problem>, Fault> {
    match state.casework.make_whole(order).await {
        Ok(main) if rights::may_open(order.who, &main) => Ok(Ok(main)),
        // What is left of the part says where it went.
        Ok(main) => Ok(Ok(Case {
            reference: order.reference.clone(),
            ..main
        })),
        Err(error) => refused(state, draft.act, error).map(Err),
    }
}

fn refused(state: &StaffState, act: Act, error: PartError) -> Result<Problem, Fault> {
    let words = match error {
        PartError::Action(ActionError::NoSuchCase) => return Err(Fault::NoCase),
        PartError::Action(error) => return problem(state, act, error),
        PartError::NoWords => {
            let words = "Skriv hva delen gjelder. Den som får den, ser bare disse ordene.";
            return Ok(Problem::Reason(words.to_owned()));
        }
        PartError::TooLong(over) => {
            return Ok(Problem::Reason(format!(
                "Teksten er {over} tegn for lang. Kort den ned."
            )));
        }
        PartError::PartOfPart => "En del har ingen egne deler. Lag delen i hovedsaken.",
        PartError::NotOpen => "Saken er løst eller avsluttet. Åpne den først.",
        PartError::Touched => {
            "Noen har begynt på delen, så den kan ikke legges tilbake. Løs eller avslutt den."
        }
        PartError::NoPart => "Dette er ingen del.",
    };
    Ok(Problem::Choice(words.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_comes_back_through_a_login() {
        let fields = Fields::parse(
            b"owner=byggdrift&category=lock_door&priority=urgent&photo=r1-1&photo=r1-2",
        );
        let (owner, category, priority, photos) = unpacked(&packed(&fields));
        assert_eq!(owner, Some(Owner::Byggdrift));
        assert_eq!(category, Some(Category::LockDoor));
        assert_eq!(priority, Some(Priority::Urgent));
        assert_eq!(photos, ["r1-1", "r1-2"]);
        let nothing = unpacked(&packed(&Fields::default()));
        assert_eq!(nothing, (None, None, None, Vec::new()));
    }
}
