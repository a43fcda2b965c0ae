//! Nothing goes to the police by itself.

use sifra::domain::case::Owner;
use sifra::domain::police_sheet::Chosen;
use sifra::store::hand_overs;

use super::{approve, approver, maker, sheet, threat};
use crate::staff::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(nothing_goes_to_the_police_by_itself);

async fn nothing_goes_to_the_police_by_itself(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    assert_eq!(case.owner, Owner::Police);
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let id = sheet(&office, &maker, &case, Chosen::default()).await;
    let of = (&case.reference, id.as_str());
    let asked = office.casework.ask_approval(&maker, of, 2).await;
    asked.expect("asked");
    let to_police = async || {
        let owed = office.messages(&case).await.into_iter();
        owed.filter(|message| message.to.starts_with("police@"))
            .count()
    };
    assert_eq!(to_police().await, 0, "not at intake, not with a draft");
    let mut tx = office.town.read().await;
    let given = hand_overs::of_case(&mut tx, &case.id).await;
    let mut given = given.expect("the store answers");
    given.retain(|given| given.recipient == Owner::Police.key());
    for given in given {
        let sends = hand_overs::sends(&mut tx, &given.id).await;
        assert_eq!(sends.expect("the store answers"), [], "{given:?}");
    }
    drop(tx);
    approve(&office, &approver, &case, &id)
        .await
        .expect("approved");
    assert_eq!(to_police().await, 1, "a person has approved it");
}
