//! A visit as a calendar file (RFC 5545): who comes, where and when, and nothing of
//! the case, since calendars are shared with others.

use icalendar::{Calendar, Component, Event, EventLike};
use jiff::Timestamp;

use super::catalogue::Catalogue;
use super::visit::{Who, who};
use crate::domain::language::Language;
use crate::domain::visit::{Visit, VisitState};

/// What the file tells besides the visit itself.
#[derive(Debug, Clone, Copy)]
pub struct CalendarFacts<'a> {
    pub who: Who<'a>,
    /// The address, where the reader told it.
    pub place: Option<&'a str>,
    /// The name of this installation, as its host: makes ids unique in the world.
    pub host: &'a str,
}

/// The file. The same visit has the same UID each time, and a greater SEQUENCE
/// each time that something else was told of it.
pub fn file(c: &Catalogue, l: Language, visit: &Visit, facts: &CalendarFacts<'_>) -> String {
    // One that does not suit is still in the calendar until another is agreed.
    let is_off = visit.state == VisitState::Cancelled;
    let who = who(c, l, facts.who);
    let mut event = Event::new();
    event
        .uid(&format!("{}@{}", visit.id, facts.host))
        .summary(&c.text(l, "coming-summary", &[("who", &who)]))
        .add_property("DTSTAMP", stamp(visit.changed_at))
        .add_property("DTSTART", stamp(visit.window.start))
        .add_property("DTEND", stamp(visit.window.end))
        .add_property("SEQUENCE", visit.sequence.to_string())
        .add_property("STATUS", if is_off { "CANCELLED" } else { "CONFIRMED" });
    if let Some(place) = facts.place {
        event.location(place);
    }
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Sifra//Besok//NO"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.append_property(("METHOD", if is_off { "CANCEL" } else { "PUBLISH" }));
    calendar.push(event.done());
    calendar.to_string()
}

/// An instant in UTC, as RFC 5545 writes it (3.3.5, form 2): every calendar shows it
/// in its own zone, over the change of clocks too.
fn stamp(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::Owner;
    use crate::domain::visit::{Visitor, Window};
    use std::str::FromStr;

    fn visit(state: VisitState, sequence: u32) -> Visit {
        let at = |text: &str| text.parse().unwrap();
        Visit {
            id: "0198".into(),
            case_id: "sak1".into(),
            visitor: Visitor::Account("account-1".into()),
            window: Window {
                start: at("2026-12-01T09:00:00Z"),
                end: at("2026-12-01T11:00:00Z"),
            },
            state,
            wish: Some("Jeg er på jobb".into()),
            sequence,
            made_at: at("2026-11-23T10:00:00Z"),
            changed_at: at("2026-11-23T10:00:00Z"),
            version: 1,
        }
    }

    fn told(visit: &Visit) -> String {
        let facts = CalendarFacts {
            who: Who::Department(Owner::Byggdrift),
            place: Some("Storgata 12B, inngang nord; ring på"),
            host: "sifra.fjordvik.example",
        };
        file(&Catalogue::builtin(), Language::BOKMAL, visit, &facts)
    }

    #[test]
    fn a_calendar_reads_the_visit_and_nothing_of_the_case() {
        let text = told(&visit(VisitState::Planned, 0));
        let read = Calendar::from_str(&text).unwrap();
        assert_eq!(read.property_value("METHOD"), Some("PUBLISH"));
        let event = read.events().next().unwrap();
        for (name, value) in [
            ("UID", "0198@sifra.fjordvik.example"),
            ("DTSTAMP", "20261123T100000Z"),
            ("DTSTART", "20261201T090000Z"),
            ("DTEND", "20261201T110000Z"),
            ("SEQUENCE", "0"),
            ("STATUS", "CONFIRMED"),
        ] {
            assert_eq!(event.property_value(name), Some(value), "{name}");
        }
        assert_eq!(
            event.get_summary(),
            Some("Besøk fra Byggdrift (vaktmestrene)")
        );
        assert!(!text.contains("jobb") && !text.contains("sak1"), "{text}");
        // Lines end and fold as the standard has it, and commas are escaped.
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(
            text.contains("Storgata 12B\\, inngang nord\\; ring på"),
            "{text}"
        );
    }

    #[test]
    fn a_moved_visit_is_the_same_one_told_anew_and_a_cancelled_one_is_taken_out() {
        let moved = told(&visit(VisitState::Moved, 1));
        assert!(
            moved.contains("SEQUENCE:1") && moved.contains("UID:0198@"),
            "{moved}"
        );
        let off = told(&visit(VisitState::Cancelled, 2));
        assert!(
            off.contains("METHOD:CANCEL") && off.contains("STATUS:CANCELLED"),
            "{off}"
        );
        assert!(
            off.contains("SEQUENCE:2") && off.contains("UID:0198@"),
            "{off}"
        );
    }
}
