//! Claims about searching and resolving.

use super::*;
use crate::register::resolve::MOST_SEVERAL;

fn address(street: &str, number: u32, letter: Option<char>, before: &str) -> Address {
    let plain = composed(street, number, letter);
    Address {
        id: plain.clone(),
        street: street.to_owned(),
        number: Some(number),
        letter,
        text: if before.is_empty() {
            plain
        } else {
            format!("{before}, {plain}")
        },
        postcode: if number < 100 { "9995" } else { "9996" }.to_owned(),
        post_town: if number < 100 { "FJORDVIK" } else { "SOLVIKA" }.to_owned(),
        municipality: "FJORDVIK".to_owned(),
        point: None,
    }
}

fn building(address: &str, name: &str) -> Building {
    Building {
        address: address.to_owned(),
        postcode: "9995".to_owned(),
        owner: "kommune".to_owned(),
        manager: "Byggdrift".to_owned(),
        area: "Nord".to_owned(),
        units: vec!["H0101".parse().unwrap()],
        name: name.to_owned(),
    }
}

fn small() -> Gazetteer {
    let mut addresses: Vec<Address> = (1..=120)
        .map(|number| address("Storgata", number, None, ""))
        .collect();
    addresses.extend([
        address("Bjørkeveien", 18, None, ""),
        address("Bjørkeveien", 18, Some('B'), ""),
        address("Strandveien", 14, None, "Lund"),
        address("Møllegata", 5, Some('A'), ""),
        address("Møllegata", 5, Some('C'), ""),
        address("Møllegata", 51, None, ""),
        address("St. Hans vei", 2, None, ""),
        Address {
            street: String::new(),
            number: None,
            text: "123/4-2".to_owned(),
            ..address("", 1, None, "")
        },
    ]);
    Gazetteer::build(
        addresses,
        [
            building("Bjørkeveien 18B", "Gamle skole"),
            building("Møllegata 51", "Solheim"),
            building("Storgata 2", "Solheim"),
        ],
    )
}

fn found(typed: &str) -> Vec<String> {
    let hits = small().search(typed, 5);
    hits.into_iter().map(|hit| hit.text).collect()
}

#[test]
fn the_very_address_comes_first_in_a_search() {
    for typed in [
        "Bjørkeveien 18B",
        "bjørkevn 18 b",
        "bjorkevegen 18b",
        "bjerkeveien 18b",
        "björkevei 18b",
    ] {
        assert_eq!(found(typed).first().unwrap(), "Bjørkeveien 18B", "{typed}");
    }
    assert_eq!(found("storg 12").first().unwrap(), "Storgata 12");
    assert_eq!(found("lund, strandveien 14"), ["Lund, Strandveien 14"]);
}

#[test]
fn a_beginning_is_enough_to_search_for() {
    assert_eq!(found("bjø"), ["Bjørkeveien 18", "Bjørkeveien 18B"]);
    assert_eq!(
        found("storgata 1"),
        [
            "Storgata 1",
            "Storgata 10",
            "Storgata 11",
            "Storgata 12",
            "Storgata 13"
        ]
    );
    assert_eq!(found("st hans v 2"), ["St. Hans vei 2"]);
    assert_eq!(found("gamle skole"), ["Bjørkeveien 18B"]);
    assert_eq!(found("123/"), ["123/4-2"]);
    assert_eq!(found(""), [""; 0]);
}

#[test]
fn a_search_gives_no_more_than_asked_for() {
    assert_eq!(small().search("storgata", 3).len(), 3);
    assert!(small().search("storgata", 0).is_empty());
}

#[test]
fn a_hit_names_place_and_building() {
    let hits = small().search("bjørkeveien 18b", 1);
    assert_eq!(hits[0].postcode, "9995");
    assert_eq!(hits[0].post_town, "FJORDVIK");
    assert_eq!(hits[0].building_name.as_deref(), Some("Gamle skole"));
}

#[test]
fn a_field_resolves_to_one_address_in_any_spelling() {
    for typed in [
        "Strandvn. 14",
        "Lund, Strandveien 14",
        "strandvegen fjorten, 9995 Fjordvik",
    ] {
        let Resolved::One(hit) = small().resolve(typed) else {
            panic!("{typed} is one address");
        };
        assert_eq!(hit.text, "Lund, Strandveien 14");
    }
    assert!(matches!(small().resolve("gamle skole"), Resolved::One(_)));
    assert!(matches!(small().resolve("123/4-2"), Resolved::One(_)));
}

