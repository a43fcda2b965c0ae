//! What staff who take a call can rely on: one form, the same road as every
//! report, and a receipt to read aloud.

use sifra::domain::account::Role;
use sifra::domain::case::{Actor, Case, Event, Owner};
use sifra::domain::outgoing::{Message, MessageChannel, Purpose};
use sifra::domain::reference::Reference;
use sifra::domain::report::Channel;
use sifra::intake::Standing;
use sifra::store::access_log::Action;
use sifra::store::{calls, inbound, reports};

use super::browser::{Browser, field, sent_to};
use super::office::Office;
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_caller_gets_one_acknowledgement_and_staff_a_reference_to_read,
    a_double_click_files_one_report,
    a_number_that_said_stop_gets_no_sms_and_staff_are_told,
    more_about_an_open_case_is_added_to_it,
    what_is_typed_waits_behind_the_login,
);

const LEAK: &str = "Det drypper fra taket på badet";

/// The fields of a form that has been filled in, save those that are changed.
pub fn form<'a>(
    page: &'a [(String, String)],
    changed: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let typed = [
        ("text", LEAK),
        ("address", "Storgata 18"),
        ("unit", "H0203"),
        ("name", "Kari Vik"),
        ("phone", "912 34 567"),
        ("came-by", "phone"),
        ("lang", "nb"),
        ("go", "check"),
    ];
    let hidden = page
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let all = hidden.chain(typed);
    let kept = all.filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed.iter().copied()).collect()
}

pub fn hidden(page: &Answer) -> Vec<(String, String)> {
    ["csrf", "draft", "seen"]
        .map(|name| (name.to_owned(), field(page, name)))
        .to_vec()
}

/// Fills in the form and looks it over; gives the page with what will come of it.
pub async fn looked_over(browser: &mut Browser<'_>, changed: &[(&str, &str)]) -> Answer {
    let page = hidden(&browser.get("/staff/new").await);
    let answer = browser.post("/staff/new", &form(&page, changed)).await;
    let to = sent_to(&answer).to_owned();
    browser.get(&to).await
}

/// Files what has been looked over.
pub async fn filed(browser: &mut Browser<'_>, page: &Answer, changed: &[(&str, &str)]) -> Answer {
    let page = hidden(page);
    let changed: Vec<_> = changed.iter().copied().chain([("go", "file")]).collect();
    browser.post("/staff/new", &form(&page, &changed)).await
}

pub async fn taken(office: &Office, answer: &Answer) -> Standing {
    let reference = sent_to(answer).rsplit('/').next().expect("a reference");
    let reference: Reference = reference.parse().expect("a reference");
    let found = office.town.intake.by_reference(&reference).await;
    found.expect("the store answers").expect("it is there")
}

pub async fn to_reporter(office: &Office, case: &Case) -> Vec<Message> {
    let messages = office.messages(case).await.into_iter();
    messages
        .filter(|message| message.purpose == Purpose::Acknowledgement)
        .collect()
}

async fn a_caller_gets_one_acknowledgement_and_staff_a_reference_to_read(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let department = Some(Owner::HousingOffice);
    let mut browser = office.logged_in("trine", Role::Staff, department).await;
    let preview = looked_over(&mut browser, &[]).await;
    for told in [
        "Byggdrift",
        "Vann og avløp",
        "SMS til 912 34 567, 2 deler",
        "Storgata 18, H0203",
    ] {
        assert!(preview.body.contains(told), "{told}: {}", preview.body);
    }
    let answer = filed(&mut browser, &preview, &[]).await;
    let standing = taken(&office, &answer).await;

    let owed = to_reporter(&office, &standing.case).await;
    assert_eq!(owed.len(), 1);
    assert_eq!(owed[0].channel, MessageChannel::Sms);
    assert_eq!(owed[0].to, "+4791234567");
    assert_eq!(standing.report.channel, Channel::Phone);
    let trine = office.account_named("trine").await;
    let first = &standing.history[0];
    assert_eq!(
        (first.event, &first.actor),
        (Event::Reported, &Actor::Staff(trine.clone()))
    );
    let mut tx = office.town.read().await;
    let call = calls::of_report(&mut tx, &standing.report.id).await;
    let call = call
        .expect("the store answers")
        .expect("it is written down");
    assert!(call.account_id == trine && call.may_call);
    drop(tx);

    // The case is Byggdrift's, and she reads the receipt all the same.
    assert_eq!(standing.case.owner, Owner::Byggdrift);
    let receipt = browser.get(sent_to(&answer)).await;
    let reference = standing.report.reference.as_str();
    let spelled: Vec<String> = reference.chars().map(String::from).collect();
    let spelled = spelled.join(" ").replace('-', "–");
    for told in [reference, &spelled, "Byggdrift ser på saken innen", "SMS"] {
        assert!(receipt.body.contains(told), "{told}: {}", receipt.body);
    }
    let looks = office.looks(&standing.case).await;
    assert_eq!(looks.len(), 1);
    assert_eq!(looks[0].action, Action::SawMasked);
    let case = browser.get(&format!("/staff/cases/{reference}")).await;
    assert!(
        case.body.contains("Telefon, tatt imot av trine"),
        "{}",
        case.body
    );
}

