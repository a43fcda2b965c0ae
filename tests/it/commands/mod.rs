//! The program as an operator meets it: the real binary, its words and its
//! exit codes.

mod attachments;
mod brand;
pub mod program;
mod routing_try;
mod town_rules;

use std::io::{Read, Write};
use std::net::TcpListener;

use program::Program;

const HEADER: &str = "lokalid;adressenavn;nummer;bokstav;adresseTekst;postnummer;poststed\n";

/// Answers every request with `status`, until the test is over.
pub fn gateway_that_answers(status: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = [0; 4096];
            let _ = stream.read(&mut request);
            let answer =
                format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    format!("http://{address}")
}

#[test]
fn a_typo_in_the_environment_is_one_line_that_names_it() {
    let ran = Program::new().set("SIFRA_LISTN", "x").run(&["serve"]);
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.err,
        "sifra: environment variable SIFRA_LISTN: unknown key `listn`, did you mean `listen`?\n"
    );
}

#[test]
fn a_wrong_command_is_a_fault_of_usage() {
    assert_eq!(Program::new().run(&["serv"]).code, 2);
}

#[test]
fn a_taken_port_is_one_line_that_says_what_to_do() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let ran = Program::new().set("SIFRA_LISTEN", &address).run(&["serve"]);
    assert_eq!(ran.code, 1);
    let fault = format!("sifra: cannot listen on {address}: stop what uses it, or set another");
    assert!(ran.err.contains(&fault), "{}", ran.err);
}

