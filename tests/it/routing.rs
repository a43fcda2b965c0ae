//! Claims about `routing.toml`: which case goes where, and which files are
//! refused, with file and line.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use sifra::domain::case::Owner;
use sifra::domain::category::Category;
use sifra::domain::decision::{Decision, Intent, Matter, Priority};
use sifra::domain::language::Language;
use sifra::domain::place::{Building, PlaceFinding};
use sifra::domain::sharing::Part;
use sifra::routing::{Facts, Rules};
use strum::IntoEnumIterator;

fn decision(category: Category, matter: Matter, priority: Priority) -> Decision {
    Decision {
        intent: Intent::Report,
        category,
        confidence: 0.9,
        runner_up: None,
        priority,
        matter,
        danger: None,
        language: Language::BOKMAL,
        place: PlaceFinding::default(),
        part: Part::Unknown,
        reasons: Vec::new(),
        version: "test".into(),
    }
}

fn received() -> Timestamp {
    "2026-11-23T10:00:00Z".parse().expect("an instant")
}

fn refused(text: &str) -> String {
    Rules::parse(text, "routing.toml")
        .expect_err("must be refused")
        .to_string()
}

const COMPLETE: &str = "\
[[owner]]
name = \"all\"
owner = \"housing_office\"
[[deadline]]
hours = 8
";

#[test]
fn the_builtin_rules_send_repairs_conduct_and_crime_to_their_owners() {
    let rules = Rules::builtin();
    let cases = [
        (Category::LockDoor, Matter::Repair, Owner::Byggdrift),
        (Category::Noise, Matter::Conduct, Owner::HousingOffice),
        (Category::Drugs, Matter::Crime, Owner::Police),
    ];
    for (category, matter, owner) in cases {
        let routing = rules.route(&decision(category, matter, Priority::Normal), received());
        assert_eq!(routing.owner, owner, "{category}");
        assert!(!routing.unsure);
    }
}

#[test]
fn what_the_police_own_the_housing_office_is_told_of() {
    let routing = Rules::builtin().route(
        &decision(
            Category::ThreatsViolence,
            Matter::Crime,
            Priority::Emergency,
        ),
        received(),
    );
    assert_eq!(routing.also_notify, ["housing_office"]);
}

#[test]
fn the_owner_is_never_also_told() {
    let routing = Rules::builtin().route(
        &decision(Category::Intruders, Matter::Conduct, Priority::Emergency),
        received(),
    );
    assert_eq!(routing.owner, Owner::HousingOffice);
    assert_eq!(routing.also_notify, ["byggdrift"]);
}

#[test]
fn an_unsure_case_goes_to_the_housing_office_marked() {
    let mut unclear = decision(Category::LockDoor, Matter::Repair, Priority::Normal);
    unclear.confidence = 0.1;
    let routing = Rules::builtin().route(&unclear, received());
    assert_eq!(
        (routing.owner, routing.unsure),
        (Owner::HousingOffice, true)
    );
}

#[test]
fn an_unsure_emergency_keeps_its_owner_and_is_marked() {
    let mut unclear = decision(Category::FireSafety, Matter::Repair, Priority::Emergency);
    unclear.confidence = 0.1;
    let routing = Rules::builtin().route(&unclear, received());
    assert_eq!((routing.owner, routing.unsure), (Owner::Byggdrift, true));
}

#[test]
fn a_rule_can_look_at_who_owns_the_building_and_where_it_stands() {
    let text = format!(
        "[[owner]]\nname = \"foundation\"\nwhen = {{ building_owner = [\"stiftelse\"], area = [\"Nord\"] }}\n\
         owner = \"byggdrift\"\n{COMPLETE}"
    );
    let rules = Rules::parse(&text, "routing.toml").expect("valid");
    let mut noise = decision(Category::Noise, Matter::Conduct, Priority::Normal);
    assert_eq!(rules.route(&noise, received()).owner, Owner::HousingOffice);
    noise.place.building = Some(Building {
        address: "Storgata 1".into(),
        postcode: "9995".into(),
        owner: "stiftelse".into(),
        manager: "Stiftelsen".into(),
        area: "Nord".into(),
        units: Vec::new(),
        name: String::new(),
    });
    let routing = rules.route(&noise, received());
    assert_eq!(
        (routing.owner, routing.rule.as_str()),
        (Owner::Byggdrift, "foundation")
    );
}

#[test]
fn an_unknown_category_is_refused_with_file_and_line() {
    let text = format!(
        "[[owner]]\nname = \"locks\"\nwhen = {{ category = [\"lock_dor\"] }}\nowner = \"byggdrift\"\n{COMPLETE}"
    );
    let fault = refused(&text);
    assert!(
        fault.starts_with("routing.toml:3: unknown category \"lock_dor\""),
        "{fault}"
    );
}

