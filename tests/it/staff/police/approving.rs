//! What is previewed is what is approved, and by somebody else.

use std::sync::Arc;

use sifra::casework::actions::Order;
use sifra::casework::change::Change;
use sifra::casework::police::approve::Seen;
use sifra::casework::police::looking::Looked;
use sifra::casework::police::{Changes, PoliceError, PoliceSettings};
use sifra::casework::{Casework, CaseworkSettings};
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, Event, Owner};
use sifra::domain::police_sheet::{Aspect, Chosen, Field, Sheet, Telling};
use sifra::routing::Rules;
use sifra::store::access_log::Action;
use tokio::sync::Notify;

use super::{approve, approver, changes, kept, maker, sheet, threat};
use crate::staff::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    what_was_previewed_is_what_was_approved,
    whoever_made_it_or_changed_it_last_does_not_approve_it,
    a_small_office_may_approve_its_own,
    a_sheet_is_not_approved_while_the_case_changes,
    a_sheet_is_not_approved_while_its_draft_changes,
    a_sheet_that_lacks_something_is_not_approved,
);

fn placed() -> Chosen {
    Chosen {
        fields: [Field::Category, Field::Place, Field::Unit].into(),
        telling: Telling::Rewritten,
        rewritten: "En nabo er truet med kniv".into(),
        ..Chosen::default()
    }
}

async fn what_was_previewed_is_what_was_approved(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let id = sheet(&office, &maker, &case, placed()).await;
    let desk = &office.casework;
    let looked = desk.look_at_sheet(&approver, &case.reference, &id).await;
    let looked = looked.expect("a preview");
    assert!(looked.may_approve && looked.preview.html.contains("truet med kniv"));
    let approved = approve(&office, &approver, &case, &id)
        .await
        .expect("approved");
    let frozen = approved.frozen.as_ref().expect("frozen");
    assert_eq!(frozen.html, looked.preview.html);
    assert_eq!(frozen.fingerprint, looked.preview.fingerprint);
    assert_eq!(frozen.number.to_string(), "2026-0001");

    // Sent twice, it is done once.
    let again = resend(&office, &approver, &case, &looked).await;
    assert_eq!(again.expect("done before"), kept(&office, &id).await);
    let history = office.history(&case).await;
    let lines = history
        .iter()
        .filter(|line| line.event == Event::PoliceSheet);
    let steps: Vec<_> = lines.filter_map(|line| line.from.as_deref()).collect();
    assert_eq!(steps, ["made", "approved"]);
    let looks = office.looks(&case).await;
    let approvals = looks
        .iter()
        .filter(|look| look.action == Action::ApprovedSheet);
    assert_eq!(approvals.count(), 1);

    // Whatever becomes of the case, the sheet stays as it is.
    move_case(&office, &case).await;
    let desk = &office.casework;
    let later = desk.look_at_sheet(&approver, &case.reference, &id).await;
    assert_eq!(later.expect("a sheet").preview.html, frozen.html);
}

async fn resend(
    office: &Office,
    who: &Account,
    case: &Case,
    looked: &Looked,
) -> Result<Sheet, PoliceError> {
    let seen = Seen {
        version: looked.sheet.version,
        fingerprint: &looked.preview.fingerprint,
        basis: &looked.preview.basis,
    };
    let of = (&case.reference, looked.sheet.id.as_str());
    office.casework.approve_sheet(who, of, seen).await
}

async fn order_of(office: &Office, who: &Account, case: &Case, change: Change) {
    let now = office.case(case).await;
    let order = Order {
        who,
        reference: &case.reference,
        version: now.version,
        reason: "Fordi",
    };
    office
        .casework
        .change(order, change)
        .await
        .expect("changed");
}

async fn move_case(office: &Office, case: &Case) {
    let who = office.account("flytter", Role::Triage, None).await;
    let mut place = office.case(case).await.place;
    place.address = Some("Storgata 12".into());
    order_of(office, &who, case, Change::Place(Box::new(place))).await;
}

async fn whoever_made_it_or_changed_it_last_does_not_approve_it(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let (trine, lars) = (
        approver(&office).await,
        office.account("lars", Role::Triage, None).await,
    );
    let id = sheet(&office, &trine, &case, placed()).await;
    let own = approve(&office, &trine, &case, &id).await;
    assert!(matches!(own, Err(PoliceError::OwnSheet)));
    // Somebody who changes it has made it too.
    let version = kept(&office, &id).await.version;
    let other = Chosen::default();
    let of = (&case.reference, id.as_str());
    let desk = &office.casework;
    desk.keep_sheet(&lars, of, version, other)
        .await
        .expect("kept");
    let changed = approve(&office, &lars, &case, &id).await;
    assert!(matches!(changed, Err(PoliceError::OwnSheet)));
    // Nor does somebody without the right.
    let maker = maker(&office).await;
    let without = approve(&office, &maker, &case, &id).await;
    assert!(matches!(without, Err(PoliceError::NotAllowed)));
    assert!(kept(&office, &id).await.frozen.is_none());
    let office_leader = Some(Owner::HousingOffice);
    let third = office.account("lise", Role::Triage, office_leader).await;
    approve(&office, &third, &case, &id)
        .await
        .expect("approved");
}

