use super::office::*;
use jiff::SignedDuration;
use sifra::domain::account::Role;
use sifra::domain::case::Owner;
use sifra::domain::outgoing::MessageState;
use sifra::domain::report::Reporter;
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore]
async fn show() {
    let office = Office::on_sqlite().await;
    let long = "Hei! Det har vært bråk fra leiligheten over oss hver natt siden søndag. Musikk til klokka fire og folk som roper i trappa. Vi har små barn og får ikke sove. Har prøvd å snakke med dem, men de åpner ikke. Kan noen gjøre noe med dette?";
    let mut cases = vec![];
    for (text, address, phone) in [
        (
            "Det brenner i søppelskuret bak blokka, det ryker masse!",
            "Storgata 18",
            "91234567",
        ),
        (
            "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn. Gjelder H0203",
            "Storgata 18",
            "91234568",
        ),
        (long, "Vikveien 24A", "91234569"),
        ("Lyset i gangen er gått", "Bakkegata 3", "91234560"),
        (
            "Noen prøvde å bryte seg inn i boden min i går",
            "Ukjentgata 99",
            "91234561",
        ),
        ("Kan dere male gjerdet en gang?", "Bakkegata 7B", "91234562"),
        (
            "The heating does not work and it is very cold in here",
            "Vikveien 12",
            "91234563",
        ),
        ("asdf qwer", "", "91234564"),
    ] {
        cases.push(office.report_from(text, address, reporter(phone)).await);
        office.town.pass(SignedDuration::from_mins(97));
    }
    cases.push(
        office
            .report_from(
                "Vannet renner fra taket på badet",
                "Storgata 2",
                Reporter::default(),
            )
            .await,
    );
    let mut trine = office
        .logged_in("Trine Dal", Role::Triage, Some(Owner::HousingOffice))
        .await;
    let mut bjorn = office
        .logged_in("Bjørn Vik", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let r = cases[2].reference.as_str();
    trine
        .act(
            r,
            "priority",
            "urgent",
            "Barn i huset, og det har pågått lenge",
        )
        .await;
    trine.act(r, "take", "", "").await;
    trine
        .act(
            r,
            "owner",
            "byggdrift",
            "Vaktmesteren må se på lydisoleringen først",
        )
        .await;
    bjorn.act(cases[1].reference.as_str(), "take", "", "").await;
    let m = office.messages(&cases[2]).await;
    let now = office.town.app.ids.now();
    let mut tx = office.town.app.db.begin().await.unwrap();
    sifra::store::outbox::called_back_by_id(
        &mut tx,
        &m[0].id,
        "SM1",
        MessageState::Delivered,
        None,
        now,
    )
    .await
    .unwrap();
    let m1 = office.messages(&cases[1]).await;
    sifra::store::outbox::called_back_by_id(
        &mut tx,
        &m1[0].id,
        "SM2",
        MessageState::Failed,
        Some("30003"),
        now,
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let app = office.router.clone();
    let l = tokio::net::TcpListener::bind("127.0.0.1:4777")
        .await
        .unwrap();
    let tokens = [
        trine.cookie("sifra_session").unwrap().to_owned(),
        bjorn.cookie("sifra_session").unwrap().to_owned(),
    ];
    println!("REF {r} {} {}", cases[0].reference, cases[7].reference);
    // pages that only a POST shows
    let stale = trine.get(&format!("/staff/cases/{r}")).await;
    bjorn.act(r, "priority", "normal", "Ikke farlig").await;
    let conflict = trine
        .act_from(
            &stale,
            r,
            "status",
            "waiting",
            "Venter på at beboeren skal svare",
        )
        .await
        .body;
    let wrong = trine.act(r, "owner", "", "").await.body;
    let login = trine.try_password("x", "y").await.body;
    let app = app
        .route(
            "/staff-x/conflict",
            axum::routing::get(move || async move { axum::response::Html(conflict) }),
        )
        .route(
            "/staff-x/wrong",
            axum::routing::get(move || async move { axum::response::Html(wrong) }),
        )
        .route(
            "/staff-x/login",
            axum::routing::get(move || async move { axum::response::Html(login) }),
        );
    let app = tower::ServiceBuilder::new()
        .map_request(move |mut q: axum::extract::Request| {
            let t = if q.uri().query().unwrap_or("").contains("as=bjorn") {
                &tokens[1]
            } else {
                &tokens[0]
            };
            if !q.uri().query().unwrap_or("").contains("as=nobody") {
                q.headers_mut()
                    .insert("cookie", format!("sifra_session={t}").parse().unwrap());
            }
            q
        })
        .service(app);
    axum::serve(l, tower::make::Shared::new(app)).await.unwrap();
}
