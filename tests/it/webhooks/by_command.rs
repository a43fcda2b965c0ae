//! Webhooks as an operator meets them: the real binary.

use super::bench::SECRET;
use crate::commands::gateway_that_answers;
use crate::commands::program::Program;

fn with_endpoint(url: &str) -> Program {
    let endpoint = format!(
        r#"{{"url": "{url}/hook?token=hunter2", "secret": "{SECRET}", "events": ["case.routed"]}}"#
    );
    Program::new().set("SIFRA_WEBHOOKS__ARKIV", &endpoint)
}

#[test]
fn an_endpoint_is_tried_by_hand_and_its_answer_told() {
    let program = with_endpoint(&gateway_that_answers("204 No Content"));
    let ran = program.run(&["webhooks", "test", "arkiv"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.ends_with(": delivered (204)\n"), "{}", ran.out);
    let list = program.run(&["webhooks", "list"]).out;
    assert!(list.contains("0 failed, last success 20"), "{list}");
    assert!(list.contains("arkiv webhook.test delivered -"), "{list}");
    assert!(!list.contains("hunter2"), "{list}");
}

#[test]
fn a_call_that_failed_is_told_and_sent_again_by_its_id() {
    let program = with_endpoint(&gateway_that_answers("503 Not Now"));
    let ran = program.run(&["webhooks", "test", "arkiv"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    let (id, why) = ran.out.split_once(": ").expect("an id and a reason");
    assert_eq!(why, "503\n");
    let ran = program.run(&["webhooks", "replay", id]);
    assert_eq!(ran.out, "the call will be sent again\n", "{}", ran.err);
    let ran = program.run(&["webhooks", "replay", "no-such-call"]);
    assert!(ran.err.contains("sifra webhooks list"), "{}", ran.err);
    let ran = program.run(&["webhooks", "replay", "--failed", "--since", "2020-01-01"]);
    assert_eq!(ran.out, "0 calls will be sent again\n", "{}", ran.err);
}

#[test]
fn what_cannot_be_done_is_told_with_what_can() {
    let program = with_endpoint("http://127.0.0.1:9");
    let ran = program.run(&["webhooks", "test", "arkivet"]);
    assert!(
        ran.err.contains("there is no [webhooks.arkivet]"),
        "{}",
        ran.err
    );
    let ran = program.run(&["webhooks", "replay", "--failed", "--since", "yesterday"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("a day as 2026-11-24"), "{}", ran.err);
    assert_eq!(program.run(&["webhooks", "replay"]).code, 2);
}

#[test]
fn the_check_tells_of_each_endpoint_and_shows_no_secret() {
    let program = with_endpoint("http://127.0.0.1:9");
    for _ in 0..2 {
        let ran = program.run(&["check"]);
        assert_eq!(ran.code, 0, "{}", ran.out);
        let line = "ok     webhook: arkiv: http://127.0.0.1:9/hook; 0 waiting";
        assert!(ran.out.contains(line), "{}", ran.out);
        assert!(!ran.out.contains("hunter2") && !ran.out.contains(SECRET));
        // Before the first start there are no tables, and then there are.
        program.run(&["webhooks", "list"]);
    }
    let broken = program.set("SIFRA_WEBHOOKS__ARKIV__URL", "http://partner.example");
    let ran = broken.run(&["check"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert!(
        ran.out.contains("webhooks.arkiv.url must begin with https"),
        "{}",
        ran.out
    );
}
