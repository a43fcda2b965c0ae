use super::*;
use crate::domain::hand_over::{Ending, Giver};
use Channel::{Email, Queue, Sms, Webhook};
use Fate::{Arrived, AtGateway, Failed, Underway, Unknown};

fn at(minute: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minute)
}

fn hand_over(arrival: Arrival) -> HandOver {
    HandOver {
        id: "h".into(),
        case_id: "c".into(),
        recipient: "caretaker".into(),
        acts: true,
        giver: Giver::Rule("vaktmester".into()),
        given_at: at(0),
        words: None,
        arrival,
        arrival_at: at(0),
        steps: 1,
        next_at: None,
        end: None,
        version: 1,
    }
}

fn sent(step: u32, channel: Channel, minute: i64, fate: Fate) -> SentOut {
    SentOut {
        step,
        channel,
        sent_at: at(minute),
        fate,
        fate_at: None,
        failure: None,
    }
}

/// Reminded after 60 minutes, the next channel after 120, back after 240.
fn situation<'a>(
    hand_over: &'a HandOver,
    channels: &'a [Channel],
    sent: &'a [SentOut],
) -> Situation<'a> {
    let chain = |minutes| SignedDuration::from_mins(minutes);
    Situation {
        hand_over,
        sent,
        channels: Some(channels),
        is_emergency: false,
        chain: Chain {
            remind_after: chain(60),
            next_after: chain(120),
            back_after: chain(240),
        },
    }
}

fn wait(minute: i64) -> Next {
    Next::Wait(Some(at(minute)))
}

#[test]
fn silence_is_followed_by_a_reminder_the_next_channel_and_the_senders_desk() {
    let given = hand_over(Arrival::Sent);
    let first = sent(1, Email, 0, AtGateway);
    let reminder = sent(2, Email, 60, AtGateway);
    let other = sent(3, Sms, 120, Arrived);
    let all = [first, reminder, other];
    let claims: &[(usize, i64, Next)] = &[
        (1, 0, wait(60)),
        (1, 59, wait(60)),
        (1, 60, Next::Remind(vec![Email])),
        (2, 61, wait(120)),
        (2, 120, Next::Send(vec![Sms])),
        (3, 121, wait(240)),
        (3, 239, wait(240)),
        (3, 240, Next::Back),
    ];
    for (known, minute, next) in claims {
        let situation = situation(&given, &[Email, Sms], &all[..*known]);
        assert_eq!(situation.next(at(*minute)), *next, "minute {minute}");
    }
}

#[test]
fn further_channels_share_the_time_that_is_left() {
    let given = hand_over(Arrival::Sent);
    let channels = [Webhook, Email, Sms];
    let all = [
        sent(1, Webhook, 0, AtGateway),
        sent(2, Webhook, 60, AtGateway),
        sent(3, Email, 120, AtGateway),
        sent(4, Sms, 180, AtGateway),
    ];
    assert_eq!(
        situation(&given, &channels, &all[..2]).next(at(61)),
        wait(120)
    );
    assert_eq!(
        situation(&given, &channels, &all[..3]).next(at(121)),
        wait(180)
    );
    assert_eq!(
        situation(&given, &channels, &all[..3]).next(at(180)),
        Next::Send(vec![Sms])
    );
    assert_eq!(situation(&given, &channels, &all).next(at(181)), wait(240));
}

#[test]
fn what_will_never_arrive_is_followed_by_the_next_channel_at_once() {
    let given = hand_over(Arrival::Sent);
    let bounced = [sent(1, Email, 0, Failed)];
    assert_eq!(
        situation(&given, &[Email, Sms], &bounced).next(at(1)),
        Next::Send(vec![Sms])
    );
    let both = [sent(1, Email, 0, Failed), sent(2, Sms, 1, Failed)];
    assert_eq!(
        situation(&given, &[Email, Sms], &both).next(at(2)),
        Next::Back
    );
    // In the queue it still stands.
    let queued = [sent(1, Queue, 0, AtGateway), sent(2, Email, 1, Failed)];
    assert_eq!(
        situation(&given, &[Queue, Email], &queued).next(at(2)),
        wait(240)
    );
}

#[test]
fn nobody_is_reminded_behind_something_that_has_not_left() {
    let given = hand_over(Arrival::Sent);
    for fate in [Underway, Unknown] {
        let stuck = [sent(1, Email, 0, fate)];
        assert_eq!(
            situation(&given, &[Email, Sms], &stuck).next(at(61)),
            wait(120)
        );
        assert_eq!(situation(&given, &[Email], &stuck).next(at(61)), wait(240));
    }
}

