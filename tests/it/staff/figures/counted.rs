//! What is counted, and what counts once.

use jiff::SignedDuration;
use sifra::casework::figures::measure::Within;
use sifra::casework::figures::period::Choice;
use sifra::domain::account::Role;
use sifra::domain::case::{Event, Owner, Status};
use sifra::domain::category::Category;
use sifra::domain::outgoing::{MessageChannel, MessageState};

use super::made::{figures, four_weeks, story};
use crate::staff::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    open_cases_are_counted_by_age_and_owner_and_as_they_stood_before,
    what_is_overdue_is_told_by_how_long,
    a_case_taken_up_again_counts_by_when_it_was_finished_last,
    merged_cases_and_parts_and_emptied_ones_are_not_counted_twice,
    sorting_a_case_and_passing_it_on_is_no_answer,
    a_promise_is_kept_by_an_answer_or_the_end_before_the_date,
    what_was_corrected_and_put_back_is_no_correction,
    cases_that_have_gone_round_are_found,
    a_message_that_arrived_nowhere_is_counted_where_none_took_its_place,
    each_department_has_its_own_figures,
);

async fn open_cases_are_counted_by_age_and_owner_and_as_they_stood_before(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    // Open now: of yesterday, and of long ago by two owners.
    let new = |opened| story(&office, &who, opened);
    new("2026-11-22T10:00:00Z").write().await;
    new("2026-10-30T10:00:00Z").by(Owner::Police).write().await;
    new("2026-08-01T10:00:00Z").write().await;
    // Old and open when the time before ended, and finished since.
    for finished in ["2026-11-02T10:00:00Z", "2026-11-20T10:00:00Z"] {
        let case = new("2026-09-01T10:00:00Z").taken("2026-09-02T10:00:00Z");
        case.moved_to(finished, Status::Resolved).write().await;
    }
    // Finished long before.
    let case = new("2026-08-01T10:00:00Z").taken("2026-08-02T10:00:00Z");
    case.moved_to("2026-08-03T10:00:00Z", Status::Closed)
        .write()
        .await;

    let found = four_weeks(&office).await;
    let by_age = &found.open.by_age;
    assert_eq!(
        by_age.rows,
        [
            (Owner::Byggdrift, [1, 0, 0, 0, 1]),
            (Owner::Police, [0, 0, 0, 1, 0])
        ]
    );
    assert_eq!((by_age.total, found.open.old), (3, 2));
    // On 19 October: the one of August that is open still, and two of September.
    assert_eq!(
        (by_age.total_before, found.open.old_before),
        (Some(3), Some(3))
    );
    let open: Vec<u32> = found.flow.weeks.iter().map(|week| week.open).collect();
    assert_eq!(open, [4, 3, 3, 3, 3]);
}

async fn what_is_overdue_is_told_by_how_long(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    for opened in [
        // Due in three days; then today, on Friday, and a month ago.
        "2026-11-22T10:00:00Z",
        "2026-11-20T08:00:00Z",
        "2026-11-17T10:00:00Z",
        "2026-10-17T10:00:00Z",
    ] {
        story(&office, &who, opened).write().await;
    }
    let done = story(&office, &who, "2026-10-17T10:00:00Z");
    done.moved_to("2026-11-20T08:00:00Z", Status::Closed)
        .write()
        .await;
    let found = four_weeks(&office).await;
    assert_eq!(found.overdue.rows, [(Owner::Byggdrift, [1, 1, 0, 0, 1])]);
    assert_eq!((found.monday.overdue, found.monday.overdue_days), (3, 34));
}

async fn a_case_taken_up_again_counts_by_when_it_was_finished_last(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    // Finished after a day, taken up again, finished after ten days; closed
    // later, which finishes nothing more.
    for _ in 0..5 {
        let case = story(&office, &who, "2026-11-02T10:00:00Z");
        case.taken("2026-11-02T12:00:00Z")
            .moved_to("2026-11-03T10:00:00Z", Status::Resolved)
            .moved_to("2026-11-04T10:00:00Z", Status::InProgress)
            .moved_to("2026-11-12T10:00:00Z", Status::Resolved)
            .moved_to("2026-11-20T10:00:00Z", Status::Closed)
            .write()
            .await;
    }
    // Taken up again and open: not finished.
    let again = story(&office, &who, "2026-11-02T10:00:00Z");
    again
        .moved_to("2026-11-03T10:00:00Z", Status::Resolved)
        .moved_to("2026-11-04T10:00:00Z", Status::InProgress)
        .write()
        .await;
    let found = four_weeks(&office).await;
    let ten_days = Within::Time(SignedDuration::from_hours(240));
    let all = found.resolution.all;
    assert_eq!(
        (all.half, all.nine_of_ten, all.done),
        (ten_days, ten_days, 5)
    );
    let finished: Vec<u32> = found.flow.weeks.iter().map(|week| week.finished).collect();
    let reopened: Vec<u32> = found.flow.weeks.iter().map(|week| week.reopened).collect();
    assert_eq!(
        (finished, reopened),
        (vec![0, 6, 5, 0, 0], vec![0, 6, 0, 0, 0])
    );
    assert_eq!(found.open.by_age.total, 1);
}

