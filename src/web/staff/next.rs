//! Where to go after logging in: an address of ours, never another site's.

/// Longest address taken.
const LONGEST: usize = 300;

/// The address asked for, if it is a page below `/staff` to come back to.
pub(super) fn wanted(next: &str) -> Option<&str> {
    let rest = next.strip_prefix("/staff")?;
    let is_ours = rest.is_empty() || rest.starts_with(['/', '?']);
    let is_plain = next.len() <= LONGEST
        && next
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\')
        && !rest.contains("//")
        && !rest.contains("..");
    let is_door = rest.starts_with("/login") || rest.starts_with("/logout");
    (is_ours && is_plain && !is_door).then_some(next)
}

/// The reference in the address of a case.
pub(super) fn reference(next: &str) -> Option<&str> {
    let rest = next.strip_prefix("/staff/cases/")?;
    rest.split(['?', '/']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_below_staff_are_taken() {
        for next in [
            "/staff",
            "/staff?department=all&status=new",
            "/staff/cases/SF-7K3M9Q-K",
        ] {
            assert_eq!(wanted(next), Some(next));
        }
    }

    #[test]
    fn other_sites_and_other_rooms_are_not() {
        for next in [
            "",
            "/",
            "https://evil.example/staff",
            "//evil.example",
            "/staffroom",
            "/staff//evil.example",
            "/staff\\evil",
            "/staff/../report",
            "/staff/\r\nSet-Cookie: a=b",
            "/staff/login",
            "/staff/logout",
        ] {
            assert_eq!(wanted(next), None, "{next}");
        }
    }
}
