//! The rule that says what makes us unsure of a sent form. Pure; it never says
//! that a form is refused.

use jiff::SignedDuration;

use crate::domain::second_look::SecondLook;

/// What can be seen of a form that was sent.
#[derive(Debug, Clone, Copy)]
pub struct Signs {
    /// Something stood in the field that people do not meet.
    pub hidden_field: bool,
    /// From the first answer to the sending.
    pub took: SignedDuration,
    /// No person is that quick.
    pub least: SignedDuration,
    /// The contact has stood on many forms lately.
    pub contact_is_busy: bool,
    /// Many forms have come from the network lately.
    pub network_is_busy: bool,
}

impl Signs {
    /// Why a person should look first; the strongest sign counts.
    pub fn second_look(self) -> Option<SecondLook> {
        let all = [
            (self.hidden_field, SecondLook::HiddenField),
            (self.took < self.least, SecondLook::TooQuick),
            (self.contact_is_busy, SecondLook::BusyContact),
            (self.network_is_busy, SecondLook::BusyNetwork),
        ];
        all.into_iter()
            .find_map(|(is_so, why)| is_so.then_some(why))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person() -> Signs {
        Signs {
            hidden_field: false,
            took: SignedDuration::from_secs(20),
            least: SignedDuration::from_secs(3),
            contact_is_busy: false,
            network_is_busy: false,
        }
    }

    #[test]
    fn a_quick_person_with_a_pasted_text_is_no_robot() {
        assert_eq!(person().second_look(), None);
        let quick = Signs {
            took: SignedDuration::from_secs(3),
            ..person()
        };
        assert_eq!(quick.second_look(), None);
    }

    #[test]
    fn each_sign_by_itself_asks_for_a_look_and_the_strongest_is_told() {
        let quick = Signs {
            took: SignedDuration::from_millis(400),
            ..person()
        };
        assert_eq!(quick.second_look(), Some(SecondLook::TooQuick));
        let busy = Signs {
            contact_is_busy: true,
            network_is_busy: true,
            ..person()
        };
        assert_eq!(busy.second_look(), Some(SecondLook::BusyContact));
        let network = Signs {
            contact_is_busy: false,
            ..busy
        };
        assert_eq!(network.second_look(), Some(SecondLook::BusyNetwork));
        let robot = Signs {
            hidden_field: true,
            ..busy
        };
        assert_eq!(robot.second_look(), Some(SecondLook::HiddenField));
    }

    #[test]
    fn a_clock_that_was_set_back_asks_for_a_look_and_refuses_nothing() {
        let back = Signs {
            took: SignedDuration::from_hours(-1),
            ..person()
        };
        assert_eq!(back.second_look(), Some(SecondLook::TooQuick));
    }
}
