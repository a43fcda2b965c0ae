//! What a message is called that staff send again as an e-mail, where it was
//! an SMS and so has no subject.

use super::catalogue::Catalogue;
use crate::domain::language::Language;
use crate::domain::reference::Reference;

/// The subject of the e-mail.
pub fn subject(c: &Catalogue, l: Language, reference: &Reference) -> String {
    c.text(l, "resent-subject", &[("reference", reference.as_str())])
}
