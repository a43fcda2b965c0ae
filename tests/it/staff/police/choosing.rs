//! Only what was ticked is on a sheet, and what is black is nowhere.

use axum::http::StatusCode;
use sifra::domain::account::Role;
use sifra::domain::case::Owner;
use sifra::domain::police_sheet::Chosen;
use sifra::store::access_log::Action;

use super::{THREAT, approver, begin, fragment, kept, maker, send, sheet, threat};
use crate::staff::browser::{Browser, field, sent_to};
use crate::staff::office::{Office, PASSWORD};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_new_sheet_tells_the_reference_and_the_category_alone,
    black_words_are_in_no_page_and_in_no_row_of_the_sheet,
    who_reported_is_told_only_with_a_ground_and_after_a_logged_click,
    what_was_typed_is_kept_where_a_colleague_was_faster,
    what_was_chosen_waits_behind_the_login,
    others_learn_that_there_is_a_sheet_and_no_more,
);

fn id_of(form: &str) -> &str {
    form.trim_end_matches("/choose")
        .rsplit('/')
        .next()
        .expect("an id")
}

async fn a_new_sheet_tells_the_reference_and_the_category_alone(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let mut browser = office
        .logged_in("pernille", Role::Staff, Some(Owner::Police))
        .await;
    let form = begin(&mut browser, &case).await;
    let looked = send(
        &mut browser,
        &form,
        &[("field", "category"), ("step", "look")],
    )
    .await;
    let page = browser.get(sent_to(&looked)).await;
    let told = fragment(&page);
    assert!(told.contains(case.reference.as_str()) && told.contains("Hva saken gjelder"));
    for private in ["Storgata", "H0203", "Ola", "kniv", "Kari", "912"] {
        assert!(!told.contains(private), "{private}: {told}");
    }
}

async fn black_words_are_in_no_page_and_in_no_row_of_the_sheet(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let mut browser = office
        .logged_in("pernille", Role::Staff, Some(Owner::Police))
        .await;
    let form = begin(&mut browser, &case).await;
    let key = case.reference.as_str();
    let named = [
        ("field", "place"),
        ("telling", "own"),
        ("own", key),
        ("named", "ola nordmann A\u{30a}se"),
        ("step", "everywhere"),
    ];
    send(&mut browser, &form, &named).await;
    let id = id_of(&form);
    let black = kept(&office, id).await.chosen.own[key].words.clone();
    let ticked: Vec<String> = black.iter().map(ToString::to_string).collect();
    let mut fields = vec![
        ("field", "place"),
        ("telling", "own"),
        ("own", key),
        ("step", "look"),
    ];
    let name = format!("black_{key}");
    fields.extend(ticked.iter().map(|nth| (name.as_str(), nth.as_str())));
    let looked = send(&mut browser, &form, &fields).await;

    let page = browser.get(sent_to(&looked)).await;
    let told = fragment(&page);
    for left in [
        "truet meg med kniv i natt",
        "Storgata 18",
        "[sladdet]",
        "Hilsen",
    ] {
        assert!(told.contains(left), "{left}: {told}");
    }
    let approver = approver(&office).await;
    super::approve(&office, &approver, &case, id)
        .await
        .expect("approved");
    let printed = browser.get(sent_to(&looked)).await;
    let row = format!("{:?}", kept(&office, id).await);
    // Those named by hand, and those by whom the reporter is known; of the number
    // with what stands beside it, since three digits stand in many a token.
    for black in ["Ola", "Nordmann", "Åse", "Kari", "Vik", "912 ", " 567"] {
        assert!(!fragment(&page).contains(black), "{black}: {told}");
        assert!(!printed.body.contains(black), "{black}");
        assert!(!row.contains(black), "{black}: {row}");
    }
}

