//! What becomes of an e-mail, whatever the mail server does.

use sifra::domain::outgoing::{Message, MessageChannel, MessageState};

use super::bench::Bench;
use super::mail_server::Reply;

const TEXT: &str = "Hei!\n\nVi har fått meldingen din om søppel på Åsveien.\n.\nVennlig hilsen";

super::on_both_engines!(
    a_mail_says_who_writes_and_that_a_machine_does,
    an_unknown_mailbox_is_refused,
    a_full_mailbox_is_tried_again,
    a_wrong_log_in_keeps_the_mail_waiting,
    a_mail_whose_receipt_was_lost_is_repeated_under_the_same_id,
    an_address_that_cannot_be_written_is_refused,
);

async fn send(bench: &Bench, to: &str) -> (String, Message) {
    let promise = bench.promise(MessageChannel::Email, to, TEXT).await;
    let message = bench.send_when_due(&bench.worker(), &promise).await;
    (promise, message)
}

fn header<'a>(mail: &'a str, name: &str) -> &'a str {
    mail.lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
        .unwrap_or_else(|| panic!("no {name} in {mail}"))
}

async fn a_mail_says_who_writes_and_that_a_machine_does(bench: Bench) {
    let (_, message) = send(&bench, "kari@example.no").await;
    assert_eq!(message.state, MessageState::Accepted);

    let mails = bench.mail.mails();
    assert_eq!(mails.len(), 1);
    let id = format!("<{}@fjordvik.example.no>", message.id);
    assert_eq!(header(&mails[0], "Message-ID"), id);
    assert_eq!(message.gateway_id, Some(id));
    assert_eq!(header(&mails[0], "To"), "kari@example.no");
    assert_eq!(header(&mails[0], "Auto-Submitted"), "auto-generated");
    assert_eq!(
        header(&mails[0], "Content-Type"),
        "text/plain; charset=utf-8"
    );
    assert_eq!(header(&mails[0], "Date"), "Mon, 23 Nov 2026 10:00:00 +0000");
    assert!(header(&mails[0], "From").contains("<ikke-svar@fjordvik.example.no>"));
    assert!(mails[0].is_ascii(), "encoded for servers of any age");
}

async fn an_unknown_mailbox_is_refused(bench: Bench) {
    bench.mail.will("RCPT", Reply::Say("550 no such user"));
    let (_, message) = send(&bench, "nobody@example.no").await;
    assert_eq!(message.state, MessageState::Failed);
    assert_eq!(message.failure.as_deref(), Some("smtp_550"));
    assert_eq!(bench.mail.mails().len(), 0);
}

async fn a_full_mailbox_is_tried_again(bench: Bench) {
    bench.mail.will("RCPT", Reply::Say("452 full"));
    let (promise, message) = send(&bench, "kari@example.no").await;
    assert_eq!(message.state, MessageState::Waiting);
    assert!(!message.look_up_first);

    let message = bench.send_when_due(&bench.worker(), &promise).await;
    assert_eq!(message.state, MessageState::Accepted);
    assert_eq!(bench.mail.mails().len(), 1);
}

async fn a_wrong_log_in_keeps_the_mail_waiting(bench: Bench) {
    bench.mail.will("AUTH", Reply::Say("535 who are you"));
    let (_, message) = send(&bench, "kari@example.no").await;
    assert_eq!(message.state, MessageState::Waiting);
    assert_eq!(message.failure.as_deref(), Some("smtp_535"));
}

async fn a_mail_whose_receipt_was_lost_is_repeated_under_the_same_id(bench: Bench) {
    bench.mail.will(".", Reply::KeepAndHangUp);
    let (promise, message) = send(&bench, "kari@example.no").await;
    assert_eq!(message.state, MessageState::Waiting);
    assert!(message.look_up_first);

    let message = bench.send_when_due(&bench.worker(), &promise).await;
    assert_eq!(message.state, MessageState::Accepted);
    let mails = bench.mail.mails();
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[0], mails[1], "the receiving end can tell the repeat");
}

async fn an_address_that_cannot_be_written_is_refused(bench: Bench) {
    let (_, message) = send(&bench, "kari(at)example.no").await;
    assert_eq!(message.state, MessageState::Failed);
    assert_eq!(message.failure.as_deref(), Some("recipient_unreadable"));
}
