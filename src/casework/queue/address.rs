//! What is asked of the queue, as it stands in the address of its page: the
//! whole truth, so that an address can be kept and passed on. Read forgivingly:
//! what is unknown is ignored.

use url::form_urlencoded::{self, Serializer};

use crate::domain::case::Owner;
use crate::domain::language::Language;
use crate::store::queue::{Assignee, Filter, Place, Stand};

/// Longest text taken, in characters.
const LONGEST: usize = 200;

/// What is asked of the queue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    pub filter: Filter,
    /// As typed; empty where nothing is searched for.
    pub search: String,
    /// Where the page starts.
    pub after: Option<Place>,
}

impl Asked {
    /// A filter from its start, without a search.
    pub fn of(filter: Filter) -> Self {
        Self {
            filter,
            ..Self::default()
        }
    }

    /// Reads a query. A department that is not named is the reader's own; a
    /// search goes through all of them, and through what is done.
    pub fn read(query: &str, own: Option<Owner>) -> Self {
        let mut asked = Self::default();
        let (mut department, mut stand) = (None, None);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = told(&value);
            let filter = &mut asked.filter;
            match name.as_ref() {
                "department" if value == "all" => department = Some(None),
                "department" => department = value.parse().ok().map(Some),
                "status" => stand = stand_of(&value),
                "category" => filter.category = value.parse().ok(),
                "area" => filter.area = some(value),
                "address" => filter.address = some(value),
                "assignee" => filter.assignee = assignee_of(&value),
                "overdue" => filter.overdue = value == "yes",
                "unsure" => filter.unsure = value == "yes",
                "reached" => filter.not_reached = value == "not",
                "received" => filter.not_received = value == "not",
                "leader" => filter.to_leader = value == "yes",
                "language" => filter.language = language_of(&value),
                "changed" => filter.changed = value == "yes",
                "q" => asked.search = value,
                "after" => asked.after = place_of(&value),
                _ => {}
            }
        }
        let searches = !asked.search.is_empty();
        asked.filter.department = department.unwrap_or(if searches { None } else { own });
        asked.filter.stand = match stand.unwrap_or_default() {
            // What is past its date is open; no search: one of both must be chosen.
            Stand::Any if asked.filter.overdue || !searches => Stand::Open,
            Stand::ToDo if stand.is_none() && searches && !asked.filter.overdue => Stand::Any,
            stand => stand,
        };
        asked
    }

    /// The query that reads back to this.
    pub fn written(&self) -> String {
        let filter = &self.filter;
        let mut query = Serializer::new(String::new());
        let mut put = |name: &str, value: Option<&str>| {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        };
        let yes = |is: bool| is.then_some("yes");
        put("q", Some(self.search.as_str()).filter(|q| !q.is_empty()));
        put(
            "department",
            Some(filter.department.map_or("all", Owner::key)),
        );
        put("status", Some(stand_key(filter.stand)));
        put("category", filter.category.map(|category| category.key()));
        put("area", filter.area.as_deref());
        put("address", filter.address.as_deref());
        put("assignee", filter.assignee.as_ref().map(assignee_key));
        put("overdue", yes(filter.overdue));
        put("unsure", yes(filter.unsure));
        put("reached", filter.not_reached.then_some("not"));
        put("received", filter.not_received.then_some("not"));
        put("leader", yes(filter.to_leader));
        put("language", filter.language.as_ref().map(Language::code));
        put("changed", yes(filter.changed));
        if let Some(place) = &self.after {
            put("after", Some(&place_key(place)));
        }
        query.finish()
    }

    /// The same from its start, filtered otherwise.
    #[must_use]
    pub fn but(&self, change: impl FnOnce(&mut Filter)) -> Self {
        let mut asked = Self {
            after: None,
            ..self.clone()
        };
        change(&mut asked.filter);
        asked
    }
}

/// A value without what no name and no word has in it.
fn told(value: &str) -> String {
    let plain: String = value
        .chars()
        .filter(|c| !c.is_control())
        .take(LONGEST)
        .collect();
    plain.trim().to_owned()
}

fn some(value: String) -> Option<String> {
    Some(value).filter(|value| !value.is_empty())
}