#[test]
fn what_stands_in_the_queue_alone_is_sent_when_nobody_opens_it() {
    let given = hand_over(Arrival::Sent);
    let queued = [sent(1, Queue, 0, AtGateway)];
    let situation = situation(&given, &[Queue, Email], &queued);
    assert_eq!(situation.next(at(1)), wait(120));
    assert_eq!(situation.next(at(120)), Next::Send(vec![Email]));
}

#[test]
fn an_emergency_goes_out_by_all_channels_also_where_it_became_one_later() {
    let given = hand_over(Arrival::Sent);
    let one = [sent(1, Email, 0, AtGateway)];
    let mut situation = situation(&given, &[Email, Sms, Webhook], &one);
    situation.is_emergency = true;
    assert_eq!(situation.next(at(1)), Next::Send(vec![Sms, Webhook]));
    let all = [
        sent(1, Email, 0, AtGateway),
        sent(1, Sms, 0, Arrived),
        sent(1, Webhook, 0, Failed),
    ];
    situation.sent = &all;
    assert_eq!(situation.next(at(1)), wait(60));
    assert_eq!(situation.next(at(60)), Next::Remind(vec![Email, Sms]));
}

#[test]
fn after_a_long_standstill_each_step_still_has_its_time() {
    let given = hand_over(Arrival::Sent);
    let first = sent(1, Email, 0, AtGateway);
    let late = sent(2, Sms, 1000, AtGateway);
    let all = [first, late];
    assert_eq!(
        situation(&given, &[Email, Sms], &all[..1]).next(at(1000)),
        Next::Send(vec![Sms])
    );
    assert_eq!(
        situation(&given, &[Email, Sms], &all).next(at(1001)),
        wait(1060)
    );
    assert_eq!(
        situation(&given, &[Email, Sms], &all).next(at(1060)),
        Next::Remind(vec![Sms])
    );
    let reminded = [
        all[0].clone(),
        all[1].clone(),
        sent(3, Sms, 1060, AtGateway),
    ];
    let situation = situation(&given, &[Email, Sms], &reminded);
    assert_eq!(situation.next(at(1061)), wait(1180));
    assert_eq!(situation.next(at(1180)), Next::Back);
}

#[test]
fn whoever_answered_or_ended_it_is_left_in_peace() {
    let sent = [sent(1, Email, 0, AtGateway)];
    for arrival in [Arrival::Receipt, Arrival::Accepted, Arrival::NotReceived] {
        let given = hand_over(arrival);
        let next = situation(&given, &[Email], &sent).next(at(5000));
        assert_eq!(next, Next::Wait(None), "{arrival}");
    }
    let ended = HandOver {
        end: Some((Ending::Withdrawn, at(1))),
        ..hand_over(Arrival::Sent)
    };
    let next = situation(&ended, &[Email], &sent).next(at(5000));
    assert_eq!(next, Next::Wait(None));
}

#[test]
fn a_recipient_that_is_no_more_gives_everything_back_even_what_they_had() {
    let sent = [sent(1, Email, 0, AtGateway)];
    for arrival in [Arrival::Sent, Arrival::Reached, Arrival::Accepted] {
        let given = hand_over(arrival);
        let mut gone = situation(&given, &[], &sent);
        gone.channels = None;
        assert_eq!(gone.next(at(1)), Next::Back, "{arrival}");
    }
}

#[test]
fn a_recipient_without_any_channel_is_never_waited_for() {
    let given = hand_over(Arrival::Sent);
    assert_eq!(situation(&given, &[], &[]).next(at(0)), Next::Back);
}

#[test]
fn arrival_only_ever_goes_on() {
    let claims = [
        (Arrival::Sent, Unknown, Arrival::Unknown),
        (Arrival::Unknown, AtGateway, Arrival::Sent),
        (Arrival::Sent, Arrived, Arrival::Reached),
        (Arrival::Reached, AtGateway, Arrival::Reached),
        (Arrival::Reached, Failed, Arrival::Reached),
        (Arrival::Sent, Failed, Arrival::Sent),
        (Arrival::NotReceived, Arrived, Arrival::NotReceived),
        (Arrival::Receipt, Unknown, Arrival::Receipt),
        (Arrival::Accepted, Failed, Arrival::Accepted),
    ];
    for (was, fate, is) in claims {
        let given = hand_over(was);
        let sent = [sent(1, Sms, 0, fate)];
        assert_eq!(
            situation(&given, &[Sms], &sent).arrival(),
            is,
            "{was} {fate:?}"
        );
    }
}

#[test]
fn what_becomes_an_emergency_late_is_not_reminded_of_in_the_same_breath() {
    let given = hand_over(Arrival::Sent);
    let sent = [sent(1, Email, 0, AtGateway), sent(2, Sms, 5000, AtGateway)];
    let mut raised = situation(&given, &[Email, Sms], &sent);
    raised.is_emergency = true;
    assert_eq!(raised.next(at(5001)), wait(5060));
}