async fn merged_cases_and_parts_and_emptied_ones_are_not_counted_twice(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let new = || story(&office, &who, "2026-11-10T10:00:00Z").at_address("Storgata 18");
    let main = new().write().await;
    let part = new().with(|part| part.part_of = Some(main.id.clone()));
    part.by(Owner::Police).without_report().write().await;
    let merged = new().moved_to("2026-11-11T10:00:00Z", Status::Closed);
    let merged = merged.with(|case| case.merged_into = Some(main.id.clone()));
    merged.without_report().write().await;
    let emptied = new()
        .line("2026-11-11T10:00:00Z", Event::ReportLeft, None, None)
        .moved_to("2026-11-11T10:00:00Z", Status::Closed);
    emptied.without_report().write().await;

    let found = four_weeks(&office).await;
    assert_eq!((found.flow.new, found.flow.finished), (1, 0));
    assert_eq!(found.open.by_age.total, 1);
    assert_eq!((found.open.by_age.parts, found.overdue.parts), (1, 1));
    assert_eq!((found.categories[0].total, found.addresses.seldom), (1, 1));
    assert_eq!(found.ways.reports, 1);
    // A part is a row of the queue: somebody must work it.
    assert_eq!(found.monday.overdue, 2);
}

async fn sorting_a_case_and_passing_it_on_is_no_answer(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    for _ in 0..5 {
        let case = story(&office, &who, "2026-11-10T10:00:00Z").by(Owner::HousingOffice);
        case.passed_to("2026-11-10T11:00:00Z", Owner::Byggdrift)
            .line(
                "2026-11-10T11:00:00Z",
                Event::CategoryChanged,
                Some("noise"),
                Some("lock_door"),
            )
            .line("2026-11-10T12:00:00Z", Event::Noted, None, None)
            .line("2026-11-10T14:00:00Z", Event::Wrote, None, Some("message"))
            .taken("2026-11-12T10:00:00Z")
            .write()
            .await;
    }
    let found = four_weeks(&office).await;
    let four_hours = Within::Time(SignedDuration::from_hours(4));
    assert_eq!(found.answers.all.half, four_hours);
    assert_eq!(found.answers.by_owner[0].0, Owner::Byggdrift);
    let weeks: Vec<Within> = found.answers.by_week.iter().map(|week| week.half).collect();
    assert_eq!(weeks[2], four_hours);
    assert_eq!(weeks[1], Within::Few);
}

async fn a_promise_is_kept_by_an_answer_or_the_end_before_the_date(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let new = || story(&office, &who, "2026-11-10T10:00:00Z");
    let (soon, late) = ("2026-11-11T10:00:00Z", "2026-11-16T10:00:00Z");
    new().taken(soon).write().await;
    new().moved_to(soon, Status::Resolved).write().await;
    new().taken(late).write().await;
    new().write().await;
    // Answered in time, but taken up again and not finished since.
    new()
        .moved_to(soon, Status::Resolved)
        .moved_to("2026-11-11T12:00:00Z", Status::InProgress)
        .write()
        .await;
    // Not due yet: says nothing.
    story(&office, &who, "2026-11-22T10:00:00Z").write().await;
    let all = four_weeks(&office).await.promises.all;
    assert_eq!((all.looked_at.hits, all.looked_at.of), (2, 5));
    assert_eq!((all.finished.hits, all.finished.of), (1, 5));
}

