//! What the page of a case shows of the police: first of all the number to ring
//! where it is urgent, and beside the case what they got.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::sheet::name;
use crate::casework::police::desk::AtCase;
use crate::domain::police_word::{EMERGENCY_NUMBER, OTHER_NUMBER, PoliceCall, Ring};
use crate::web::staff::times::{self, Moment};
use crate::wording::Catalogue;

/// On the page of a case.
pub(in crate::web::staff) struct Panel {
    /// The number to ring, before all else; nothing where nobody need ring.
    pub ring: Option<RingBox>,
    /// Made for the form, so that a call counts once.
    pub mark: String,
    pub may_talk: bool,
    pub calls: Vec<CallLine>,
    /// Numbers of what they got.
    pub sheets: Vec<String>,
    /// "1 utkast", "1 venter på godkjenning".
    pub pending: Vec<String>,
    /// Where all of it is; nothing for who may not see it.
    pub opens: bool,
    pub may_choose: bool,
}

impl Panel {
    /// Whether there is anything to show beside the case.
    pub fn has_section(&self) -> bool {
        self.opens || !self.sheets.is_empty()
    }
}

/// Whom to ring, and how it is said.
pub(in crate::web::staff) struct RingBox {
    pub number: &'static str,
    pub class: &'static str,
    pub heading: &'static str,
    pub words: &'static str,
    /// When the other number is the right one; empty where it never is.
    pub else_words: &'static str,
    pub other: &'static str,
}

/// A call that was made.
pub(in crate::web::staff) struct CallLine {
    pub id: String,
    pub number: String,
    pub spoke_to: String,
    pub log_number: Option<String>,
    pub who: String,
    pub when: Moment,
}

/// What the page of a case shows.
pub(in crate::web::staff) fn panel(
    c: &Catalogue,
    at: &AtCase,
    names: &BTreeMap<String, String>,
    mark: String,
    now: Timestamp,
) -> Panel {
    let mut pending = Vec::new();
    if at.drafts > 0 {
        pending.push(format!("{} utkast", at.drafts));
    }
    if at.asked > 0 {
        pending.push(format!("{} venter på godkjenning", at.asked));
    }
    if at.answers > 0 {
        pending.push(format!("{} svar fra politiet", at.answers));
    }
    Panel {
        ring: (at.ring > Ring::Not).then(|| ring_box(at.ring, at.calls.is_empty())),
        mark,
        may_talk: at.may_talk,
        calls: call_lines(c, &at.calls, names, now),
        sheets: at.sheets.iter().map(ToString::to_string).collect(),
        pending,
        opens: at.opens,
        may_choose: at.may_choose,
    }
}

/// Whom to ring, before somebody has and after.
pub(super) fn ring_box(ring: Ring, nobody_has: bool) -> RingBox {
    match ring {
        Ring::Now if nobody_has => RingBox {
            number: EMERGENCY_NUMBER,
            class: "ring-now",
            heading: "Ring politiet nå",
            words: "Saken er akutt. Ring først, og skriv ned samtalen etterpå.",
            else_words: "",
            other: OTHER_NUMBER,
        },
        Ring::Now | Ring::Soon => RingBox {
            number: EMERGENCY_NUMBER,
            class: "ring-soon",
            heading: "Skjer det nå? Ring politiet",
            words: "",
            else_words: "Er faren over, så ring",
            other: OTHER_NUMBER,
        },
        Ring::Not => RingBox {
            number: OTHER_NUMBER,
            class: "ring-not",
            heading: "Politiet når det ikke haster",
            words: "",
            else_words: "Skjer det noe nå, så ring",
            other: EMERGENCY_NUMBER,
        },
    }
}

/// The calls, newest first.
pub(super) fn call_lines(
    c: &Catalogue,
    calls: &[PoliceCall],
    names: &BTreeMap<String, String>,
    now: Timestamp,
) -> Vec<CallLine> {
    let newest_first = calls.iter().rev();
    newest_first
        .map(|call| CallLine {
            id: call.id.clone(),
            number: call.number.clone(),
            spoke_to: call.spoke_to.clone(),
            log_number: call.log_number.clone(),
            who: name(&call.account_id, names),
            when: times::ago(c, call.called_at, now),
        })
        .collect()
}
