//! What staff have corrected, as examples for triage to learn from. Holds what
//! people wrote, so it is personal data.

use crate::domain::case::Case;
use crate::domain::decision::{Decision, Intent};
use crate::domain::report::Report;
use crate::store::{Db, StoreError, cases, corrections, reports};
use crate::triage::examples::Example;

/// The cases whose category, owner, priority or place staff have changed or confirmed,
/// oldest first, each as its first report labelled with what the case is now.
pub async fn examples(db: &Db) -> Result<Vec<Example>, StoreError> {
    let mut tx = db.read().await?;
    let mut found = Vec::new();
    for id in corrections::corrected(&mut tx).await? {
        let Some(case) = cases::by_id(&mut tx, &id).await? else {
            continue;
        };
        let Some(report) = reports::by_reference(&mut tx, &case.reference).await? else {
            continue;
        };
        let decision = reports::decision(&mut tx, &report.id).await?;
        found.push(example(&case, report, decision.as_ref()));
    }
    Ok(found)
}

/// A case has no mark for "no report at all": staff close such a one in words
/// of their own, so every case stands for a report.
fn example(case: &Case, report: Report, decision: Option<&Decision>) -> Example {
    let place = &case.place;
    Example {
        id: report.reference.to_string(),
        // What the text is in, not what its writer wants answers in.
        lang: decision.map_or(report.language, |decision| decision.language),
        text: report.text,
        channel: report.channel,
        intent: Intent::Report,
        category: Some(case.category),
        priority: Some(case.priority),
        recipient: Some(case.owner),
        address: place.address.clone(),
        street: place.street.clone().filter(|_| place.address.is_none()),
        unit: place.unit.as_ref().map(ToString::to_string),
        writer: String::new(),
        used: Vec::new(),
    }
}
