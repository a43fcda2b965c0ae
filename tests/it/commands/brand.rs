//! What an operator is told of a colour or a coat of arms that cannot be used.

use std::path::Path;

use super::program::Program;

/// A program whose folder of configuration says this of the municipality.
fn with_town(lines: &str) -> (Program, String) {
    let program = Program::new();
    let file = program.file("sifra.toml", &format!("[municipality]\n{lines}\n"));
    let folder = Path::new(&file).parent().expect("a folder");
    let folder = folder.display().to_string();
    (program, folder)
}

#[test]
fn a_colour_or_logo_that_cannot_be_used_stops_the_start_and_the_check_with_what_to_do() {
    for (lines, told) in [
        (
            "accent = '#ffd200'",
            "municipality.accent #ffd200 reaches only 1.3:1 against light pages, and text needs \
             4.5:1: take a darker one, as #",
        ),
        (
            "accent = '#0a5a6e'\naccent_dark = '#0a5a6e'",
            "municipality.accent_dark #0a5a6e reaches only",
        ),
        ("accent = 'teal'", "municipality.accent"),
        ("logo = 'arms.svg'", "municipality.logo: cannot read"),
        ("logo = 'sifra.toml'", "must be an .svg or .png file"),
    ] {
        let (program, config) = with_town(lines);
        let serve = program.run(&["--config", &config, "serve"]);
        assert_eq!(serve.code, 1, "{lines}");
        assert!(serve.err.contains(told), "{}", serve.err);
        let check = program.run(&["--config", &config, "check"]);
        assert_eq!(check.code, 1, "{lines}");
        assert!(
            check.out.contains("FAULT  configuration: "),
            "{}",
            check.out
        );
        assert!(check.out.contains(told), "{}", check.out);
    }
}

#[test]
fn a_colour_and_a_logo_beside_the_settings_pass_the_check() {
    let (program, config) = with_town("accent = '#8a1538'\nlogo = 'arms.svg'");
    program.file("arms.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    let check = program.run(&["--config", &config, "check"]);
    assert_eq!(check.code, 0, "{}", check.out);
}