#[test]
fn a_folder_of_configuration_that_is_named_must_be_there() {
    let ran = Program::new().run(&["--config", "/no/such/folder", "serve"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("/no/such/folder"), "{}", ran.err);
}

#[test]
fn production_names_all_that_is_missing_and_does_not_start() {
    let ran = Program::new().set("SIFRA_MODE", "production").run(&[]);
    assert_eq!(ran.code, 1);
    for key in ["public_url", "sms.auth_token", "email.smtp_url"] {
        assert!(
            ran.err.contains(&format!("sifra: {key} must")),
            "{}",
            ran.err
        );
    }
}

#[test]
fn a_fresh_demo_checks_out() {
    let ran = Program::new().run(&["check"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(!ran.out.contains("FAULT"), "{}", ran.out);
    assert!(ran.out.contains("9319 addresses"), "{}", ran.out);
}

#[test]
fn a_check_says_that_the_gateway_refuses_us_and_shows_no_secret() {
    let gateway = gateway_that_answers("401 Unauthorized");
    let ran = Program::new()
        .set("SIFRA_SMS__BASE_URL", &gateway)
        .set("SIFRA_SMS__AUTH_TOKEN", "hemmelig-kode")
        .run(&["check"]);
    assert_eq!(ran.code, 1);
    let refused = format!("FAULT  SMS gateway: {gateway} refuses sms.account_sid");
    assert!(ran.out.contains(&refused), "{}", ran.out);
    assert!(!ran.out.contains("hemmelig"), "{}", ran.out);
}

#[test]
fn a_check_says_that_the_gateway_knows_us() {
    let gateway = gateway_that_answers("200 OK");
    let ran = Program::new()
        .set("SIFRA_SMS__BASE_URL", &gateway)
        .run(&["check"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("ok     SMS gateway"), "{}", ran.out);
}

#[test]
fn a_check_says_that_no_mail_server_is_there_and_masks_its_password() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    let url = format!("smtp://sifra:hemmelig@{address}?tls=none");
    let ran = Program::new()
        .set("SIFRA_EMAIL__SMTP_URL", &url)
        .run(&["check"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("FAULT  mail server"), "{}", ran.out);
    assert!(!ran.out.contains("hemmelig"), "{}", ran.out);
}

#[test]
fn an_unknown_kind_of_database_is_refused() {
    let ran = Program::new()
        .set("SIFRA_DATABASE__URL", "mysql://localhost/sifra")
        .run(&["check"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("sqlite:// or postgres://"), "{}", ran.out);
}

#[test]
fn an_import_names_bad_rows_and_loads_the_rest() {
    let program = Program::new();
    let rows = "1;Storgata;1;;Storgata 1;9995;FJORDVIK\n2;Storgata;to;;Storgata 2;9995;FJORDVIK\n";
    let file = program.file("addresses.csv", &format!("{HEADER}{rows}"));
    let ran = program.run(&["register", "import", "--addresses", &file]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        ran.out,
        "1 addresses and 0 buildings loaded, 1 rows skipped\n"
    );
    assert!(ran.err.contains(&format!("{file}:3: ")), "{}", ran.err);
}

#[test]
fn an_import_without_a_usable_row_leaves_the_register_in_use() {
    let program = Program::new();
    let good = program.file(
        "good.csv",
        &format!("{HEADER}1;Storgata;1;;Storgata 1;9995;FJORDVIK\n"),
    );
    let empty = program.file("empty.csv", HEADER);
    assert_eq!(
        program
            .run(&["register", "import", "--addresses", &good])
            .code,
        0
    );
    let ran = program.run(&["register", "import", "--addresses", &empty]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("the register in use stays"), "{}", ran.err);
    assert!(
        program
            .run(&["check"])
            .out
            .contains("1 addresses and 0 buildings in use")
    );
}

#[test]
fn an_import_of_addresses_alone_keeps_the_building_list() {
    let program = Program::new();
    let addresses = program.file(
        "addresses.csv",
        &format!("{HEADER}1;Storgata;1;;Storgata 1;9995;FJORDVIK\n"),
    );
    let buildings = program.file(
        "buildings.csv",
        "adresse;postnummer;eier;forvalter;omrade;bruksenheter;navn\n\
         Storgata 1;9995;kommune;Byggdrift;Nord;H0101;\n",
    );
    let both = [
        "register",
        "import",
        "--addresses",
        &addresses,
        "--buildings",
        &buildings,
    ];
    assert_eq!(program.run(&both).code, 0);
    let ran = program.run(&both[..4]);
    assert_eq!(
        ran.out,
        "1 addresses and 1 buildings loaded, 0 rows skipped\n"
    );
}

#[test]
fn a_service_that_is_told_to_stop_ends_well() {
    let program = Program::new().set("SIFRA_LISTEN", "127.0.0.1:0");
    let mut service = program.start(&["serve"]);
    service.wait_for_line("Sifra is ready on http://127.0.0.1:");
    assert_eq!(service.terminate(), 0);
}

#[test]
fn an_account_is_made_with_the_password_from_standard_input() {
    let program = Program::new();
    let add = ["user", "add", "Trine", "--role", "triage"];
    let ran = program.run_with(&add, "et langt passord\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.out, "account Trine made with the role triage\n");
    let again = program.run_with(&add, "et langt passord\n");
    assert_eq!(again.code, 1);
    assert!(again.err.contains("already"), "{}", again.err);
}

#[test]
fn a_short_password_and_an_unknown_role_are_refused() {
    let program = Program::new();
    let short = program.run_with(&["user", "add", "Trine", "--role", "triage"], "kort\n");
    assert_eq!(short.code, 1);
    assert!(short.err.contains("12 characters"), "{}", short.err);
    let role = program.run_with(&["user", "add", "Trine", "--role", "boss"], "");
    assert_eq!(role.code, 2);
    assert!(role.err.contains("administrator"), "{}", role.err);
}

#[test]
fn production_refuses_a_database_with_demo_accounts() {
    let program = Program::new().set("SIFRA_LISTEN", "127.0.0.1:0");
    let mut service = program.start(&["serve"]);
    service.wait_for_line("Sifra is ready on");
    assert_eq!(service.terminate(), 0);

    let ran = program
        .set("SIFRA_MODE", "production")
        .set("SIFRA_PUBLIC_URL", "https://sifra.fjordvik.example")
        .set("SIFRA_SMS__BASE_URL", "http://127.0.0.1:9")
        .set("SIFRA_SMS__ACCOUNT_SID", "AC1")
        .set("SIFRA_SMS__AUTH_TOKEN", "a token of our own")
        .set("SIFRA_SMS__FROM", "+4740000009")
        .set("SIFRA_EMAIL__SMTP_URL", "smtp://127.0.0.1:9")
        .set("SIFRA_EMAIL__FROM", "sifra@fjordvik.example")
        .run(&["serve"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("demo account demo-"), "{}", ran.err);
}
