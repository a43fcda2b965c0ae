//! What staff, reporters and the police can rely on of sheets for the police.

mod approving;
mod by_itself;
mod choosing;
mod in_chromium;
mod numbers;
mod of_parts;
mod photos;
mod sending;
mod talk;

use sifra::casework::actions::Order;
use sifra::casework::police::approve::Seen;
use sifra::casework::police::{Changes, PoliceError};
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, Owner};
use sifra::domain::police_sheet::{Chosen, Sheet};
use sifra::store::police_sheets;

use super::browser::{Browser, field, sent_to};
use super::office::Office;
use crate::stage::town::Answer;

/// By Kari Vik, whose number is 912 34 567.
pub const THREAT: &str = "Naboen Ola Nordmann i H0203 truet meg med kniv i natt. Olas kamerat \
                          Åse sto i gangen. Ring meg på 912 34 567. Hilsen Kari Vik";

/// The threat, as a case of the police.
pub async fn threat(office: &Office) -> Case {
    let case = office.report(THREAT, "Storgata 18").await;
    if case.owner == Owner::Police {
        return case;
    }
    let who = office.account("fordeler", Role::Triage, None).await;
    let order = Order {
        who: &who,
        reference: &case.reference,
        version: case.version,
        reason: "Dette er en trussel",
    };
    let given = office.casework.change_owner(order, Owner::Police).await;
    given.expect("the police have it now")
}

/// Works for the police, and makes sheets.
pub async fn maker(office: &Office) -> Account {
    office
        .account("pernille", Role::Staff, Some(Owner::Police))
        .await
}

/// Approves them.
pub async fn approver(office: &Office) -> Account {
    office.account("trine", Role::Triage, None).await
}

/// A sheet of this choice.
pub async fn sheet(office: &Office, who: &Account, case: &Case, chosen: Chosen) -> String {
    let (desk, reference) = (&office.casework, &case.reference);
    let id = desk.begin_sheet(who, reference, None).await.expect("begun");
    desk.keep_sheet(who, (reference, &id), 1, chosen)
        .await
        .expect("kept");
    id
}

/// Approves a sheet as it stands.
pub async fn approve(
    office: &Office,
    who: &Account,
    case: &Case,
    id: &str,
) -> Result<Sheet, PoliceError> {
    let reference = &case.reference;
    let looked = office.casework.look_at_sheet(who, reference, id).await?;
    let seen = Seen {
        version: looked.sheet.version,
        fingerprint: &looked.preview.fingerprint,
        basis: &looked.preview.basis,
    };
    office
        .casework
        .approve_sheet(who, (reference, id), seen)
        .await
}

/// The sheet as it is kept.
pub async fn kept(office: &Office, id: &str) -> Sheet {
    police_sheets::by_id(&mut office.town.read().await, id)
        .await
        .expect("the store answers")
        .expect("the sheet is there")
}

/// What has changed, where that is why it was refused.
pub fn changes(refused: Result<Sheet, PoliceError>) -> Changes {
    match refused {
        Err(PoliceError::Changed(changes)) => changes,
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("it was approved"),
    }
}

/// Begins a sheet in a browser; gives the address of its form.
pub async fn begin(browser: &mut Browser<'_>, case: &Case) -> String {
    let desk = format!("/staff/cases/{}/police", case.reference);
    let page = browser.get(&desk).await;
    let begun = browser.send_from(&page, &desk, &[]).await;
    sent_to(&begun).to_owned()
}

/// Sends the form of a sheet with these fields besides those that it hides.
pub async fn send(browser: &mut Browser<'_>, form: &str, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get(form).await;
    let version = field(&page, "version");
    let mut all = vec![("version".to_owned(), version)];
    let of = regex::Regex::new(r#"name="(of_[^"]+)" value="([^"]+)""#).expect("a pattern");
    let hidden = of.captures_iter(&page.body);
    all.extend(hidden.map(|hidden| (hidden[1].to_owned(), hidden[2].to_owned())));
    let hidden: Vec<(&str, &str)> = all
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let fields = [&hidden[..], fields].concat();
    browser.send_from(&page, form, &fields).await
}

/// The sheet of a page, without what stands around it.
pub fn fragment(page: &Answer) -> &str {
    let start = page.body.find("<article class=\"police-sheet\"");
    let start = start.unwrap_or_else(|| panic!("no sheet: {}", page.body));
    let end = page.body[start..].find("</article>").expect("an end");
    &page.body[start..start + end]
}
