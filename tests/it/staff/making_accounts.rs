//! Making accounts.

use sifra::casework::accounts::{AccountError, create};
use sifra::casework::passwords::Unfit;
use sifra::domain::account::Role;
use sifra::domain::case::Owner;

use super::office::PASSWORD;
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    a_name_is_taken_once_in_whatever_case,
    what_will_not_do_is_refused
);

async fn a_name_is_taken_once_in_whatever_case(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let made = create(
        &town.app.db,
        &town.app.ids,
        " Bjørn  Vik ",
        Role::Reader,
        None,
        PASSWORD.into(),
    );
    assert_eq!(made.await.expect("a fit account").name, "Bjørn Vik");
    let again = create(
        &town.app.db,
        &town.app.ids,
        "BJØRN VIK",
        Role::Reader,
        None,
        PASSWORD.into(),
    );
    assert!(matches!(again.await, Err(AccountError::NameTaken)));
}

async fn what_will_not_do_is_refused(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let (db, ids) = (&town.app.db, &town.app.ids);
    let short = create(db, ids, "kari", Role::Reader, None, "elleve tegn".into()).await;
    assert!(matches!(
        short,
        Err(AccountError::PasswordUnfit(Unfit::TooShort))
    ));
    let common = create(db, ids, "kari", Role::Reader, None, "Passord12345!".into()).await;
    assert!(matches!(
        common,
        Err(AccountError::PasswordUnfit(Unfit::TooCommon))
    ));
    let nowhere = create(db, ids, "kari", Role::Staff, None, PASSWORD.into()).await;
    assert!(matches!(nowhere, Err(AccountError::DepartmentMissing)));
    for name in ["", "  \n ", &"k".repeat(101)] {
        let unfit = create(db, ids, name, Role::Reader, None, PASSWORD.into()).await;
        assert!(matches!(unfit, Err(AccountError::NameUnfit)), "{name:?}");
    }
    let twelve = create(
        db,
        ids,
        "kari",
        Role::Staff,
        Some(Owner::Police),
        "tolv æøå ok!".into(),
    );
    twelve.await.expect("twelve characters are enough");
}
