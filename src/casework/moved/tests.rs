use super::*;
use crate::domain::case::Actor;
use crate::domain::language::Language;
use crate::domain::outgoing::{MessageChannel, Purpose};

fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(60 * minute).unwrap()
}

fn moved(minute: i64, to: Owner) -> HistoryEntry {
    HistoryEntry {
        id: minute.to_string(),
        case_id: "c".into(),
        at: at(minute),
        actor: Actor::Staff("a".into()),
        event: Event::OwnerChanged,
        from: None,
        to: Some(to.key().into()),
        reason: None,
    }
}

/// Promised in one minute, to go out in another.
fn word(made: i64, due: i64, state: MessageState) -> Message {
    Message {
        id: made.to_string(),
        promise: format!("{PROMISE}:r:c:{made}"),
        case_id: Some("c".into()),
        purpose: Purpose::Update,
        channel: MessageChannel::Sms,
        to: String::new(),
        subject: String::new(),
        body: String::new(),
        language: Language::BOKMAL,
        precedence: 0,
        state,
        due_at: at(due),
        look_up_first: false,
        attempts: 0,
        gateway_id: None,
        failure: None,
        replaces: None,
        created_at: at(made),
    }
}

#[test]
fn the_first_change_is_told_at_once_and_the_next_not_too_soon_after_it() {
    let history = [moved(0, Owner::Byggdrift)];
    let told = [word(0, 0, MessageState::Accepted)];
    let telling =
        |messages: &[Message], owner, minute| telling(&history, messages, owner, at(minute));
    assert_eq!(telling(&[], Owner::Byggdrift, 0), Telling::Now);
    assert_eq!(telling(&told, Owner::Police, 5), Telling::At(at(15)));
    assert_eq!(telling(&told, Owner::Police, 15), Telling::Now);
    assert_eq!(telling(&told, Owner::Byggdrift, 5), Telling::NotAtAll);
    assert_eq!(telling(&told, Owner::Byggdrift, 500), Telling::NotAtAll);
}

#[test]
fn what_was_put_off_has_told_nobody_until_it_is_due() {
    let history = [moved(0, Owner::Byggdrift), moved(5, Owner::Police)];
    let messages = [
        word(0, 0, MessageState::Delivered),
        word(5, 15, MessageState::Waiting),
    ];
    let back = |minute| telling(&history, &messages, Owner::Byggdrift, at(minute));
    assert_eq!(back(10), Telling::NotAtAll);
    assert_eq!(back(16), Telling::At(at(20)));
}

#[test]
fn other_messages_and_those_in_reserve_tell_nobody_of_an_owner() {
    let history = [moved(0, Owner::Byggdrift)];
    let mut other = word(0, 0, MessageState::Accepted);
    other.promise = "news:r:c:1".into();
    let messages = [other, word(0, 0, MessageState::Reserve)];
    assert_eq!(
        telling(&history, &messages, Owner::Police, at(1)),
        Telling::Now
    );
}
