use jiff::Timestamp;

use super::*;
use crate::domain::account::Role;
use crate::domain::case::{CasePlace, Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::domain::reference::Reference;

const ASKED: ToLeader = ToLeader {
    wanted: Owner::HousingOffice,
    at: Timestamp::UNIX_EPOCH,
};

fn case() -> Case {
    Case {
        id: "c".into(),
        reference: (0..).find_map(Reference::from_number).unwrap(),
        category: Category::LockDoor,
        priority: Priority::Normal,
        status: Status::New,
        owner: Owner::Byggdrift,
        also_notify: vec![],
        assignee: None,
        place: CasePlace::default(),
        unsure: false,
        shared: false,
        restricted: false,
        waiting_for: None,
        part_of: None,
        merged_into: None,
        due_at: Timestamp::UNIX_EPOCH,
        version: 1,
        opened_at: Timestamp::UNIX_EPOCH,
        updated_at: Timestamp::UNIX_EPOCH,
    }
}

fn comes_to(
    role: Role,
    owner: Owner,
    asked: Option<ToLeader>,
    is_often: bool,
) -> Result<Change, String> {
    let who = Account {
        id: "a".into(),
        name: "Kari".into(),
        role,
        department: None,
    };
    settled(&who, &case(), Change::Owner(owner), asked, is_often).map_err(|error| error.to_string())
}

#[test]
fn who_may_decide_decides_and_nobody_else_sends_a_case_round_again() {
    let (mine, other) = (Owner::Byggdrift, Owner::Police);
    for role in [Role::Triage, Role::Leader] {
        for is_often in [false, true] {
            assert_eq!(
                comes_to(role, other, None, is_often),
                Ok(Change::Owner(other))
            );
            assert_eq!(
                comes_to(role, other, Some(ASKED), is_often),
                Ok(Change::Owner(other))
            );
            assert_eq!(
                comes_to(role, mine, Some(ASKED), is_often),
                Ok(Change::KeepOwner(mine))
            );
        }
    }
    for role in [Role::Staff, Role::Administrator] {
        assert_eq!(comes_to(role, other, None, false), Ok(Change::Owner(other)));
        assert_eq!(
            comes_to(role, other, None, true),
            Ok(Change::ToLeader(other))
        );
        // That changes nothing, and `decide` says so.
        assert_eq!(comes_to(role, mine, None, true), Ok(Change::Owner(mine)));
        for owner in [mine, other] {
            let refused = comes_to(role, owner, Some(ASKED), true).unwrap_err();
            assert!(refused.contains("a leader decides"), "{refused}");
        }
    }
}

#[test]
fn what_sifra_routes_anew_and_what_was_taken_back_is_no_change_of_owner() {
    let line = |id: &str, actor, event, from: Option<&str>| HistoryEntry {
        id: id.into(),
        case_id: "c".into(),
        at: Timestamp::UNIX_EPOCH,
        actor,
        event,
        from: from.map(str::to_owned),
        to: None,
        reason: None,
    };
    let staff = || Actor::Staff("a".into());
    let recipient = Actor::Recipient("board".into());
    let history = [
        line("1", Actor::Sifra, Event::Routed, None),
        line("2", Actor::Sifra, Event::OwnerChanged, None),
        line("3", staff(), Event::OwnerChanged, None),
        line("4", recipient, Event::OwnerChanged, None),
        line("5", staff(), Event::ToLeader, None),
        line("6", staff(), Event::OwnerChanged, None),
        line("7", staff(), Event::Undone, Some("6")),
    ];
    assert_eq!(owner_changes(&history), 2);
}