async fn a_double_click_files_one_report(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let preview = looked_over(&mut browser, &[]).await;
    let first = filed(&mut browser, &preview, &[]).await;
    let second = filed(&mut browser, &preview, &[]).await;
    assert_eq!(sent_to(&first), sent_to(&second));
    let case = taken(&office, &first).await.case;
    assert_eq!(to_reporter(&office, &case).await.len(), 1);

    // Back on the form, a reload leads to the receipt.
    let form = format!("/staff/new/{}", field(&preview, "draft"));
    let reloaded = browser.get(&form).await;
    assert_eq!(sent_to(&reloaded), sent_to(&first));

    // Other words are asked about first, and are then a report of their own.
    let other = [("text", "Det er bråk fra naboen hver natt")];
    let asked = filed(&mut browser, &preview, &other).await;
    assert!(asked.body.contains("Du har endret noe"), "{}", asked.body);
    let asked = filed(&mut browser, &asked, &other).await;
    assert!(
        asked.body.contains("Du har alt meldt noe"),
        "{}",
        asked.body
    );
    let third = filed(&mut browser, &asked, &other).await;
    assert_ne!(sent_to(&third), sent_to(&first));
}

async fn a_number_that_said_stop_gets_no_sms_and_staff_are_told(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let phone = "912 34 567".parse().expect("a phone number");
    let mut tx = office
        .town
        .database
        .db
        .begin()
        .await
        .expect("a transaction");
    let now = office.town.app.ids.now();
    inbound::stop(&mut tx, &phone, now).await.expect("kept");
    tx.commit().await.expect("kept");
    office.town.pass(jiff::SignedDuration::from_hours(48));

    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let preview = looked_over(&mut browser, &[]).await;
    assert!(preview.body.contains("har sagt STOPP"), "{}", preview.body);
    assert!(!preview.body.contains("SMS til"), "{}", preview.body);
    let answer = filed(&mut browser, &preview, &[]).await;
    let case = taken(&office, &answer).await.case;
    let owed = to_reporter(&office, &case).await;
    assert_eq!(owed.len(), 1);
    assert_eq!(owed[0].channel, MessageChannel::Page);
    let receipt = browser.get(sent_to(&answer)).await;
    assert!(
        receipt.body.contains("Les opp referansen"),
        "{}",
        receipt.body
    );

    // Nor does it get the news of the case.
    browser
        .act(case.reference.as_str(), "status", "resolved", "Tettet")
        .await;
    let messages = office.messages(&case).await;
    assert!(
        messages
            .iter()
            .all(|message| message.channel != MessageChannel::Sms)
    );

    // An e-mail takes the place of the SMS.
    let email = [("email", "kari@eksempel.no")];
    let preview = looked_over(&mut browser, &email).await;
    assert!(
        preview.body.contains("E-post til kari@eksempel.no"),
        "{}",
        preview.body
    );
    let answer = filed(&mut browser, &preview, &email).await;
    let case = taken(&office, &answer).await.case;
    let owed = to_reporter(&office, &case).await;
    assert_eq!(owed.len(), 1);
    assert_eq!(owed[0].channel, MessageChannel::Email);
}

async fn more_about_an_open_case_is_added_to_it(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let open = office.report(LEAK, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let preview = looked_over(&mut browser, &[]).await;
    let reference = open.reference.as_str();
    assert!(
        preview.body.contains("Er det meldt fra før?"),
        "{}",
        preview.body
    );
    assert!(preview.body.contains("Samme melder"), "{}", preview.body);

    // Another choice than was looked over is shown first.
    let joins = [("joins", reference)];
    let shown = filed(&mut browser, &preview, &joins).await;
    assert!(
        shown.body.contains("Saken den legges til"),
        "{}",
        shown.body
    );
    assert!(shown.body.contains("alt meldt"), "{}", shown.body);
    let answer = filed(&mut browser, &shown, &joins).await;
    let standing = taken(&office, &answer).await;
    assert_eq!(standing.case.id, open.id);
    let receipt = browser.get(sent_to(&answer)).await;
    assert!(
        receipt.body.contains(&format!("lagt til sak {reference}")),
        "{}",
        receipt.body
    );
    let mut tx = office.town.read().await;
    let all = reports::of_case(&mut tx, &open.id).await.expect("reports");
    assert_eq!(all.len(), 2);
    drop(tx);

    // A case that is open no more is not joined behind anybody's back.
    let shown = looked_over(&mut browser, &joins).await;
    browser.act(reference, "status", "resolved", "Tettet").await;
    let answer = filed(&mut browser, &shown, &joins).await;
    assert_eq!(answer.status, 422);
    assert!(
        answer.body.contains("er ikke åpen lenger"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains(LEAK), "{}", answer.body);
}

async fn what_is_typed_waits_behind_the_login(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = hidden(&browser.get("/staff/new").await);
    office.town.pass(jiff::SignedDuration::from_hours(11));
    let answer = browser.post("/staff/new", &form(&page, &[])).await;
    let login = sent_to(&answer).to_owned();
    assert!(login.starts_with("/staff/login?next="), "{login}");
    browser.log_in("trine", super::office::PASSWORD).await;
    let back = format!("/staff/new/{}", page[1].1);
    let shown = browser.get(&back).await;
    for told in [LEAK, "Storgata 18", "912 34 567", "Du er logget inn igjen"] {
        assert!(shown.body.contains(told), "{told}: {}", shown.body);
    }
    let answer = browser
        .post("/staff/new", &form(&hidden(&shown), &[]))
        .await;
    assert_eq!(sent_to(&answer), back);

    // It is nobody else's, and a stranger has nothing kept.
    let mut other = office.logged_in("ola", Role::Triage, None).await;
    let seen = other.get(&back).await;
    assert_eq!(sent_to(&seen), "/staff/new");
    let mut stranger = Browser::of(&office);
    let made_up = "a".repeat(32);
    let fields = [("draft", made_up.as_str()), ("text", LEAK)];
    let answer = stranger.post("/staff/new", &fields).await;
    assert_eq!(sent_to(&answer), "/staff/login?next=%2Fstaff%2Fnew");
    let kept = office.town.intake.draft(&made_up).await;
    assert_eq!(kept.expect("the store answers"), None);
}
