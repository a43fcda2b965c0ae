use super::*;

const SHIPPED: &str = include_str!("../../../config/questions.toml");

fn read(text: &str) -> Result<FollowUps, ConfigError> {
    parse(text, Path::new("questions.toml"))
}

fn refused(text: &str) -> String {
    read(text).expect_err("must be refused").to_string()
}

const GATE: &str = "\
[[question]]
key = 'gate'
category = ['outdoor']
text.nb = 'Står porten åpen?'
[[question.answer]]
key = 'yes'
shared = true
priority.at_least = 'urgent'
[[question.answer]]
key = 'no'
";

#[test]
fn the_file_that_is_shipped_is_right_with_and_without_its_examples() {
    assert_eq!(read(SHIPPED).unwrap(), builtin());
    let with_examples: String = SHIPPED
        .lines()
        .map(|line| line.strip_prefix("#: ").unwrap_or(line).to_owned() + "\n")
        .collect();
    let with_examples = read(&with_examples).unwrap();
    assert_ne!(with_examples, builtin());
}

#[test]
fn questions_are_asked_in_the_order_of_the_file() {
    let keys: Vec<String> = builtin().iter().map(|q| q.key.clone()).take(3).collect();
    assert_eq!(keys, ["door_which", "door_locks", "door_locked_out"]);
}

#[test]
fn a_question_of_the_towns_own_carries_its_words_and_effects() {
    let questions = read(GATE).unwrap();
    let gate = questions.iter().next().unwrap();
    assert_eq!(gate.categories, [Category::Outdoor]);
    assert_eq!(gate.words[&Language::BOKMAL], "Står porten åpen?");
    let yes = &gate.choice("yes").unwrap().effects;
    assert_eq!(yes.at_least, Some(Priority::Urgent));
    assert_eq!(yes.part, Some(Part::Shared));
}

#[test]
fn no_questions_are_no_fault() {
    assert_eq!(read("").unwrap(), FollowUps::default());
}

#[test]
fn a_fault_names_file_line_key_and_what_is_allowed() {
    for (text, told) in [
        (
            "[[questions]]\nkey = 'a'",
            "questions.toml:1: `questions` is unknown; here may stand [[question]]",
        ),
        (
            "question = 1",
            "questions.toml:1: `question` must be a list of tables, as [[key]]",
        ),
        (
            "[[question]]\ncategory = ['lift']",
            "questions.toml:1: `question.1` must have a key",
        ),
        (
            "[[question]]\nkey = 'Er det?'",
            "questions.toml:2: `question.\"Er det?\".key` must be small letters",
        ),
        (
            &GATE.replace("'outdoor'", "'boats'"),
            "questions.toml:3: `question.gate.category` must be one of lock_door, ",
        ),
        (
            &GATE.replace("category = ['outdoor']", ""),
            "questions.toml:1: `question.gate` must have the categories",
        ),
        (
            &GATE.replace("text.nb", "text.de"),
            "questions.toml:4: `question.gate.text.de` is no language that there are texts in",
        ),
        (
            &GATE.replace("text.nb", "text.en"),
            "questions.toml:1: `question.gate` is none that Sifra has words for",
        ),
        (
            &GATE.replace("'yes'", "'maybe'"),
            "questions.toml:5: `question.gate.answer.maybe` is none that Sifra has words for",
        ),
        (
            &GATE.replace("'no'", "'yes'"),
            "questions.toml:9: `question.gate.answer.yes` is there twice",
        ),
        (
            &GATE.replace("[[question.answer]]\nkey = 'no'\n", ""),
            "questions.toml:1: `question.gate` must have two answers or more",
        ),
        (
            &GATE.replace("'urgent'", "'soon'"),
            "`question.gate.answer.yes.priority.at_least` must be one of low, normal, urgent",
        ),
        (
            &GATE.replace("'urgent'", "'emergency'"),
            "`question.gate.answer.yes.priority.at_least` must be low, normal or urgent; what \
             means danger has emergency = ",
        ),
        (
            &GATE.replace("at_least", "at_most"),
            "`question.gate.answer.yes.priority.at_most` is unknown; here may stand at_least: an \
             answer never makes a matter less grave",
        ),
        (
            &GATE.replace("shared = true", "shared = 'yes'"),
            "questions.toml:7: `question.gate.answer.yes.shared` must be true or false",
        ),
        (
            &GATE.replace("shared = true", "emergency = 'flood'"),
            "questions.toml:7: `question.gate.answer.yes.emergency` must be one of fire, crime, \
             health",
        ),
        (
            &GATE.replace("shared = true", "wehn = 1"),
            "questions.toml:7: `question.gate.answer.yes.wehn` is unknown; here may stand key, ",
        ),
        (
            &GATE.replace(
                "[[question.answer]]\nkey = 'yes'",
                "when = { door = ['yes'] }\n[[question.answer]]\nkey = 'yes'",
            ),
            "questions.toml:5: `question.gate.when.door` is no question that stands above",
        ),
        (
            &format!("{GATE}{GATE}"),
            "questions.toml:11: `question.gate` is there twice",
        ),
    ] {
        let fault = refused(text);
        assert!(fault.contains(told), "{text}\n{fault}");
    }
}

#[test]
fn a_question_rests_only_on_answers_that_can_have_been_given() {
    let open = "[[question]]\nkey = 'open'\ncategory = ['outdoor']\ntext.nb = 'Nå?'\n\
                when = { gate = ['yes'] }\n\
                [[question.answer]]\nkey = 'yes'\n[[question.answer]]\nkey = 'no'\n";
    read(&format!("{GATE}{open}")).unwrap();
    let wrong_answer = open.replace("gate = ['yes']", "gate = ['often']");
    let fault = refused(&format!("{GATE}{wrong_answer}"));
    assert!(fault.contains("`question.open.when.gate` must be answers of it: yes, no"));
    let elsewhere = open.replace("'outdoor'", "'lift'");
    let fault = refused(&format!("{GATE}{elsewhere}"));
    assert!(fault.contains("`question.open` rests on gate, which is not asked of lift"));
}

#[test]
fn a_category_has_three_questions_at_most() {
    let of = |key: &str| GATE.replace("'gate'", &format!("'{key}'"));
    let three = [of("a"), of("b"), of("c")].concat();
    read(&three).unwrap();
    let fault = refused(&format!("{three}{}", of("d")));
    assert!(
        fault.contains("questions.toml:31: `question.d` is one too many of outdoor"),
        "{fault}"
    );
}
