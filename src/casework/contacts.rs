//! Taking phone numbers and e-mail addresses out of a text, before somebody reads
//! it who is to know what is broken and not who said so. Pure.

/// What stands in their place.
const LEFT_OUT: &str = "[…]";
/// Fewer digits are a house number, a year, a dwelling.
const FEWEST_DIGITS: usize = 8;

/// The text without what can be rung or written to.
pub fn without(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut left = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        let starts = at == 0 || !is_of_word(chars[at - 1]);
        let end = if starts {
            phone_from(&chars, at).or_else(|| email_from(&chars, at))
        } else {
            None
        };
        if let Some(end) = end {
            left.push_str(LEFT_OUT);
            at = end;
        } else {
            left.push(*c);
            at += 1;
        }
    }
    left
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '+' | '.' | '_' | '-' | '@' | '%')
}

/// Where a number ends that begins here: digits, one space or hyphen apart. Dates
/// are written with dots, and stay.
fn phone_from(chars: &[char], start: usize) -> Option<usize> {
    let mut at = start;
    if chars.get(at) == Some(&'+') {
        at += 1;
    }
    let (mut digits, mut end) = (0, at);
    while let Some(c) = chars.get(at) {
        if c.is_ascii_digit() {
            digits += 1;
            end = at + 1;
        } else if !matches!(c, ' ' | '-' | '\u{a0}') || end != at || digits == 0 {
            break;
        }
        at += 1;
    }
    let goes_on = chars.get(end).is_some_and(|c| c.is_alphanumeric());
    (digits >= FEWEST_DIGITS && !goes_on).then_some(end)
}

/// Where an address ends that begins here.
fn email_from(chars: &[char], start: usize) -> Option<usize> {
    let rest = chars.get(start..)?;
    let length = rest.iter().take_while(|c| is_of_word(**c)).count();
    let word: String = rest.iter().take(length).collect();
    let word = word.trim_end_matches(['.', '-']);
    let (name, host) = word.split_once('@')?;
    let is_address = !name.is_empty() && host.trim_matches('.').contains('.');
    is_address.then(|| start + word.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_are_left_out_and_all_else_stays() {
        for (text, expected) in [
            ("Ring meg på 912 34 567.", "Ring meg på […]."),
            ("ring 91234567", "ring […]"),
            ("+47 912 34 567 etter kl 16", "[…] etter kl 16"),
            ("0047 91 23 45 67, takk", "[…], takk"),
            ("mobil 912-34-567", "mobil […]"),
            ("Skriv til kari.vik@post.example.no.", "Skriv til […]."),
            ("(ola+1@example.org)", "([…])"),
        ] {
            assert_eq!(without(text), expected);
        }
        for text in [
            "",
            "Låsen i Storgata 18, H0203, er ødelagt siden 24.11.2026 kl. 14.30",
            "Postnummer 9995, 12 leiligheter, 3 etasjer",
            "Prøvde 24.11.2026 16.30 og @ hver dag",
            "målernummer AB12345678901",
            "på 2.etg. - 3.etg.",
        ] {
            assert_eq!(without(text), text);
        }
    }
}
