//! Numbers that are no address: telephone numbers and times of day.

use crate::register::tokens::{Kind, Token};

/// Where they stand, as bytes of the text.
pub fn spans(tokens: &[Token]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match phone(tokens, at).or_else(|| time(tokens, at)) {
            Some(end) => {
                found.push((tokens[at].start, tokens[end - 1].end));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// A number of eight digits, in groups or not: where it ends.
fn phone(tokens: &[Token], at: usize) -> Option<usize> {
    let mut digits = 0;
    let mut end = at;
    while let Some(token) = tokens.get(end)
        && token.kind == Kind::Number
    {
        digits += token.plain.len();
        end += 1;
        if digits >= 8 {
            break;
        }
    }
    let stops = tokens.get(end).is_none_or(|t| t.kind != Kind::Number);
    (matches!(digits, 8 | 10) && stops).then_some(end)
}

/// `22:30`, `22.30`, `kl 22`, `klokka 0630`: where it ends.
fn time(tokens: &[Token], at: usize) -> Option<usize> {
    let clock = matches!(
        tokens[at].folded.as_str(),
        "kl" | "klokka" | "klokken" | "klokkja" | "klokko"
    );
    let mut from = at;
    if clock {
        from += 1;
        if tokens.get(from).is_some_and(|t| t.is_mark(".")) {
            from += 1;
        }
    }
    let hour = tokens.get(from)?;
    let value = hour.value()?;
    let minutes = tokens
        .get(from + 1)
        .filter(|t| t.glued && (t.is_mark(":") || t.is_mark(".")))
        .and_then(|_| tokens.get(from + 2))
        .filter(|t| t.glued && t.plain.len() == 2 && t.value().is_some_and(|m| m < 60));
    match minutes {
        Some(_) if value < 25 && hour.plain.len() < 3 => Some(from + 3),
        _ if clock && hour.plain.len() < 5 => Some(from + 1),
        _ => None,
    }
}
