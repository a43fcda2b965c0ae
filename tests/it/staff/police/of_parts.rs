//! A sheet of a part: it has the words written for its owner, and those of the
//! main case for who reads them there.

use sifra::casework::actions::Order;
use sifra::casework::parts::NewPart;
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, Owner};
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;

use super::{fragment, send};
use crate::staff::browser::{Browser, sent_to};
use crate::staff::office::{Office, PASSWORD};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(a_part_takes_the_words_of_the_main_case_only_for_who_reads_them);

const BOTH: &str = "Låsen i kjellerdøra er ødelagt. Det sitter ukjente folk der nede hver natt.";

async fn for_the_police(office: &Office, who: &Account) -> (Case, Case) {
    let main = office.report(BOTH, "Storgata 18").await;
    let order = Order {
        who,
        reference: &main.reference,
        version: main.version,
        reason: "",
    };
    let part = NewPart {
        owner: Owner::Police,
        category: Category::Intruders,
        priority: Priority::Normal,
        words: "Ukjente folk i kjelleren hver natt",
        photos: &[],
    };
    let part = office
        .casework
        .make_part(order, part)
        .await
        .expect("a part");
    (main, part)
}

async fn a_part_takes_the_words_of_the_main_case_only_for_who_reads_them(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let trine = office.account("trine", Role::Triage, None).await;
    let (main, part) = for_the_police(&office, &trine).await;
    let police = Some(Owner::Police);
    office.account("pernille", Role::Staff, police).await;
    let mut browser = Browser::of(&office);
    browser.log_in("pernille", PASSWORD).await;
    let form = super::begin(&mut browser, &part).await;
    let page = browser.get(&form).await;
    assert!(page.body.contains("Skrevet til dere"), "{}", page.body);
    if main.owner != Owner::Police {
        assert!(!page.body.contains(main.reference.as_str()), "not theirs");
    }
    let own = [("telling", "own"), ("own", "part"), ("step", "look")];
    let looked = send(&mut browser, &form, &own).await;
    let page = browser.get(sent_to(&looked)).await;
    assert!(fragment(&page).contains("Ukjente folk i kjelleren"));

    let mut triage = Browser::of(&office);
    triage.log_in("trine", PASSWORD).await;
    let key = main.reference.as_str();
    let both = [
        ("telling", "own"),
        ("own", "part"),
        ("own", key),
        ("step", "look"),
    ];
    let looked = send(&mut triage, &form, &both).await;
    let page = triage.get(sent_to(&looked)).await;
    assert!(fragment(&page).contains("Låsen i kjellerdøra"));
}
