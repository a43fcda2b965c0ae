//! Numbers that are no house's: times, dates, floors, money, people, lengths.

use super::numerals;
use super::tokens::{Kind, Token};

/// Whether what follows a number says that it counts or measures something.
pub fn follows(tokens: &[Token], end: usize, spelled: bool) -> bool {
    let Some(next) = tokens.get(end) else {
        return false;
    };
    let after = tokens.get(end + 1);
    match next.kind {
        Kind::Mark => match next.plain.as_str() {
            "%" | "°" | "½" => true,
            // 22:30, and 22.30
            ":" | "." if next.glued => after.is_some_and(|t| {
                t.glued && t.kind == Kind::Number
                    || next.plain == "." && (is_floor(&t.folded) || is_month(&t.folded))
            }),
            "," if next.glued => {
                after.is_some_and(|t| t.glued && t.kind == Kind::Number && t.plain.len() < 3)
            }
            _ => false,
        },
        Kind::Word => {
            is_half_past(next, after, spelled)
                || is_floor(&next.folded)
                || is_month(&next.folded)
                || is_counted(&next.folded)
                || (next.glued && !spelled && next.plain.chars().count() > 1)
        }
        Kind::Number => false,
    }
}

/// "ti over halv fem", "ti på åtte": a time, where the hour is in words.
fn is_half_past(next: &Token, after: Option<&Token>, spelled: bool) -> bool {
    matches!(next.plain.as_str(), "over" | "på" | "to" | "past")
        && after.is_some_and(|t| {
            t.folded == "halv"
                || spelled && numerals::value(&t.folded).is_some_and(|hour| (2..13).contains(&hour))
        })
}

/// Words for a floor, folded.
pub fn is_floor(word: &str) -> bool {
    word.starts_with("etg")
        || word.starts_with("etasj")
        || matches!(
            word,
            "et" | "hogda" | "hogd" | "hogdi" | "floor" | "th" | "nd" | "rd" | "dje" | "floors"
        )
}

/// Months, folded, in the three languages.
pub fn is_month(word: &str) -> bool {
    const MONTHS: &[&str] = &[
        "jan", "feb", "mar", "apr", "mai", "may", "jun", "jul", "aug", "sep", "sept", "okt", "oct",
        "nov", "des", "dec",
    ];
    const LONG: &[&str] = &[
        "januar",
        "februar",
        "mars",
        "march",
        "april",
        "juni",
        "june",
        "juli",
        "july",
        "august",
        "september",
        "oktober",
        "october",
        "november",
        "desember",
        "december",
        "january",
        "february",
    ];
    MONTHS.contains(&word) || LONG.contains(&word)
}

/// Words for what is counted, folded: time, money, people, measures.
fn is_counted(word: &str) -> bool {
    const COUNTED: &[&str] = &[
        "ganger",
        "gonger",
        "gang",
        "gong",
        "dager",
        "dagar",
        "dag",
        "uker",
        "veker",
        "uke",
        "veke",
        "timer",
        "timar",
        "time",
        "min",
        "minutter",
        "minutt",
        "ar",
        "aring",
        "arige",
        "maneder",
        "manader",
        "mnd",
        "kr",
        "kroner",
        "krone",
        "nok",
        "meter",
        "m",
        "cm",
        "km",
        "kvm",
        "m2",
        "grader",
        "kuldegrader",
        "varmegrader",
        "stk",
        "stykker",
        "stykk",
        "personer",
        "mann",
        "menn",
        "menneske",
        "mennesker",
        "folk",
        "unger",
        "ungar",
        "barn",
        "born",
        "gutter",
        "gutar",
        "jenter",
        "ungdommer",
        "ungdommar",
        "leiligheter",
        "prosent",
        "pst",
        "x",
        "days",
        "day",
        "weeks",
        "week",
        "hours",
        "hour",
        "minutes",
        "months",
        "years",
        "times",
        "people",
        "men",
        "kids",
        "degrees",
        "kg",
        "liter",
        "l",
        "tonn",
        "netter",
        "kvelder",
        "kveldar",
    ];
    COUNTED.contains(&word)
}
