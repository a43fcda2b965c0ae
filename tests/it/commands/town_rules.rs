//! What an operator sees of `categories.toml` and `questions.toml`, and of the examples that staff's
//! corrections are.

use std::path::Path;

use super::program::Program;

/// A program whose folder of configuration has this `categories.toml`.
fn with_categories(text: &str) -> (Program, String) {
    with("categories.toml", text)
}

/// A program whose folder of configuration has this file.
fn with(name: &str, text: &str) -> (Program, String) {
    let program = Program::new();
    let file = program.file(name, text);
    let folder = Path::new(&file)
        .parent()
        .map(|folder| folder.display().to_string());
    (program, folder.expect("a folder"))
}

#[test]
fn a_fault_in_the_categories_stops_the_start_and_the_check_with_file_key_and_what_is_allowed() {
    let (program, config) = with_categories("[category.boats]\nwords = ['kai']\n");
    let told = "categories.toml:1: `category.boats` is no category; they are lock_door, ";
    let serve = program.run(&["--config", &config, "serve"]);
    assert_eq!(serve.code, 1);
    assert!(serve.err.contains(told), "{}", serve.err);
    let check = program.run(&["--config", &config, "check"]);
    assert_eq!(check.code, 1);
    assert!(check.out.contains("FAULT  categories: "), "{}", check.out);
    assert!(check.out.contains(told), "{}", check.out);
}

#[test]
fn a_fault_in_the_questions_stops_the_start_and_the_check_with_file_key_and_what_is_allowed() {
    let (program, config) = with("questions.toml", "[[question]]\nkey = 'gate'\nask = 1\n");
    let told = "questions.toml:3: `question.gate.ask` is unknown; here may stand key, category, ";
    let serve = program.run(&["--config", &config, "serve"]);
    assert_eq!(serve.code, 1);
    assert!(serve.err.contains(told), "{}", serve.err);
    let check = program.run(&["--config", &config, "check"]);
    assert_eq!(check.code, 1);
    assert!(check.out.contains("FAULT  questions: "), "{}", check.out);
    assert!(check.out.contains(told), "{}", check.out);
}

#[test]
fn a_town_may_ask_nothing_besides() {
    let (program, config) = with("questions.toml", "# nothing\n");
    let check = program.run(&["--config", &config, "check"]);
    assert!(
        check.out.contains("ok     questions: 0 can be asked"),
        "{}",
        check.out
    );
}

#[test]
fn a_check_doubts_a_building_that_the_register_does_not_know() {
    let (program, config) = with_categories(
        "[building.'Gamle skole']\nnames = ['gamleskolen']\n\
         [building.Slottet]\nnames = ['slottet']\n\
         [building.Borgen]\naddresses = ['Ingenveien 1']\n",
    );
    let check = program.run(&["--config", &config, "check"]);
    assert_eq!(check.code, 0, "{}", check.out);
    for told in [
        "doubt  categories: building names: no address is Ingenveien 1",
        "doubt  categories: building names: no building of the list is called Slottet",
    ] {
        assert!(check.out.contains(told), "{told}: {}", check.out);
    }
    assert!(!check.out.contains("Gamle skole"), "{}", check.out);
}

#[test]
fn a_towns_words_and_names_reach_the_triage_command() {
    let (program, config) =
        with_categories("[category.storage]\nname.nb = 'Sval og bod'\nwords = ['svalgang*']\n");
    let input = "{\"id\":1,\"text\":\"Kan noen ta en titt på svalgangen\"}\n";
    let ran = program.run_with(&["--config", &config, "triage"], input);
    assert!(ran.out.contains("\"category\":\"storage\""), "{}", ran.out);
    let because = "«svalgangen» står i kommunens ordliste for Sval og bod";
    assert!(ran.out.contains(because), "{}", ran.out);
}

#[test]
fn corrections_warn_of_personal_data_before_anything_is_written() {
    let ran = Program::new().run(&["corrections"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.out, "");
    assert!(ran.err.contains("personal data"), "{}", ran.err);
}

#[test]
fn training_takes_corrections_besides_the_messages_it_brings() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let all = root.join("tests/messages/fjordvik-a.jsonl");
    let all = std::fs::read_to_string(all).expect("the labelled messages");
    let some: Vec<&str> = all.lines().take(60).collect();
    let program = Program::new();
    let own = program.file("fjordvik-a.jsonl", &some.join("\n"));
    let folder = Path::new(&own).parent().expect("a folder").to_owned();
    let model = folder.join("model").display().to_string();
    let messages = folder.display().to_string();
    let without = program.run(&["train", &messages, &model]);
    assert_eq!(without.code, 0, "{}", without.err);
    let before = std::fs::read(folder.join("model/content.bin")).expect("a model");

    let corrections = program.file(
        "corrections.txt",
        "{\"id\":\"SF-000000-0\",\"text\":\"Viften bråker hele natta\",\"lang\":\"nb\",\
         \"channel\":\"api\",\"intent\":\"report\",\"category\":\"heating_ventilation\",\
         \"priority\":\"low\",\"recipient\":\"byggdrift\",\"address\":null,\"street\":null,\
         \"unit\":null}\n",
    );
    let with = program.run(&["train", &messages, &model, "--with", &corrections]);
    assert_eq!(with.code, 0, "{}", with.err);
    let told = "trained on 61 messages of 2 files";
    assert!(with.out.contains(told), "{}", with.out);
    let after = std::fs::read(folder.join("model/content.bin")).expect("a model");
    assert_ne!(before, after);
}