async fn what_was_corrected_and_put_back_is_no_correction(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let when = "2026-11-11T10:00:00Z";
    let later = "2026-11-12T10:00:00Z";
    let new = || story(&office, &who, "2026-11-10T10:00:00Z");
    let category = Event::CategoryChanged;
    new()
        .line(when, category, Some("noise"), Some("storage"))
        .line(later, category, Some("storage"), Some("lock_door"))
        .line(later, Event::PriorityChanged, Some("low"), Some("normal"))
        .write()
        .await;
    let back = new().line(when, category, Some("lock_door"), Some("noise"));
    back.line(later, category, Some("noise"), Some("lock_door"))
        .write()
        .await;
    // Staff said that triage was right.
    new()
        .line(when, category, Some("lock_door"), Some("lock_door"))
        .write()
        .await;
    let found = four_weeks(&office).await.corrections;
    assert_eq!(found.judged, 3);
    let counts: Vec<u32> = found.by_kind.iter().map(|(_, cases)| *cases).collect();
    assert_eq!(counts, [1, 1, 0, 0]);
    assert_eq!(found.taken_for, [(Category::Noise, Category::LockDoor, 1)]);
    let (category, share) = found.by_category[0];
    assert_eq!((category, share.hits, share.of), (Category::Noise, 1, 1));
}

async fn cases_that_have_gone_round_are_found(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let new = || story(&office, &who, "2026-11-10T10:00:00Z");
    new().write().await;
    let once = new().passed_to("2026-11-11T10:00:00Z", Owner::Police);
    once.write().await;
    let mut round = new();
    for (day, owner) in [
        (11, Owner::Police),
        (12, Owner::Byggdrift),
        (13, Owner::Police),
    ] {
        round = round.passed_to(&format!("2026-11-{day}T10:00:00Z"), owner);
    }
    let round = round.write().await;
    // From before the period, and open: whoever leads must find it too.
    let mut long_ago = story(&office, &who, "2026-07-10T10:00:00Z");
    for owner in [
        Owner::Police,
        Owner::HousingOffice,
        Owner::Police,
        Owner::Byggdrift,
    ] {
        long_ago = long_ago.passed_to("2026-07-11T10:00:00Z", owner);
    }
    let long_ago = long_ago.write().await;
    let found = four_weeks(&office).await;
    assert_eq!(found.moves.classes, [1, 1, 0, 1]);
    assert_eq!(found.monday.gone_round, 2);
    let listed: Vec<_> = found
        .most_moved
        .iter()
        .map(|(case, n)| (&case.id, *n))
        .collect();
    assert_eq!(listed, [(&long_ago.id, 4), (&round.id, 3)]);
}

async fn a_message_that_arrived_nowhere_is_counted_where_none_took_its_place(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let (sms, email) = (MessageChannel::Sms, MessageChannel::Email);
    let new = || story(&office, &who, "2026-11-10T10:00:00Z");
    let lost = new().acknowledged(sms, MessageState::Failed);
    lost.write().await;
    for _ in 0..5 {
        new()
            .acknowledged(email, MessageState::Delivered)
            .write()
            .await;
    }
    let found = four_weeks(&office).await;
    let not_reached = &found.not_reached;
    assert_eq!((not_reached.messages, not_reached.sent), (1, 5));
    assert_eq!(not_reached.by_channel, [(sms, 1)]);
    assert_eq!(not_reached.by_week, [0, 0, 1, 0, 0]);
    assert_eq!(found.monday.not_reached, 1);
    let second = Within::Time(SignedDuration::from_secs(1));
    assert_eq!(found.acknowledgements, (second, second));
}

async fn each_department_has_its_own_figures(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    for owner in [Owner::Byggdrift, Owner::Byggdrift, Owner::Police] {
        let case = story(&office, &who, "2026-11-10T10:00:00Z").by(owner);
        case.taken("2026-11-11T10:00:00Z")
            .acknowledged(MessageChannel::Sms, MessageState::Failed)
            .write()
            .await;
    }
    let weeks = Choice::Weeks(4);
    for (owner, cases) in [
        (None, 3),
        (Some(Owner::Byggdrift), 2),
        (Some(Owner::Police), 1),
        (Some(Owner::HousingOffice), 0),
    ] {
        let found = figures(&office, weeks, owner).await;
        let reports = (found.flow.new, found.ways.reports);
        assert_eq!(reports, (cases, cases), "{owner:?}");
        assert_eq!(found.open.by_age.total, cases, "{owner:?}");
        assert_eq!(found.not_reached.messages, cases, "{owner:?}");
        assert_eq!(found.answers.all.done, cases as usize, "{owner:?}");
    }
}
