use super::*;
use crate::domain::decision::{Hints, Reason};
use crate::register::Gazetteer;
use crate::triage::decide;

const SHIPPED: &str = include_str!("../../../config/categories.toml");

fn parse(text: &str) -> Result<Categories, ConfigError> {
    Categories::parse(text, Path::new("categories.toml"))
}

fn refused(text: &str) -> String {
    parse(text).err().expect("must be refused").to_string()
}

#[test]
fn the_file_that_is_shipped_is_right_with_and_without_its_examples() {
    parse(SHIPPED).unwrap();
    let with_examples: String = SHIPPED
        .lines()
        .map(|line| line.strip_prefix("#: ").unwrap_or(line).to_owned() + "\n")
        .collect();
    parse(&with_examples).unwrap();
    assert_ne!(SHIPPED, with_examples);
}

#[test]
fn names_hold_for_readers_of_their_language_and_in_reasons() {
    let read = parse("[category.lift]\nname.nb = 'Heisen vår'\nname.en = 'Lifts'").unwrap();
    let name = |language| names::category(&read.catalogue, language, Category::Lift);
    assert_eq!(name(Language::BOKMAL), "Heisen vår");
    assert_eq!(name(Language::ENGLISH), "Lifts");
    assert_eq!(name(Language::NYNORSK), "Heis");
    let hints = Hints {
        category: Some(Category::Waste),
        ..Hints::default()
    };
    let decision = decide(
        "Heisen står fast",
        &hints,
        &Gazetteer::default(),
        &read.local,
    );
    let told = |reason: &Reason| reason.because.contains("heller på Heisen vår");
    assert!(decision.reasons.iter().any(told), "{:?}", decision.reasons);
}

#[test]
fn a_fault_names_file_line_key_and_what_is_allowed() {
    for (text, told) in [
        (
            "\n[category.boats]\nwords = []",
            "categories.toml:2: `category.boats` is no category; they are lock_door, ",
        ),
        (
            "[category.lift]\nwrods = []",
            "categories.toml:2: `category.lift.wrods` is unknown; here may stand name, priority, words",
        ),
        (
            "[category.lift]\nname.de = 'Aufzug'",
            "categories.toml:2: `category.lift.name.de` is no language that there are texts in; \
             they are nb, nn, se, en, pl, uk, ar, so",
        ),
        (
            "[category.lift]\nname.nb = ''",
            "categories.toml:2: `category.lift.name.nb` must be a text",
        ),
        (
            "[category.lift]\npriority.at_least = 'soon'",
            "categories.toml:2: `category.lift.priority.at_least` must be one of low, normal, \
             urgent, emergency",
        ),
        (
            "[category.lift]\npriority = { at_least = 'urgent', at_most = 'low' }",
            "categories.toml:2: `category.lift.priority` has an at_least above its at_most",
        ),
        (
            "[category.lift]\nwords = [\n'heisen',\n'er*']",
            "categories.toml:4: `category.lift.words` has \"er*\", which needs three letters",
        ),
        (
            "[category.lift]\nwords = 'heisen'",
            "categories.toml:2: `category.lift.words` must be a list of texts",
        ),
        (
            "[danger]\nwords = ['lekker']",
            "categories.toml:2: `danger.words` is unknown; here may stand fire, crime, health",
        ),
        (
            "[building.'Solgården']",
            "categories.toml:1: `building.\"Solgården\"` must have addresses, names or both",
        ),
        (
            "[[category]]\n",
            "categories.toml:1: `category` must be a table",
        ),
        ("[category\n", "categories.toml:1: not valid TOML"),
    ] {
        let fault = refused(text);
        assert!(fault.starts_with(told), "{told}\n{fault}");
    }
}

#[test]
fn an_owner_is_sent_to_the_one_place_where_owners_stand() {
    let fault = refused("[category.lift]\nowner = 'byggdrift'");
    assert!(
        fault.contains("`category.lift.owner` stands in routing.toml")
            && fault.contains("when = { category = [\"lift\"] }"),
        "{fault}"
    );
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text: String) {
        let _ = parse(&text);
        let _ = parse(&format!("[category.lift]\nwords = [{text:?}]\n[building.{text:?}]"));
    }
}