fn stand_of(value: &str) -> Option<Stand> {
    Some(match value {
        "todo" => Stand::ToDo,
        "open" => Stand::Open,
        "done" => Stand::Done,
        "any" => Stand::Any,
        status => Stand::Only(status.parse().ok()?),
    })
}

/// The status as it stands in an address.
pub fn stand_key(stand: Stand) -> &'static str {
    match stand {
        Stand::ToDo => "todo",
        Stand::Open => "open",
        Stand::Done => "done",
        Stand::Any => "any",
        Stand::Only(status) => status.key(),
    }
}

fn assignee_of(value: &str) -> Option<Assignee> {
    match value {
        "" => None,
        "me" => Some(Assignee::Me),
        "nobody" => Some(Assignee::Nobody),
        id => is_id(id).then(|| Assignee::Account(id.to_owned())),
    }
}

/// Whoever works the cases, as it stands in an address.
pub fn assignee_key(assignee: &Assignee) -> &str {
    match assignee {
        Assignee::Me => "me",
        Assignee::Nobody => "nobody",
        Assignee::Account(id) => id,
    }
}

fn language_of(value: &str) -> Option<Language> {
    value.parse().ok().filter(|_| value.len() == 2)
}

fn is_id(text: &str) -> bool {
    text.len() <= 36
        && text
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

fn place_of(asked: &str) -> Option<Place> {
    let (rank, case_id) = asked.split_once('.')?;
    Some(Place {
        rank: rank.parse().ok()?,
        case_id: is_id(case_id).then(|| case_id.to_owned())?,
    })
}

fn place_key(place: &Place) -> String {
    format!("{}.{}", place.rank, place.case_id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::Status;
    use crate::domain::category::Category;

    fn everything() -> Asked {
        Asked {
            filter: Filter {
                department: Some(Owner::Byggdrift),
                stand: Stand::Only(Status::New),
                category: Some(Category::LockDoor),
                area: Some("Sentrum & havna".into()),
                address: Some("Storgata 12B".into()),
                assignee: Some(Assignee::Nobody),
                overdue: true,
                unsure: true,
                not_reached: true,
                not_received: true,
                to_leader: true,
                language: "so".parse().ok(),
                changed: true,
            },
            search: "lås «i» 100 %".into(),
            after: Some(Place {
                rank: -4_503_599_000_000_000,
                case_id: "019a0000-0000-7000-8000-000000000001".into(),
            }),
        }
    }

    #[test]
    fn an_address_leads_back_to_what_was_asked() {
        let asked = everything();
        assert_eq!(Asked::read(&asked.written(), Some(Owner::Police)), asked);
        let nothing = Asked::default();
        assert_eq!(
            Asked::read(&nothing.written(), Some(Owner::Police)),
            nothing
        );
    }

    #[test]
    fn the_own_department_is_what_is_not_said_and_a_search_is_everywhere() {
        let own = Asked::read("", Some(Owner::Police)).filter;
        assert_eq!(
            (own.department, own.stand),
            (Some(Owner::Police), Stand::ToDo)
        );
        let found = Asked::read("q=heis", Some(Owner::Police)).filter;
        assert_eq!((found.department, found.stand), (None, Stand::Any));
        let open = Asked::read("q=heis&status=open&department=byggdrift", None).filter;
        assert_eq!(
            (open.department, open.stand),
            (Some(Owner::Byggdrift), Stand::Open)
        );
        assert_eq!(Asked::read("status=any", None).filter.stand, Stand::Open);
    }

    #[test]
    fn an_address_made_by_hand_asks_for_what_can_be_understood_of_it() {
        for query in [
            "after=2",
            "after=x.1",
            "after=99999999999999999999.a",
            "after=1.' OR 1=1",
            "department=heaven&status=%00&category=x&assignee='&language=xyz",
            "area=%00&address=%20&q=%09",
            "%ff%fe=%ff&&==&status",
        ] {
            assert_eq!(Asked::read(query, None), Asked::default(), "{query}");
        }
        let long = format!("area={}", "å".repeat(5_000));
        let area = Asked::read(&long, None).filter.area.unwrap_or_default();
        assert_eq!(area.chars().count(), LONGEST);
    }
}
