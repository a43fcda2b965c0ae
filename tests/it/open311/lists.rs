//! What anybody may read: faults, never people, never a home.

use jiff::SignedDuration;
use sifra::domain::case::{Owner, Status};
use sifra::domain::decision::Priority;
use sifra::store::in_public::{self, Wanted};

use super::{LIFT, anybody_gets, change, filed, ids, listed, sqlite};
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    a_complaint_about_people_is_in_no_list_whatever_its_service,
    a_fault_at_home_is_listed_without_a_place,
    what_is_sensitive_or_in_doubt_is_in_no_list,
    lists_are_narrowed_by_service_status_and_time,
    pages_follow_each_other_newest_first,
);

async fn a_complaint_about_people_is_in_no_list_whatever_its_service(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let mut sent = Vec::new();
    for (service, text) in [
        ("noise", "Naboen spiller musikk hele natta"),
        ("intruders", "Det sover fremmede i kjelleren"),
        ("threats_violence", "Han i andre etasje truet meg"),
        ("vandalism", "Noen har knust ruta med vilje"),
        ("neighbour_concern", "Jeg har ikke sett naboen på en uke"),
        ("tenancy", "Jeg vil klage på husleia"),
        ("other", "Noe annet"),
        // Called a fault, and about a neighbour all the same.
        (
            "stairwell",
            "Naboen i H0203 bråker og skriker i trappa hver natt",
        ),
    ] {
        let form = [
            ("service_code", service),
            ("address_string", "Storgata 18"),
            ("description", text),
        ];
        sent.push(filed(&town, &form).await);
    }
    assert!(listed(&town, "").await.is_empty());
    for id in &sent {
        let answer = anybody_gets(&town, &format!("/open311/v2/requests/{id}.json")).await;
        assert_eq!(answer.status, 404, "{id}: {}", answer.body);
        let asked = format!("service_request_id={id}");
        assert!(listed(&town, &asked).await.is_empty());
    }
    // Also where Byggdrift got it, to clean up.
    change(&town, &sent[0], |case| case.owner = Owner::Byggdrift).await;
    assert!(listed(&town, "").await.is_empty());
    assert!(listed(&town, "service_code=noise").await.is_empty());
}

async fn a_fault_at_home_is_listed_without_a_place(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let form = [
        ("service_code", "plumbing"),
        ("address_string", "Storgata 18"),
        ("description", "Kranen på kjøkkenet drypper, Kari Eksempel"),
        ("attribute[unit]", "H0203"),
        ("phone", "91234567"),
    ];
    let id = filed(&town, &form).await;
    let found = listed(&town, "").await;
    assert_eq!(ids(&found), [id.as_str()]);
    for field in ["address", "address_id", "zipcode", "lat", "long"] {
        assert!(found[0][field].is_null(), "{field}");
    }
    let text = found[0].to_string();
    for secret in [
        "H0203", "Kari", "drypper", "91234567", "Storgata", "/status/",
    ] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    // A house that the building list does not know may be one family's.
    let waste = [
        ("service_code", "waste"),
        ("address_string", "Bakkegata 3"),
        ("description", "Dunken er full"),
    ];
    let id = filed(&town, &waste).await;
    let found = listed(&town, "service_code=waste").await;
    assert_eq!(ids(&found), [id.as_str()]);
    assert!(found[0]["address"].is_null() && found[0]["lat"].is_null());
}

async fn what_is_sensitive_or_in_doubt_is_in_no_list(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let id = filed(&town, &LIFT).await;
    let path = format!("/open311/v2/requests/{id}.json");
    assert_eq!(anybody_gets(&town, &path).await.status, 200);
    for (there, back) in [
        (
            (|case| case.restricted = true) as fn(&mut sifra::domain::case::Case),
            (|case| case.restricted = false) as fn(&mut sifra::domain::case::Case),
        ),
        (|case| case.unsure = true, |case| case.unsure = false),
        (
            |case| case.priority = Priority::Emergency,
            |case| case.priority = Priority::Urgent,
        ),
        (
            |case| case.owner = Owner::Police,
            |case| case.owner = Owner::Byggdrift,
        ),
        (
            |case| case.part_of = Some(case.id.clone()),
            |case| case.part_of = None,
        ),
        (
            |case| case.merged_into = Some(case.id.clone()),
            |case| case.merged_into = None,
        ),
    ] {
        change(&town, &id, there).await;
        assert!(listed(&town, "").await.is_empty());
        assert_eq!(anybody_gets(&town, &path).await.status, 404);
        change(&town, &id, back).await;
        assert_eq!(listed(&town, "").await.len(), 1);
    }
}