#[test]
fn a_field_that_fits_several_names_them() {
    let texts = |typed: &str| match small().resolve(typed) {
        Resolved::Several(hits) => hits.into_iter().map(|h| h.text).collect(),
        other => panic!("{typed}: {other:?}"),
    };
    let lettered: Vec<String> = texts("møllegata 5");
    assert_eq!(lettered, ["Møllegata 5A", "Møllegata 5C"]);
    let named: Vec<String> = texts("solheim");
    assert_eq!(named.len(), 2);
    assert_eq!(texts("storgata").len(), MOST_SEVERAL);
}

#[test]
fn what_the_register_lacks_is_not_resolved() {
    assert_eq!(small().resolve("Kongens gate 3"), Resolved::None);
    assert_eq!(small().resolve("Storgata 999"), Resolved::None);
    assert_eq!(small().resolve(""), Resolved::None);
    assert_eq!(Gazetteer::default().resolve("Storgata 1"), Resolved::None);
}

#[test]
fn a_building_is_known_with_and_without_the_farm_before_it() {
    let gazetteer = small();
    assert_eq!(gazetteer.address_count(), 128);
    assert_eq!(gazetteer.building_count(), 3);
    assert!(gazetteer.building("Bjørkeveien 18B").is_some());
    assert!(gazetteer.building("Lund, Bjørkeveien 18B").is_some());
    assert!(gazetteer.building("Bjørkeveien 18").is_none());
}

proptest::proptest! {
    #[test]
    fn nothing_typed_makes_a_search_panic(typed: String, limit in 0usize..30) {
        let gazetteer = small();
        assert!(gazetteer.search(&typed, limit).len() <= limit);
        gazetteer.resolve(&typed);
    }

    #[test]
    fn no_jumble_of_address_parts_makes_a_search_panic(
        parts in proptest::collection::vec("(storgata|bjørkevn|mølle|st\\.|hans|gt|v|nr|,|\\.|-|[0-9]{1,12}|[a-h]|tjue|to|hundre|og| |Ã¸)", 0..12)
    ) {
        let typed = parts.concat();
        let gazetteer = small();
        gazetteer.search(&typed, 5);
        gazetteer.resolve(&parts.join(" "));
    }
}

/// A street along the 60th parallel, a house every 20 metres or so, and a
/// property without a street.
fn on_the_map() -> Gazetteer {
    let at = |longitude: f64| {
        Some(crate::domain::place::Point {
            epsg: 4258,
            north: 60.0,
            east: longitude,
        })
    };
    let mut addresses: Vec<Address> = (1..=40)
        .map(|number| Address {
            point: at(10.0 + f64::from(number) * 0.000_36),
            ..address("Storgata", number, None, "")
        })
        .collect();
    addresses.push(Address {
        street: String::new(),
        number: None,
        text: "123/4-2".to_owned(),
        point: at(10.0),
        ..address("", 1, None, "")
    });
    addresses.push(address("Storgata", 41, None, ""));
    Gazetteer::build(addresses, [building("Storgata 12", "Solheim")])
}

#[test]
fn addresses_near_a_place_are_found_the_nearest_first_and_none_is_preferred() {
    let gazetteer = on_the_map();
    let near = gazetteer.nearest(60.0, 10.0 + 10.1 * 0.000_36, 4, 250.0);
    let found: Vec<&str> = near.iter().map(|near| near.hit.text.as_str()).collect();
    assert_eq!(
        found,
        ["Storgata 10", "Storgata 11", "Storgata 9", "Storgata 12"]
    );
    assert_eq!(near[3].hit.building_name.as_deref(), Some("Solheim"));
    assert!((near[0].metres - 2.0).abs() < 0.3, "{near:?}");
    let property = gazetteer.nearest(60.0, 9.999_9, 1, 250.0);
    assert_eq!(property[0].hit.text, "123/4-2");
}

#[test]
fn far_from_every_address_none_is_near() {
    let gazetteer = on_the_map();
    for (latitude, longitude) in [
        (60.003, 10.0),
        (59.0, 10.0),
        (0.0, 0.0),
        (f64::NAN, 10.0),
        (90.0, 400.0),
    ] {
        let near = gazetteer.nearest(latitude, longitude, 8, 250.0);
        assert!(near.is_empty(), "{latitude} {longitude}: {near:?}");
    }
    assert!(small().nearest(60.0, 10.0, 8, 250.0).is_empty());
}
