//! A report for a caller, as it was typed.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::account::Account;
use crate::domain::call::{Call, CameBy};
use crate::domain::report::{MAX_LINE, Reporter, clean_line, clean_text};
use crate::intake::{Incoming, Repeat};
use crate::web::form::{draft as form, places};
use crate::web::staff::fields::Fields;

/// Characters of a line that are kept: enough to show that it is too long.
const MOST_OF_LINE: usize = 4 * MAX_LINE;

/// A form for a caller.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Draft {
    /// The id of whoever writes it.
    pub account: String,
    /// What the public form asks too.
    pub told: form::Draft,
    pub in_danger: bool,
    pub name: String,
    /// No contact was given: they want none, or have none.
    pub without_contact: bool,
    pub may_not_call: bool,
    /// How they reached us.
    pub came_by: String,
    /// The reference of the open case that it is added to, if it is.
    pub joins: String,
    /// Sent twice, it is one report.
    pub key: String,
    /// Of what was looked over.
    pub seen: String,
    /// It came back without a login.
    pub waited: bool,
    /// The reference, once it is filed.
    pub filed: Option<String>,
}

impl Draft {
    /// An empty one.
    pub fn new(account: &Account, key: String) -> Self {
        Self {
            account: account.id.clone(),
            came_by: CameBy::Phone.key().to_owned(),
            key,
            ..Self::default()
        }
    }

    /// Reads what [`Self::to_kept`] wrote; nothing where it is none of these.
    pub fn from_kept(kept: &str) -> Option<Self> {
        let draft: Self = serde_json::from_str(kept).ok()?;
        Some(draft).filter(|draft| !draft.account.is_empty())
    }

    pub fn to_kept(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Takes what the page sent.
    pub fn fill(&mut self, fields: &Fields) {
        let line = |name: &str| {
            let line: String = fields.get(name).chars().take(MOST_OF_LINE).collect();
            clean_line(&line).unwrap_or_default()
        };
        let is_ticked = |name: &str| !fields.get(name).is_empty();
        let told = &mut self.told;
        told.text = clean_text(fields.get("text"));
        let address = line("address");
        if address != told.address {
            told.settled = String::new();
        }
        told.address = address;
        told.unit = line("unit");
        told.phone = line("phone");
        told.email = line("email");
        told.category = line("category");
        told.lang = line("lang");
        told.choice = line("choice");
        if !told.choice.is_empty() {
            places::choose(told);
        }
        self.in_danger = is_ticked("danger");
        self.name = line("name");
        self.without_contact = is_ticked("without-contact");
        self.may_not_call = is_ticked("may-not-call");
        self.came_by = line("came-by");
        self.joins = line("joins");
        self.seen = line("seen");
    }

    /// Nothing has been typed yet.
    pub fn is_blank(&self) -> bool {
        let told = &self.told;
        [
            &told.text,
            &told.address,
            &told.unit,
            &told.phone,
            &told.email,
            &self.name,
        ]
        .into_iter()
        .all(String::is_empty)
            && !self.in_danger
            && !self.without_contact
    }

    /// Whether it is as it was looked over.
    pub fn is_seen(&self) -> bool {
        self.seen == self.fingerprint()
    }

    /// What makes two sendings of a form the same report.
    pub fn fingerprint(&self) -> String {
        let told = &self.told;
        let flags = [self.in_danger, self.without_contact, self.may_not_call];
        let flags = flags.map(|flag| if flag { "1" } else { "0" }).concat();
        let mut hash = Sha256::new();
        for part in [
            &told.text,
            &told.address,
            &told.unit,
            &told.category,
            &told.lang,
            &told.phone,
            &told.email,
            &self.name,
            &self.came_by,
            &self.joins,
            &flags,
        ] {
            hash.update(part.len().to_be_bytes());
            hash.update(part);
        }
        hex::encode(hash.finalize())
    }

    pub fn came_by(&self) -> CameBy {
        self.came_by.parse().unwrap_or(CameBy::Phone)
    }

    /// The report as it would be filed now.
    pub fn incoming(&self) -> Incoming {
        let told = &self.told;
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let came_by = self.came_by();
        Incoming {
            address: given(&told.address),
            unit: given(&told.unit),
            category: told.category.parse().ok(),
            language: told.lang.parse().ok(),
            reporter: Reporter {
                name: given(&self.name),
                phone: told.phone.parse().ok(),
                email: told.email.parse().ok(),
            },
            in_danger: self.in_danger,
            repeat: Some(Repeat {
                scope: format!("staff:{}", self.account),
                key: self.key.clone(),
                fingerprint: self.fingerprint(),
                render: None,
            }),
            call: Some(Call {
                account_id: self.account.clone(),
                came_by,
                may_call: !self.may_not_call,
            }),
            joins: self.joins.parse().ok(),
            ..Incoming::new(came_by.channel(), told.text.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(body: &str) -> Draft {
        let mut draft = Draft {
            account: "a".into(),
            ..Draft::default()
        };
        draft.fill(&Fields::parse(body.as_bytes()));
        draft
    }

    #[test]
    fn a_draft_is_kept_whole_and_a_public_one_is_none() {
        let draft = filled("text=L%C3%A5sen&came-by=counter&without-contact=on");
        assert_eq!(Draft::from_kept(&draft.to_kept()), Some(draft));
        let public = form::Draft::default().to_kept();
        assert_eq!(Draft::from_kept(&public), None);
    }

    #[test]
    fn any_change_makes_it_another_form() {
        let body = "text=Heisen&address=Storgata+2&phone=91234567&came-by=phone";
        let before = filled(body).fingerprint();
        for change in [
            "&unit=H0101",
            "&email=kari%40eksempel.no",
            "&name=Kari",
            "&category=lift",
            "&lang=pl",
            "&joins=SF-7K3M9Q-K",
            "&danger=on",
            "&may-not-call=on",
        ] {
            assert_ne!(filled(&format!("{body}{change}")).fingerprint(), before);
        }
        let other = body.replace("by=phone", "by=counter");
        assert_ne!(filled(&other).fingerprint(), before);
        assert_eq!(filled(body).fingerprint(), before);
    }

    #[test]
    fn another_address_is_compared_with_the_register_anew() {
        let mut draft = filled("address=Storgata+2");
        draft.told.settled = "Storgata 2".into();
        draft.fill(&Fields::parse(b"address=Storgata+2"));
        assert_eq!(draft.told.settled, "Storgata 2");
        draft.fill(&Fields::parse(b"address=Storgata"));
        assert_eq!(draft.told.settled, "");
        draft.fill(&Fields::parse(b"address=Storgata&choice=Storgata+4"));
        assert_eq!(draft.told.settled, "Storgata 4");
        assert_eq!(draft.told.address, "Storgata 4");
    }
}
