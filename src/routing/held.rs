//! Where a report goes that a person should look at first: to the housing
//! office, and to nobody else until then. An emergency waits for no look.

use super::rules::Routing;
use crate::domain::case::Owner;
use crate::domain::decision::Priority;

/// What the history calls it where the second look decided.
pub const SECOND_LOOK: &str = "en person ser på den først";

impl Routing {
    /// The routing of a case of this priority that wants a second look.
    #[must_use]
    pub fn held(self, priority: Priority) -> Self {
        if priority == Priority::Emergency {
            return self;
        }
        Self {
            owner: Owner::HousingOffice,
            also_notify: Vec::new(),
            rule: SECOND_LOOK.to_owned(),
            unsure: true,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn routing() -> Routing {
        Routing {
            owner: Owner::Police,
            also_notify: vec!["byggdrift".into()],
            due_at: "2026-11-24T08:00:00Z".parse().unwrap(),
            rule: "politi".into(),
            unsure: false,
        }
    }

    #[test]
    fn what_wants_a_look_goes_to_the_housing_office_alone_and_keeps_its_date() {
        let held = routing().held(Priority::Urgent);
        assert_eq!(held.owner, Owner::HousingOffice);
        assert!(held.unsure && held.also_notify.is_empty());
        assert_eq!(held.due_at, routing().due_at);
    }

    #[test]
    fn an_emergency_goes_where_it_always_goes() {
        assert_eq!(routing().held(Priority::Emergency), routing());
    }
}
