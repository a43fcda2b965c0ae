//! Giving a case to somebody by hand, taking it back and sending it again.

use sha2::{Digest, Sha256};
use sifra::casework::actions::{ActionError, Order};
use sifra::casework::hand_over::give::{GiveError, Giving};
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, Event, Owner};
use sifra::domain::hand_over::{Arrival, Ending};
use sifra::store::hand_over_links;

use super::hand_overs::{LOCK, acting, all, letters, rules, standing};
use super::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    staff_give_a_case_to_the_caretaker_and_see_first_what_goes_out,
    a_case_is_given_once_however_often_the_button_is_pressed,
    a_hand_over_that_is_taken_back_leaves_the_case_with_its_owner,
    what_nobody_answered_is_sent_again_with_a_new_link,
    somebody_who_is_only_told_never_acts,
    the_police_and_other_departments_cannot_be_given_a_case,
);

fn order<'a>(who: &'a Account, case: &'a Case, version: i64) -> Order<'a> {
    Order {
        who,
        reference: &case.reference,
        version,
        reason: "",
    }
}

const TO_CARETAKER: Giving<'_> = Giving {
    recipient: "caretaker",
    words: "Nøkkelen henger hos fru Lie.",
};

async fn case_of_byggdrift(office: &Office) -> (Case, Account) {
    let case = office.report(LOCK, "Storgata 18").await;
    let who = office.account("trine", Role::Triage, None).await;
    (case, who)
}

async fn staff_give_a_case_to_the_caretaker_and_see_first_what_goes_out(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(LOCK, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let address = format!("/staff/cases/{}", case.reference);
    let page = browser.get(&address).await;
    assert!(
        page.body.contains("Vaktmesteren i Solheim"),
        "{}",
        page.body
    );
    let version = case.version.to_string();
    let words = TO_CARETAKER.words;
    let form = [
        ("value", "caretaker"),
        ("words", words),
        ("version", &version),
    ];
    let seen = browser
        .send_from(&page, &format!("{address}/give"), &form)
        .await;
    for shown in [
        words,
        "vaktmester@solheim.example.no",
        "/h/…",
        "har den ikke lenger",
    ] {
        assert!(seen.body.contains(shown), "{shown}: {}", seen.body);
    }
    assert_eq!(
        acting(&office, &case).await.recipient,
        "byggdrift",
        "only shown"
    );

    let mut form = form.to_vec();
    form.push(("step", "send"));
    let done = browser
        .send_from(&page, &format!("{address}/give"), &form)
        .await;
    assert!(done.status.is_redirection(), "{}", done.body);
    let given = acting(&office, &case).await;
    assert_eq!(
        (given.recipient.as_str(), given.words.as_deref()),
        ("caretaker", Some(words))
    );
    let letters = letters(&office, &case).await;
    let letter = letters.last().expect("a letter");
    assert_eq!(letter.to, "vaktmester@solheim.example.no");
    assert!(
        !letter.body.contains("fru Lie"),
        "words stand behind the link: {}",
        letter.body
    );
    let page = browser.get(&address).await;
    let token = letter.body.split("/h/").nth(1).expect("a link");
    let token = token.split_whitespace().next().expect("a token");
    assert!(
        !page.body.contains(token),
        "the link is its recipient's alone"
    );
    let history = office.history(&case).await;
    assert!(history.iter().any(|entry| entry.event == Event::HandedOver));
}

async fn a_case_is_given_once_however_often_the_button_is_pressed(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (case, who) = case_of_byggdrift(&office).await;
    for _ in 0..2 {
        let given = office
            .casework
            .give(order(&who, &case, case.version), TO_CARETAKER)
            .await;
        given.expect("both get a yes");
    }
    assert_eq!(
        all(&office, &case).await,
        [
            ("byggdrift".to_owned(), true, Some(Ending::Overtaken)),
            ("caretaker".to_owned(), true, None)
        ]
    );
    // A colleague who did not see that is told so.
    let other = office.account("siri", Role::Triage, None).await;
    let late = Giving {
        recipient: "board",
        words: "",
    };
    let refused = office
        .casework
        .give(order(&other, &case, case.version), late)
        .await;
    assert!(matches!(
        refused,
        Err(GiveError::Action(ActionError::Overtaken))
    ));
}

async fn a_hand_over_that_is_taken_back_leaves_the_case_with_its_owner(engine: Engine) {
    let Some(office) = Office::ruled(engine, rules()).await else {
        return;
    };
    let (case, who) = case_of_byggdrift(&office).await;
    let given = acting(&office, &case).await;
    assert_eq!(given.recipient, "caretaker");
    let letter = letters(&office, &case).await.remove(0);
    for _ in 0..2 {
        let back = office
            .casework
            .withdraw(order(&who, &case, case.version), &given.id)
            .await;
        back.expect("both get a yes");
    }
    // The rule does not give it to the caretaker again.
    assert_eq!(acting(&office, &case).await.recipient, "byggdrift");
    let token = letter.body.split("/h/").nth(1).expect("a link");
    let token = token.split_whitespace().next().expect("a token");
    let hash = hex::encode(Sha256::digest(token));
    let mut tx = office.town.read().await;
    let link = hand_over_links::by_hash(&mut tx, &hash)
        .await
        .expect("known");
    assert!(link.expect("kept").revoked_at.is_some(), "the link is dead");
}

async fn what_nobody_answered_is_sent_again_with_a_new_link(engine: Engine) {
    let Some(office) = Office::ruled(engine, rules()).await else {
        return;
    };
    let (case, who) = case_of_byggdrift(&office).await;
    let given = acting(&office, &case).await;
    let again = office
        .casework
        .send_again(order(&who, &case, case.version), &given.id)
        .await;
    again.expect("sent again");
    let now = acting(&office, &case).await;
    assert_ne!(now.id, given.id);
    assert_eq!(
        (now.recipient.as_str(), now.arrival),
        ("caretaker", Arrival::Sent)
    );
    let letters = letters(&office, &case).await;
    assert_eq!(letters.len(), 2);
    assert_ne!(letters[0].body, letters[1].body);
}

async fn somebody_who_is_only_told_never_acts(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (case, who) = case_of_byggdrift(&office).await;
    let told = Giving {
        recipient: "board",
        words: "",
    };
    office
        .casework
        .give(order(&who, &case, case.version), told)
        .await
        .expect("told");
    let given = standing(&office, &case).await;
    let board = given
        .iter()
        .find(|one| one.recipient == "board")
        .expect("told");
    assert!(!board.acts);
    assert_eq!(acting(&office, &case).await.recipient, "byggdrift");
}

async fn the_police_and_other_departments_cannot_be_given_a_case(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (case, who) = case_of_byggdrift(&office).await;
    for recipient in ["police", "housing_office", "nobody"] {
        let giving = Giving {
            recipient,
            words: "",
        };
        let refused = office
            .casework
            .give(order(&who, &case, case.version), giving)
            .await;
        assert!(
            matches!(refused, Err(GiveError::NoRecipient)),
            "{recipient}"
        );
    }
    let has_it = Giving {
        recipient: "byggdrift",
        words: "",
    };
    let refused = office
        .casework
        .give(order(&who, &case, case.version), has_it)
        .await;
    assert!(matches!(refused, Err(GiveError::HasIt)));
    let reader = office
        .account("leser", Role::Reader, Some(Owner::Byggdrift))
        .await;
    let refused = office
        .casework
        .give(order(&reader, &case, case.version), TO_CARETAKER)
        .await;
    assert!(matches!(
        refused,
        Err(GiveError::Action(ActionError::NotAllowed))
    ));
}
