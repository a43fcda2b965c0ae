//! Phone numbers and e-mail addresses. Parsed once at the edge; printed masked
//! by `Display` and `Debug`, so that no log shows them by mistake.

use std::fmt;
use std::str::FromStr;

/// A phone number in E.164 form, as `+4791234567`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

/// An e-mail address.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

/// Where a recipient reads what we send.
#[derive(Debug, Clone, Default)]
pub struct Mailbox {
    pub email: Option<Email>,
    pub phone: Option<Phone>,
}

/// What was typed is no such contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ContactError {
    #[error("not a phone number")]
    Phone,
    #[error("not an e-mail address")]
    Email,
}

impl Phone {
    /// The number itself, for sending and for staff who may see it.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// As Norwegians write it: `912 34 567`, `22 12 34 56`, else `+46 ...`.
    pub fn grouped(&self) -> String {
        match self.0.strip_prefix("+47") {
            Some(n) if n.len() == 8 && n.starts_with(['4', '9']) => {
                format!("{} {} {}", &n[..3], &n[3..5], &n[5..])
            }
            Some(n) if n.len() == 8 => {
                format!("{} {} {} {}", &n[..2], &n[2..4], &n[4..6], &n[6..])
            }
            _ => self.0.clone(),
        }
    }
}

impl Phone {
    /// One that shows as this one does masked, and can be neither called nor read
    /// off. Those of other contacts differ by `number`.
    #[must_use]
    pub fn veiled(&self, number: usize) -> Self {
        Self(format!("{number} {self}"))
    }
}

impl FromStr for Phone {
    type Err = ContactError;

    /// Takes Norwegian numbers without a country code, `0047`, `47` and ten
    /// digits, spaces, dots and hyphens; foreign numbers with `+` or `00`.
    /// Source: Nkom's numbering plan, through the `phonenumber` library.
    fn from_str(typed: &str) -> Result<Self, ContactError> {
        let bare: String = typed
            .chars()
            .filter(|c| !matches!(c, ' ' | '.' | '-' | '(' | ')' | '\u{a0}'))
            .collect();
        if bare.len() > 20 || !bare.chars().all(|c| c.is_ascii_digit() || c == '+') {
            return Err(ContactError::Phone);
        }
        let international = match bare.strip_prefix("00") {
            Some(rest) => format!("+{rest}"),
            None if bare.len() == 10 && bare.starts_with("47") => format!("+{bare}"),
            None => bare,
        };
        let number = phonenumber::parse(Some(phonenumber::country::Id::NO), international)
            .map_err(|_| ContactError::Phone)?;
        if !phonenumber::is_valid(&number) {
            return Err(ContactError::Phone);
        }
        Ok(Self(
            number.format().mode(phonenumber::Mode::E164).to_string(),
        ))
    }
}

impl Email {
    /// The address itself, for sending and for staff who may see it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl Email {
    /// As [`Phone::veiled`].
    #[must_use]
    pub fn veiled(&self, number: usize) -> Self {
        Self(format!("{self} {number}"))
    }
}

impl FromStr for Email {
    type Err = ContactError;

    /// HTML's rule for e-mail fields, through the `validator` library, and a
    /// dot in the domain, since nobody writes to us from a bare host.
    fn from_str(typed: &str) -> Result<Self, ContactError> {
        use validator::ValidateEmail;
        let typed = typed.trim();
        let has_dot = typed
            .rsplit_once('@')
            .is_some_and(|(_, domain)| domain.contains('.'));
        if typed.len() <= 254 && has_dot && typed.validate_email() {
            Ok(Self(typed.to_owned()))
        } else {
            Err(ContactError::Email)
        }
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end: String = self
            .0
            .chars()
            .skip(self.0.chars().count().saturating_sub(2))
            .collect();
        write!(f, "*** {end}")
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first: String = self.0.chars().take(1).collect();
        write!(f, "{first}***@***")
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_numbers_are_taken_as_people_write_them() {
        for typed in [
            "91234567",
            "912 34 567",
            "+47 912 34 567",
            "004791234567",
            "4791234567",
        ] {
            let phone: Phone = typed.parse().expect(typed);
            assert_eq!(phone.reveal(), "+4791234567");
            assert_eq!(phone.grouped(), "912 34 567");
        }
    }

    #[test]
    fn foreign_numbers_are_taken_with_their_country_code() {
        let phone: Phone = "+46 70 123 45 67".parse().expect("a Swedish mobile");
        assert_eq!(phone.reveal(), "+46701234567");
    }

    #[test]
    fn what_is_no_contact_is_refused() {
        for typed in ["", "123", "ring meg", "9123456789123", "+", "9123456\u{0}"] {
            assert_eq!(typed.parse::<Phone>(), Err(ContactError::Phone), "{typed}");
        }
        for typed in [
            "",
            "kari",
            "kari@",
            "@fjordvik.no",
            "kari@fjordvik",
            "a b@c.no",
        ] {
            assert_eq!(typed.parse::<Email>(), Err(ContactError::Email), "{typed}");
        }
    }

    #[test]
    fn printing_never_shows_the_whole() {
        let phone: Phone = "91234567".parse().expect("valid");
        let email: Email = "kari@fjordvik.example.no".parse().expect("valid");
        assert_eq!(format!("{phone} {phone:?}"), "*** 67 *** 67");
        assert_eq!(format!("{email} {email:?}"), "k***@*** k***@***");
    }
}
