//! Why cases are closed: a short list, and words beside it.

/// None of the others: words say why.
pub(in crate::web::staff::case) const OTHER: &str = "other";

/// Each reason by its key.
pub(in crate::web::staff::case) const REASONS: [(&str, &str); 6] = [
    ("not_ours", "Ikke vårt ansvar"),
    ("known", "Meldt og fulgt opp før"),
    ("not_found", "Fant ikke feilen"),
    ("no_answer", "Fikk ikke svar"),
    ("no_matter", "Ikke noe å følge opp"),
    (OTHER, "Annet"),
];

/// The words of a reason.
pub(in crate::web::staff::case) fn words(key: &str) -> Option<&'static str> {
    let found = REASONS.iter().find(|(known, _)| *known == key);
    found.map(|(_, words)| *words)
}

/// As the history keeps it: what was chosen, and what was written beside it.
/// "Annet" alone says nothing, so that words are asked for.
pub(in crate::web::staff::case) fn reason(chosen: &str, written: &str) -> String {
    let written = written.trim();
    let is_other = words(OTHER) == Some(chosen);
    match (is_other, written.is_empty()) {
        (true, _) => written.to_owned(),
        (false, true) => chosen.to_owned(),
        (false, false) => format!("{chosen}: {written}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_reason_enough_save_other() {
        assert_eq!(reason("Fant ikke feilen", " "), "Fant ikke feilen");
        assert_eq!(
            reason("Fant ikke feilen", "Lyset virket"),
            "Fant ikke feilen: Lyset virket"
        );
        assert_eq!(reason("Annet", ""), "");
        assert_eq!(reason("Annet", "Trukket"), "Trukket");
    }
}
