//! Whether an engine means to read all of a table, by what it says of its plan.

/// Of SQLite's indexes, those that hold the open cases alone, or the finished
/// ones, are walked from their start; the others only from a place on.
const WALKED: [&str; 3] = ["cases_open", "cases_free", "cases_done"];

/// Tables that grow with the town, and what queries call them.
const GROWING: [(&str, &str); 6] = [
    ("cases", "c"),
    ("reports", "r"),
    ("messages", "m"),
    ("history", "h"),
    ("search_words", "s"),
    ("last_looks", "l"),
];

/// The steps that read all of a table that grows with the town, or of an index
/// of it.
pub fn scans(steps: &[String]) -> Vec<&String> {
    let mut walks: Vec<&str> = steps
        .iter()
        .filter_map(|step| {
            let walk = step.strip_prefix("CO-ROUTINE ");
            walk.or_else(|| step.strip_prefix("MATERIALIZE "))
        })
        .collect();
    steps
        .iter()
        .filter(|step| {
            if let Some(scanned) = step.strip_prefix("SCAN ") {
                // What a query within the query has found is read to its end.
                if let Some(at) = walks.iter().position(|walk| *walk == scanned) {
                    walks.remove(at);
                    return false;
                }
                let name = scanned.split(' ').next().unwrap_or_default();
                return GROWING.iter().any(|(_, alias)| *alias == name)
                    && !WALKED.iter().any(|index| scanned.contains(index));
            }
            GROWING
                .iter()
                .any(|(table, _)| step.contains(&format!("Seq Scan on {table} ")))
        })
        .collect()
}
