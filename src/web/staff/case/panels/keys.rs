//! The keys by which the choices of an open form are made: digits of a short
//! list, of a long one each a letter of its name, so that a hand learns them.

/// As many as there are digits.
const SHORT: usize = 9;

/// A key for each name, in their order; empty where none is left.
pub(super) fn keys(names: &[&str]) -> Vec<String> {
    if names.len() <= SHORT {
        return (1..=names.len()).map(|place| place.to_string()).collect();
    }
    let mut taken: Vec<char> = Vec::new();
    names
        .iter()
        .map(|name| {
            let letters = name.chars().flat_map(char::to_lowercase);
            let mut free = letters
                .filter(|letter| letter.is_ascii_lowercase())
                .chain('a'..='z')
                .filter(|letter| !taken.contains(letter));
            let found = free.next();
            taken.extend(found);
            found.map_or_else(String::new, |letter| letter.to_string())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_list_is_counted() {
        assert_eq!(keys(&["Akutt", "Haster", "Vanlig"]), ["1", "2", "3"]);
    }

    #[test]
    fn a_long_list_has_a_letter_of_each_name_and_none_twice() {
        let names = [
            "Heis", "Hærverk", "Bråk", "Brann", "Lås", "Lys", "Søppel", "Skadedyr", "Vann", "Annet",
        ];
        assert_eq!(
            keys(&names),
            ["h", "r", "b", "a", "l", "y", "s", "k", "v", "n"]
        );
    }

    #[test]
    fn where_letters_run_out_there_is_no_key() {
        let names = ["x"; 30];
        let keys = keys(&names);
        assert_eq!(keys.iter().filter(|key| key.is_empty()).count(), 4);
    }
}