#[test]
fn an_unknown_owner_is_refused_with_file_and_line() {
    let fault = refused("[[owner]]\nname = \"all\"\nowner = \"brannvesenet\"\n");
    assert!(
        fault.starts_with("routing.toml:3: unknown owner"),
        "{fault}"
    );
}

#[test]
fn rules_that_leave_a_case_without_an_owner_are_refused_with_file_and_line() {
    let fault = refused(
        "[[deadline]]\nhours = 8\n\n[[owner]]\nname = \"crime\"\nwhen = { matter = [\"crime\"] }\nowner = \"police\"\n",
    );
    assert!(
        fault.starts_with("routing.toml:4: a case of category lock_door"),
        "{fault}"
    );
    assert!(fault.contains("has no owner"), "{fault}");
}

#[test]
fn rules_that_leave_a_case_without_a_deadline_are_refused() {
    let fault = refused("[[owner]]\nname = \"all\"\nowner = \"police\"\n");
    assert!(fault.contains("has no deadline"), "{fault}");
}

#[test]
fn what_is_not_toml_or_has_an_unknown_key_is_refused_with_its_line() {
    assert!(refused("[[owner]]\nname = \n").starts_with("routing.toml:2:"));
    let fault = refused(&format!(
        "{COMPLETE}\n[[also_notify]]\nrecipient = [\"x\"]\n"
    ));
    assert!(fault.starts_with("routing.toml:"), "{fault}");
    assert!(fault.contains("recipient"), "{fault}");
}

#[test]
fn a_deadline_of_the_wrong_form_is_refused() {
    let fault =
        refused("[[owner]]\nname = \"all\"\nowner = \"police\"\n[[deadline]]\nworking_days = 2\n");
    assert!(fault.contains("working_days and by"), "{fault}");
}