async fn lists_are_narrowed_by_service_status_and_time(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let start = town.app.ids.now();
    let old = filed(&town, &LIFT).await;
    town.pass(SignedDuration::from_hours(24 * 60));
    let waste = [
        ("service_code", "waste"),
        ("address_string", "Storgata 18"),
        ("description", "Dunkene er fulle"),
    ];
    let new = filed(&town, &waste).await;
    change(&town, &old, |case| case.status = Status::Resolved).await;

    let found = listed(&town, "").await;
    assert_eq!(ids(&found), [new.as_str(), old.as_str()]);
    assert_eq!(found[1]["status"], "closed");
    assert_eq!(found[1]["status_notes"], "Saken er løst");
    assert!(found[1]["expected_datetime"].is_null());
    assert_eq!(ids(&listed(&town, "status=open").await), [new.as_str()]);
    assert_eq!(ids(&listed(&town, "status=closed").await), [old.as_str()]);
    assert_eq!(listed(&town, "status=closed,open").await.len(), 2);
    assert_eq!(
        ids(&listed(&town, "service_code=lift,pests").await),
        [old.as_str()]
    );
    let until = start + SignedDuration::from_hours(1);
    assert_eq!(
        ids(&listed(&town, &format!("end_date={until}")).await),
        [old.as_str()]
    );
    let since = format!("start_date={until}");
    assert_eq!(ids(&listed(&town, &since).await), [new.as_str()]);

    town.pass(SignedDuration::from_hours(24 * 60));
    let found = listed(&town, "").await;
    assert_eq!(ids(&found), [new.as_str()], "the latest ninety days");
    let changed = format!(
        "updated_after={}",
        start + SignedDuration::from_hours(24 * 59)
    );
    assert_eq!(
        listed(&town, &changed).await.len(),
        2,
        "the old one was closed since"
    );
    let both = format!("service_request_id={new},SF-000000-0,{old}&status=nonsense");
    assert_eq!(
        ids(&listed(&town, &both).await),
        [new.as_str(), old.as_str()]
    );
}

async fn pages_follow_each_other_newest_first(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let mut sent = Vec::new();
    for device in ["a", "b", "c", "d", "e"] {
        let mut form = LIFT.to_vec();
        form.push(("device_id", device));
        sent.push(filed(&town, &form).await);
        town.pass(SignedDuration::from_mins(1));
    }
    sent.reverse();
    let mut read = Vec::new();
    for page in 1..=4 {
        let found = listed(&town, &format!("page_size=2&page={page}")).await;
        read.extend(ids(&found).into_iter().map(str::to_owned));
    }
    assert_eq!(read, sent);
}

/// PostgreSQL reads a small table from end to end, whatever indexes there are.
#[tokio::test]
async fn a_page_is_found_by_an_index_however_many_cases_there_are() {
    let town = sqlite().await;
    let now = town.app.ids.now();
    let span = now - SignedDuration::from_hours(24)..=now;
    let wanted = Wanted {
        opened: Some(span.clone()),
        changed: None,
        categories: Vec::new(),
        is_open: Some(true),
        limit: 1_000,
        offset: 0,
    };
    let changed = Wanted {
        opened: None,
        changed: Some(span),
        ..wanted.clone()
    };
    let mut tx = town.read().await;
    for (wanted, index) in [
        (wanted, "cases_in_public"),
        (changed, "cases_in_public_by_change"),
    ] {
        let plan = in_public::plan(&mut tx, &wanted).await.expect("a plan");
        let plan = plan.join("\n");
        assert!(plan.contains(index), "{plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    }
}

#[tokio::test]
async fn whoever_reads_too_often_is_asked_to_wait() {
    let mut town = sqlite().await;
    town.guarded_by(sifra::web::guard::GuardSettings {
        api_calls_a_minute: 3,
        ..Default::default()
    });
    for _ in 0..3 {
        assert!(listed(&town, "").await.is_empty());
    }
    let refused = anybody_gets(&town, "/open311/v2/requests.json").await;
    assert_eq!(refused.status, 429);
    assert!(refused.headers.contains_key("retry-after"));
    assert_eq!(refused.json()[0]["code"], 429);
}
