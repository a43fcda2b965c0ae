//! Claims about `routing.toml`: which case goes where, and which files are
//! refused, with file and line.

use jiff::Timestamp;
use sifra::domain::case::Owner;
use sifra::domain::category::Category;
use sifra::domain::decision::{Decision, Intent, Matter, Priority};
use sifra::domain::language::Language;
use sifra::domain::place::{Building, PlaceFinding};
use sifra::domain::sharing::Part;
use sifra::routing::Rules;

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
