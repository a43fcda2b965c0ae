//! What to do where a machine lacks what a test needs: say so loudly and skip,
//! or fail where the surroundings promised that nothing is missing.

/// Set in CI: a skip is then a failure.
const REQUIRED: &str = "REQUIRE_ALL_TESTS";

/// Tells that a test is skipped because `what` is missing.
///
/// # Panics
/// Where nothing may be skipped.
pub fn skip(what: &str) {
    assert!(
        std::env::var_os(REQUIRED).is_none(),
        "{what} is missing, and {REQUIRED} says that no test may be skipped"
    );
    eprintln!("\n!!! SKIPPED: {what} is missing on this machine !!!\n");
}