async fn a_small_office_may_approve_its_own(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let desk = Casework::new(
        office.town.app.db.clone(),
        office.town.app.ids.clone(),
        Arc::new(Rules::builtin()),
        office.town.app.catalogue.clone(),
        CaseworkSettings {
            police: PoliceSettings {
                second_person: false,
            },
            ..CaseworkSettings::default()
        },
        Arc::new(Notify::new()),
    );
    let trine = approver(&office).await;
    let id = desk
        .begin_sheet(&trine, &case.reference, None)
        .await
        .expect("begun");
    let looked = desk
        .look_at_sheet(&trine, &case.reference, &id)
        .await
        .expect("seen");
    assert!(looked.may_approve);
    let seen = Seen {
        version: looked.sheet.version,
        fingerprint: &looked.preview.fingerprint,
        basis: &looked.preview.basis,
    };
    let of = (&case.reference, id.as_str());
    desk.approve_sheet(&trine, of, seen)
        .await
        .expect("approved");
}

async fn a_sheet_is_not_approved_while_the_case_changes(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let id = sheet(&office, &maker, &case, placed()).await;
    let mut looked = look(&office, &approver, &case, &id).await;

    move_case(&office, &case).await;
    let refused = changes(resend(&office, &approver, &case, &looked).await);
    assert_eq!(refused.aspects, [Aspect::Place]);
    looked = look(&office, &approver, &case, &id).await;
    assert_eq!(looked.since_draft, [Aspect::Place], "said before, too");

    order_of(&office, &approver, &case, Change::Restrict(true)).await;
    // The maker would not see it any more; the approver does.
    let refused = changes(resend(&office, &approver, &case, &looked).await);
    assert_eq!(refused.aspects, [Aspect::Restricted]);
    looked = look(&office, &approver, &case, &id).await;

    let other = office
        .report("Han står utenfor døra mi igjen", "Storgata 12")
        .await;
    if other.id != case.id {
        let version = office.case(&other).await.version;
        let order = Order {
            who: &approver,
            reference: &other.reference,
            version,
            reason: "Samme mann",
        };
        let to = sifra::casework::reports::Destination::Case(&case.reference);
        let reports = [other.reference.clone()];
        let joined = office.casework.regroup(order, &reports, to).await;
        joined.expect("joined");
    }
    let refused = changes(resend(&office, &approver, &case, &looked).await);
    assert_eq!(refused.aspects, [Aspect::Reports, Aspect::Words]);

    let approved = approve(&office, &approver, &case, &id)
        .await
        .expect("approved");
    let number = approved.frozen.expect("frozen").number.to_string();
    assert_eq!(number, "2026-0001", "no number was used before");
}

async fn look(office: &Office, who: &Account, case: &Case, id: &str) -> Looked {
    let desk = &office.casework;
    let looked = desk.look_at_sheet(who, &case.reference, id).await;
    looked.expect("a preview")
}

async fn a_sheet_is_not_approved_while_its_draft_changes(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let id = sheet(&office, &maker, &case, placed()).await;
    let looked = look(&office, &approver, &case, &id).await;
    let of = (&case.reference, id.as_str());
    let more = Chosen {
        rewritten: "En nabo er truet med kniv av en mann i H0203".into(),
        ..placed()
    };
    let version = looked.sheet.version;
    let desk = &office.casework;
    desk.keep_sheet(&maker, of, version, more)
        .await
        .expect("kept");
    let refused = changes(resend(&office, &approver, &case, &looked).await);
    let wanted = Changes {
        draft: true,
        aspects: Vec::new(),
    };
    assert_eq!(refused, wanted);
}

async fn a_sheet_that_lacks_something_is_not_approved(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let empty = Chosen {
        telling: Telling::Rewritten,
        ..Chosen::default()
    };
    let id = sheet(&office, &maker, &case, empty).await;
    let refused = approve(&office, &approver, &case, &id).await;
    assert!(matches!(refused, Err(PoliceError::Flawed(_))));
    let of = (&case.reference, id.as_str());
    let asked = office.casework.ask_approval(&maker, of, 2).await;
    assert!(matches!(asked, Err(PoliceError::Flawed(_))));
}