const LATE: &str = "\
[[hand_over]]
name = \"caretaker\"
when = { building_owner = [\"Stiftelse\"] }
owner = [\"byggdrift\"]
recipient = \"caretaker\"
[[hand_over]]
name = \"nights\"
when = { priority = [\"urgent\"], time = \"16:00-07:00\" }
recipient = \"on_duty\"
[[hand_over]]
name = \"days off\"
when = { days = \"off\" }
recipient = \"on_duty\"
[[hand_over]]
name = \"office hours\"
when = { category = [\"noise\"], days = \"working\" }
recipient = \"noise_desk\"
";

fn facts(category: Category, priority: Priority) -> Facts<'static> {
    Facts {
        category,
        matter: Matter::Repair,
        priority,
        building_owner: None,
        area: None,
    }
}

/// By which rule a case is given away, on dates of winter time.
fn by_rule(rules: &Rules, facts: &Facts, local: &str) -> Option<String> {
    let at: Timestamp = format!("{local}:00+01").parse().expect("an instant");
    rules
        .given_to(facts, Owner::Byggdrift, at)
        .map(|given| given.rule)
}

#[test]
fn the_first_hand_over_rule_that_fits_decides_by_what_and_where_and_when() {
    let rules = Rules::parse(&format!("{LATE}{COMPLETE}"), "routing.toml").expect("valid");
    let urgent = facts(Category::LockDoor, Priority::Urgent);
    let noise = facts(Category::Noise, Priority::Normal);
    let foundation = Facts {
        building_owner: Some("stiftelse"),
        ..noise
    };
    // Monday 23 November 2026 is a working day, Friday 25 December is not.
    let claims = [
        (urgent, "2026-11-23T15:59", None),
        (urgent, "2026-11-23T16:00", Some("nights")),
        (urgent, "2026-11-23T23:59", Some("nights")),
        (urgent, "2026-11-24T00:00", Some("nights")),
        (urgent, "2026-11-24T06:59", Some("nights")),
        (urgent, "2026-11-24T07:00", None),
        (urgent, "2026-11-22T12:00", Some("days off")),
        (urgent, "2026-12-25T12:00", Some("days off")),
        (noise, "2026-11-23T03:00", Some("office hours")),
        (noise, "2026-11-21T03:00", Some("days off")),
        (foundation, "2026-11-23T23:00", Some("caretaker")),
    ];
    for (facts, at, rule) in claims {
        let given = by_rule(&rules, &facts, at);
        assert_eq!(given.as_deref(), rule, "{facts:?} at {at}");
    }
    let given = rules.given_to(&foundation, Owner::HousingOffice, received());
    assert_eq!(
        given.map(|given| given.rule).as_deref(),
        Some("office hours")
    );
}

#[test]
fn the_builtin_rules_give_everything_to_the_owners_own_mailbox() {
    let rules = Rules::builtin();
    for category in Category::iter() {
        for priority in Priority::iter() {
            let given = rules.given_to(&facts(category, priority), Owner::Byggdrift, received());
            assert_eq!(given, None);
        }
    }
}

#[test]
fn a_case_that_staff_have_corrected_is_given_by_what_it_is_now() {
    let rules = Rules::parse(&format!("{LATE}{COMPLETE}"), "routing.toml").expect("valid");
    let mut judged = decision(Category::LockDoor, Matter::Repair, Priority::Normal);
    judged.place.building = Some(Building {
        address: "Storgata 1".into(),
        postcode: "9995".into(),
        owner: "stiftelse".into(),
        manager: "Stiftelsen".into(),
        area: "Nord".into(),
        units: Vec::new(),
        name: String::new(),
    });
    judged.place.address = Some("Storgata 1".into());
    let reference = "SF-000000-0".parse().expect("a reference");
    let mut case =
        rules
            .route(&judged, received())
            .opens("c".into(), reference, &judged, None, received());
    let given = |case: &_| {
        rules
            .given_to(&Facts::of_case(case, &judged), Owner::Byggdrift, received())
            .map(|given| given.rule)
    };
    assert_eq!(given(&case).as_deref(), Some("caretaker"));
    case.category = Category::Noise;
    assert_eq!(given(&case).as_deref(), Some("caretaker"));
    case.place.address = Some("Vikveien 1".into());
    assert_eq!(given(&case).as_deref(), Some("office hours"));
}

#[test]
fn a_chain_counts_by_the_clock_what_is_due_by_the_clock_and_else_working_days() {
    let rules = Rules::builtin();
    // Friday 20 November 2026, 15:00 in Oslo: the offices close at 15:30.
    let friday: Timestamp = "2026-11-20T14:00:00Z".parse().expect("an instant");
    let claims = [
        (Priority::Emergency, ["20T15:10", "20T15:20", "20T15:40"]),
        (Priority::Urgent, ["20T16:00", "20T17:00", "20T19:00"]),
        (Priority::Normal, ["23T15:00", "24T15:00", "25T15:00"]),
        (Priority::Low, ["23T15:00", "24T15:00", "25T15:00"]),
    ];
    for (priority, expected) in claims {
        let chain = rules.chain(priority, friday);
        let steps = [chain.remind_after, chain.next_after, chain.back_after];
        let steps = steps.map(|after| {
            let local = (friday + after).in_tz("Europe/Oslo").expect("a zone");
            local.strftime("%dT%H:%M").to_string()
        });
        assert_eq!(steps, expected, "{priority}");
    }
}

#[test]
fn a_file_without_arrival_rules_has_the_shipped_ones() {
    let bare = Rules::parse(COMPLETE, "routing.toml").expect("valid");
    for priority in Priority::iter() {
        for hour in 0..24 * 14 {
            let given = received() + SignedDuration::from_hours(hour);
            let shipped = Rules::builtin().chain(priority, given);
            // The built-in file closes on Christmas Eve too, which is far away.
            assert_eq!(bare.chain(priority, given), shipped);
            assert!(SignedDuration::ZERO < shipped.remind_after);
            assert!(shipped.remind_after <= shipped.next_after);
            assert!(shipped.next_after <= shipped.back_after);
        }
    }
    assert_eq!(bare.max_owner_changes(), 3);
}

#[test]
fn what_is_wrong_with_a_hand_over_or_arrival_rule_is_named_with_its_line() {
    let arrival = |remind: &str, next: &str| {
        format!(
            "[[arrival]]\nremind_after = \"{remind}\"\nnext_after = \"{next}\"\nback_after = \"3wd\"\n"
        )
    };
    let hand_over = |when: &str| {
        format!("[[hand_over]]\nname = \"x\"\nrecipient = \"y\"\nwhen = {{ {when} }}\n")
    };
    let claims = [
        (hand_over("time = \"08:00-08:00\""), 4, "time is empty"),
        (hand_over("time = \"8-16\""), 4, "time is from and until"),
        (hand_over("time = \"08:00-24:00\""), 4, "time is from and until"),
        (hand_over("days = \"weekend\""), 4, "unknown days \"weekend\"; known are working, off"),
        (hand_over("category = [\"boats\"]"), 4, "unknown category"),
        ("[[hand_over]]\nname = \"x\"\n".into(), 1, "recipient"),
        (arrival("2 hours", "2wd"), 2, "a wait is a number and a unit"),
        (arrival("2wd", "1wd"), 1, "none may be sooner"),
        (arrival("1h", "2h").replace("remind_after = \"1h\"\n", ""), 1, "remind_after"),
        (
            "[[arrival]]\nwhen = { priority = [\"low\"] }\nremind_after = \"1h\"\nnext_after = \"1h\"\nback_after = \"1h\"\n".into(),
            1,
            "nobody is reminded of a case of priority normal",
        ),
        (
            "[[arrival]]\nwhen = { category = [\"noise\"] }\n".into(),
            2,
            "unknown field `category`",
        ),
        ("[[also_notify]]\nwhen = { days = \"off\" }\nrecipients = []\n".into(), 2, "[[hand_over]] rules only"),
        ("[calendar]\nopen = \"15:00-08:00\"\n".into(), 2, "same day"),
    ];
    for (text, line, told) in claims {
        let fault = refused(&format!("{text}{COMPLETE}"));
        let at = format!("routing.toml:{line}: ");
        assert!(
            fault.starts_with(&at) && fault.contains(told),
            "{text}{fault}"
        );
    }
    let fault = refused(&format!("max_owner_changes = 1000\n{COMPLETE}"));
    assert!(
        fault.starts_with("routing.toml:1: max_owner_changes"),
        "{fault}"
    );
}

fn acting(for_whom: &[(&str, Option<Owner>)]) -> BTreeMap<String, Option<Owner>> {
    let known = for_whom.iter();
    known
        .map(|(key, owner)| ((*key).to_owned(), *owner))
        .collect()
}

#[test]
fn a_rule_gives_only_the_cases_of_the_owner_that_its_recipient_acts_for() {
    let text = format!("[[hand_over]]\nname = \"board\"\nrecipient = \"board\"\n{COMPLETE}");
    let rules = Rules::parse(&text, "routing.toml").expect("valid");
    let rules = rules
        .with_recipients(&acting(&[("board", Some(Owner::HousingOffice))]))
        .expect("known");
    let given = |owner| rules.given_to(&facts(Category::Noise, Priority::Low), owner, received());
    assert!(given(Owner::HousingOffice).is_some());
    assert_eq!(
        (given(Owner::Byggdrift), given(Owner::Police)),
        (None, None)
    );
}

#[test]
fn a_rule_whose_recipient_cannot_get_the_case_is_refused_with_its_line() {
    let text = format!(
        "{COMPLETE}[[hand_over]]\nname = \"board\"\nowner = [\"police\"]\nrecipient = \"board\"\n"
    );
    let rules = Rules::parse(&text, "routing.toml").expect("valid");
    let claims = [
        (acting(&[]), "is not configured: set recipients.board"),
        (acting(&[("board", None)]), "acts for no owner"),
        (
            acting(&[("board", Some(Owner::Byggdrift))]),
            "acts for byggdrift, which is none of the owners",
        ),
    ];
    for (known, told) in claims {
        let fault = rules.clone().with_recipients(&known).expect_err("refused");
        let fault = fault.to_string();
        assert!(
            fault.starts_with("routing.toml:6: ") && fault.contains(told),
            "{fault}"
        );
    }
}

#[test]
fn a_rule_that_an_earlier_one_leaves_nothing_for_is_doubted_with_both_lines() {
    let text = "\
[[owner]]
name = \"all\"
owner = \"housing_office\"
[[owner]]
name = \"noise\"
when = { category = [\"noise\"] }
owner = \"police\"
[[hand_over]]
name = \"nights\"
when = { time = \"16:00-07:00\" }
recipient = \"a\"
[[hand_over]]
name = \"small hours\"
when = { time = \"01:00-05:00\", priority = [\"low\"] }
recipient = \"b\"
[[hand_over]]
name = \"evenings\"
when = { time = \"15:00-20:00\" }
recipient = \"c\"
[[deadline]]
hours = 1
[[deadline]]
when = { priority = [\"low\"] }
hours = 2
";
    let doubts = Rules::parse(text, "routing.toml").expect("valid").doubts();
    assert_eq!(doubts.len(), 3, "{doubts:?}");
    assert!(
        doubts[0]
            .starts_with("routing.toml:4: the rule \"noise\" never fits, since \"all\" in line 1")
    );
    assert!(doubts[1].starts_with("routing.toml:12: the rule \"small hours\""));
    assert!(doubts[2].starts_with("routing.toml:22: the rule [[deadline]]"));
    assert_eq!(Rules::builtin().doubts(), Vec::<String>::new());
}

#[test]
fn the_examples_in_the_shipped_file_are_rules_that_can_be_used() {
    let shipped = include_str!("../../config/routing.toml");
    let examples = shipped.replace("#: ", "");
    let rules = Rules::parse(&examples, "routing.toml").expect("valid");
    let known = acting(&[
        ("foundation_caretaker", Some(Owner::Byggdrift)),
        ("on_duty", Some(Owner::Byggdrift)),
    ]);
    let rules = rules.with_recipients(&known).expect("known");
    assert_eq!(rules.doubts(), Vec::<String>::new());
}