async fn who_reported_is_told_only_with_a_ground_and_after_a_logged_click(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let mut browser = office
        .logged_in("pernille", Role::Staff, Some(Owner::Police))
        .await;
    let form = begin(&mut browser, &case).await;
    let page = browser.get(&form).await;
    assert!(!page.body.contains("Kari Vik, ") && !page.body.contains("name=\"who\""));

    let asked = send(
        &mut browser,
        &form,
        &[("happened", "I natt"), ("step", "who")],
    )
    .await;
    assert!(sent_to(&asked).ends_with("#who"));
    let looks = office.looks(&case).await;
    assert!(looks.iter().any(|look| look.action == Action::AskedWho));
    let page = browser.get(&form).await;
    assert!(page.body.contains("value=\"I natt\""), "kept first");
    let who = field(&page, "who");
    let ticked = [
        ("who_shown", "yes"),
        ("who", who.as_str()),
        ("grounds", "yes"),
    ];
    let without = send(
        &mut browser,
        &form,
        &[&ticked[..], &[("step", "look")]].concat(),
    )
    .await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without.body.contains("Velg grunnlaget"), "{}", without.body);

    let with = [
        ("ground", "offence"),
        ("reason", "Politiet må avhøre vitnet"),
        ("step", "look"),
    ];
    let looked = send(&mut browser, &form, &[&ticked[..], &with].concat()).await;
    let page = browser.get(sent_to(&looked)).await;
    for told in ["Kari Vik", "912 34 567", "§ 13 b første ledd nr. 6"] {
        assert!(fragment(&page).contains(told), "{told}");
    }
    assert!(!fragment(&page).contains("avhøre"), "the reason stays here");
    let looks = office.looks(&case).await;
    assert_eq!(
        looks.last().map(|look| look.action),
        Some(Action::SawSheetWho)
    );

    // What is typed tells nobody either, where nobody is ticked.
    let typed = [
        ("who_shown", "yes"),
        ("telling", "rewritten"),
        ("rewritten", "Kari Vik ble truet"),
        ("step", "look"),
    ];
    let told = send(&mut browser, &form, &typed).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.body.contains("sier hvem som har meldt"));
}

async fn what_was_typed_is_kept_where_a_colleague_was_faster(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let who = approver(&office).await;
    let id = sheet(&office, &who, &case, Chosen::default()).await;
    let mut browser = Browser::of(&office);
    browser.log_in("trine", PASSWORD).await;
    let form = format!("/staff/cases/{}/police/{id}/choose", case.reference);
    let page = browser.get(&form).await;
    let colleague = maker(&office).await;
    let of = (&case.reference, id.as_str());
    let theirs = Chosen {
        happened: "I går".into(),
        ..Chosen::default()
    };
    let seen = kept(&office, &id).await.version;
    let desk = &office.casework;
    desk.keep_sheet(&colleague, of, seen, theirs)
        .await
        .expect("kept");
    let version = seen.to_string();
    let mine = [
        ("version", version.as_str()),
        ("rewritten", "Truet med kniv"),
    ];
    let late = browser.send_from(&page, &form, &mine).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains("Truet med kniv") && late.body.contains("raskere"));
    assert_eq!(kept(&office, &id).await.chosen.happened, "I går");
}

async fn what_was_chosen_waits_behind_the_login(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let mut browser = office
        .logged_in("pernille", Role::Staff, Some(Owner::Police))
        .await;
    let form = begin(&mut browser, &case).await;
    let page = browser.get(&form).await;
    let mark = field(&page, "mark");
    browser.send_from(&page, "/staff/logout", &[]).await;
    let typed = [
        ("version", "1"),
        ("mark", mark.as_str()),
        ("telling", "rewritten"),
        ("rewritten", "En nabo er truet"),
    ];
    let late = browser.send_from(&page, &form, &typed).await;
    assert!(sent_to(&late).starts_with("/staff/login?next="));
    browser.log_in("pernille", PASSWORD).await;
    let again = browser.get(&format!("{form}?kept={mark}")).await;
    assert!(again.body.contains("En nabo er truet"), "{}", again.body);
    assert!(again.body.contains("ikke lagret ennå"));
    assert_eq!(kept(&office, id_of(&form)).await.version, 1);
}

async fn others_learn_that_there_is_a_sheet_and_no_more(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(THREAT, "Storgata 18").await;
    let made_by = office.account("lars", Role::Triage, None).await;
    let id = sheet(&office, &made_by, &case, Chosen::default()).await;
    let approver = approver(&office).await;
    super::approve(&office, &approver, &case, &id)
        .await
        .expect("approved");
    office
        .account("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let mut browser = Browser::of(&office);
    browser.log_in("bjorn", PASSWORD).await;
    let address = format!("/staff/cases/{}", case.reference);
    let page = browser.get(&address).await;
    assert!(
        page.body.contains("Det finnes ark 2026-0001"),
        "{}",
        page.body
    );
    for hidden in ["Begynte på et ark", "/police\"", "112", "politi@", "/h/"] {
        assert!(!page.body.contains(hidden), "{hidden}: {}", page.body);
    }
    for path in [
        "police",
        &format!("police/{id}"),
        &format!("police/{id}/choose"),
    ] {
        let page = browser.get(&format!("{address}/{path}")).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
    }
}
