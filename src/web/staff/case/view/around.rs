//! What else there is here, and who could work it.

use jiff::Timestamp;

use crate::casework::around::{Beside, Why};
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::Catalogue;

pub(in crate::web::staff::case) use crate::casework::around::Around;

/// Another case.
pub(in crate::web::staff::case) struct Other {
    pub reference: String,
    pub category: String,
    pub status: String,
    pub is_open: bool,
    pub opened: Moment,
    /// Where it is, if that is elsewhere.
    pub place: String,
    pub why: &'static str,
}

/// The other cases, open ones first.
pub(in crate::web::staff::case) fn others(
    c: &Catalogue,
    around: &Around,
    now: Timestamp,
) -> Vec<Other> {
    let one = |beside: &Beside| Other {
        reference: beside.case.reference.to_string(),
        category: words::category(c, beside.case.category),
        status: words::status(c, beside.case.status),
        is_open: beside.case.status.is_open(),
        opened: times::ago(c, beside.case.opened_at, now),
        place: match beside.why {
            Why::SameAddress | Why::Both => String::new(),
            Why::SameReporter => words::place(&beside.case.place),
        },
        why: match beside.why {
            Why::SameAddress => "",
            Why::SameReporter | Why::Both => "Samme melder",
        },
    };
    around.cases.iter().map(one).collect()
}
