//! Where a page of the queue starts, in its address.

use jiff::Timestamp;

use crate::store::queue::Place;

/// Where a page starts, as [`written`] puts it into an address.
pub(super) fn place_of(asked: &str) -> Option<Place> {
    let mut parts = asked.splitn(3, '.');
    let gravity = parts.next()?.parse().ok()?;
    let due_at = parts.next()?.parse().ok()?;
    let case_id = parts.next()?;
    let is_id = case_id.len() <= 36
        && case_id
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    Some(Place {
        gravity,
        due_at: Timestamp::from_millisecond(due_at).ok()?,
        case_id: is_id.then(|| case_id.to_owned())?,
    })
}

/// The place as it stands in an address.
pub(super) fn written(place: &Place) -> String {
    let due_at = place.due_at.as_millisecond();
    format!("{}.{due_at}.{}", place.gravity, place.case_id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_the_place_it_was_made_from() {
        let place = Place {
            gravity: 2,
            due_at: "2026-11-24T11:00:00Z".parse().unwrap(),
            case_id: "019a0000-0000-7000-8000-000000000001".to_owned(),
        };
        assert_eq!(place_of(&written(&place)), Some(place));
    }

    #[test]
    fn a_place_made_by_hand_starts_from_the_top() {
        for asked in [
            "",
            "2",
            "2.3",
            "x.1.a",
            "2.99999999999999999.a",
            "2.1.\0",
            "2.1.' OR 1=1",
        ] {
            assert_eq!(place_of(asked), None, "{asked}");
        }
    }
}
