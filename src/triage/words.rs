//! Cuts a text into words in their normal form: the calm form of what was
//! written, so that capitals, repeated letters and exclamation marks cannot
//! weigh. Each word knows its place in the original text.

use crate::register::tokens::start_of;

/// The most of a text that is judged, in bytes. The rest of a longer text is
/// kept with the report but says little that the start did not.
pub const JUDGED_BYTES: usize = 6_000;

/// One word, number or question mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Lower case, spelling folded; digits as `0`.
    pub form: String,
    /// Byte offsets into the original text.
    pub start: usize,
    pub end: usize,
    /// First of its sentence or clause.
    pub opens: bool,
}

/// The start of the text that is judged, cut on a character boundary.
pub fn judged(text: &str) -> &str {
    start_of(text, JUDGED_BYTES)
}

/// The words of `text` outside the `used` spans (address, unit, phone). A used
/// span leaves one word, `<place>`, so that neighbours do not seem adjacent.
pub fn words(text: &str, used: &[(usize, usize)]) -> Vec<Word> {
    let text = judged(text);
    let mut found: Vec<Word> = Vec::with_capacity(text.len() / 5 + 1);
    let mut opens = true;
    let mut chars = text.char_indices().peekable();
    while let Some(&(start, c)) = chars.peek() {
        if let Some(&(_, end)) = used.iter().find(|(from, to)| *from <= start && start < *to) {
            while chars.next_if(|(at, _)| *at < end).is_some() {}
            let end = end.min(text.len());
            push(&mut found, "<place>".to_owned(), start, end, &mut opens);
            continue;
        }
        if !is_word(c) {
            chars.next();
            if matches!(c, '.' | '!' | '\n' | ';' | ':') {
                opens = true;
            } else if matches!(c, '?' | '؟' | '፧') {
                push(
                    &mut found,
                    "?".to_owned(),
                    start,
                    start + c.len_utf8(),
                    &mut opens,
                );
                opens = true;
            }
            continue;
        }
        let mut end = start;
        let mut raw = String::with_capacity(16);
        while let Some((at, c)) = chars
            .next_if(|(at, c)| is_word(*c) && !used.iter().any(|(from, to)| from <= at && at < to))
        {
            end = at + c.len_utf8();
            raw.extend(c.to_lowercase());
        }
        push(&mut found, normal_form(&raw), start, end, &mut opens);
    }
    mask_addresses(&mut found);
    found
}

fn push(found: &mut Vec<Word>, form: String, start: usize, end: usize, opens: &mut bool) {
    if found
        .last()
        .is_some_and(|last| last.form == "?" && form == "?")
    {
        return;
    }
    found.push(Word {
        form,
        start,
        end,
        opens: std::mem::take(opens),
    });
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c) || c == '\u{2019}' || c == '\''
}

/// Folds spelling: `ä ö` and `aa`, letters repeated three times or more,
/// accents, digits.
fn normal_form(lower: &str) -> String {
    let mut form = String::with_capacity(lower.len());
    let mut before = ['\0'; 2];
    for c in lower.chars() {
        let c = match c {
            'ä' => 'æ',
            'ö' => 'ø',
            'é' | 'è' | 'ê' => 'e',
            'á' | 'à' => 'a',
            'ò' | 'ó' | 'ô' => 'o',
            '\'' | '\u{2019}' | '\u{300}'..='\u{36f}' => continue,
            d if d.is_ascii_digit() => '0',
            other => other,
        };
        if c.is_alphabetic() && before == [c, c] {
            continue;
        }
        before = [before[1], c];
        if c == 'a' && form.ends_with('a') {
            form.pop();
            form.push('å');
        } else {
            form.push(c);
        }
    }
    form
}

const STREET_ENDINGS: [&str; 12] = [
    "veien", "vegen", "gata", "gaten", "gate", "veg", "vei", "gt", "vn", "bakken", "stien", "lia",
];

/// Ways that are things, not addresses.
const NO_STREET: [&str; 14] = [
    "rømning", "gang", "gåing", "sykkel", "adkomst", "atkomst", "tilkomst", "innkjør", "flukt",
    "motor", "hoved", "skole", "under", "skog",
];

/// Hides what looks like a street with its number, so that a town's names
/// weigh nothing even where the register does not know them.
fn mask_addresses(found: &mut [Word]) {
    for at in 0..found.len() {
        let numbered = found
            .get(at + 1)
            .is_some_and(|next| next.form.starts_with('0'));
        let form = &found[at].form;
        let long = form.chars().count();
        let street = STREET_ENDINGS.iter().enumerate().any(|(nth, ending)| {
            form.ends_with(ending) && long > ending.chars().count() + 2 && (numbered || nth < 5)
        }) && !NO_STREET.iter().any(|thing| form.starts_with(thing));
        if street {
            found[at].form = "<place>".to_owned();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<String> {
        words(text, &[]).into_iter().map(|w| w.form).collect()
    }

    #[test]
    fn shouting_and_speaking_have_the_same_normal_form() {
        assert_eq!(forms("DET BRENNER!!!"), forms("det brenner"));
        assert_eq!(forms("hjeeeelp"), forms("hjeelp"));
    }

    #[test]
    fn a_used_span_leaves_one_placeholder() {
        let text = "Storgata 12 lukter gass";
        let found = words(text, &[(0, 11)]);
        assert_eq!(found[0].form, "<place>");
        assert_eq!(found[1].form, "lukter");
        assert_eq!(&text[found[1].start..found[1].end], "lukter");
    }

    #[test]
    fn an_escape_route_is_no_street() {
        assert_eq!(forms("rømningsveien er sperret")[0], "rømningsveien");
        assert_eq!(forms("Fjellveien er sperret")[0], "<place>");
    }
}
