//! The plain names of owners, categories, statuses and priorities.

use super::catalogue::Catalogue;
use crate::domain::case::{Case, Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::domain::language::Language;
use crate::domain::part::PartNews;

/// Who has a case, as "Byggdrift (vaktmestrene)".
pub fn owner(c: &Catalogue, l: Language, owner: Owner) -> String {
    c.text(l, &format!("owner-{}", owner.key()), &[])
}

/// Who has it now, as a clause: "Boligkontoret har saken".
pub fn holder(c: &Catalogue, l: Language, owner: Owner) -> String {
    c.text(l, &format!("holder-{}", owner.key()), &[])
}

/// Who got it then, as a sentence: "Boligkontoret fikk saken."
pub fn given(c: &Catalogue, l: Language, owner: Owner) -> String {
    c.text(l, &format!("given-{}", owner.key()), &[])
}

/// What a case is about, as "Dør og lås" or as the municipality calls it.
pub fn category(c: &Catalogue, l: Language, category: Category) -> String {
    match c.own_name(l, category) {
        Some(name) => name.to_owned(),
        None => c.text(l, &format!("category-{}", category.key()), &[]),
    }
}

/// Where a case stands, as "Under arbeid".
pub fn status(c: &Catalogue, l: Language, status: Status) -> String {
    c.text(l, &format!("status-{}", status.key()), &[])
}

/// How soon, as "Haster".
pub fn priority(c: &Catalogue, l: Language, priority: Priority) -> String {
    c.text(l, &format!("priority-{}", priority.key()), &[])
}

/// A language by its own name, as "Norsk nynorsk".
pub fn language(c: &Catalogue, l: Language) -> String {
    c.text(l, "language-name", &[])
}

/// How a part of a case stands, as "Byggdrift har en del av saken: Dør og lås."
pub fn part(c: &Catalogue, l: Language, part: &Case) -> String {
    let args = [
        ("owner", &*owner(c, l, part.owner)),
        ("category", &*category(c, l, part.category)),
        ("status", &*status(c, l, part.status)),
    ];
    c.text(l, "own-part", &args)
}

/// What has happened to a part of a case, as "Byggdrift er ferdig med sin del: Dør
/// og lås."
pub fn part_news(c: &Catalogue, l: Language, news: PartNews) -> String {
    let key = match news.status {
        Status::New => "own-part-new",
        Status::InProgress => "own-part-in_progress",
        Status::Waiting => "own-part-waiting",
        Status::Resolved => "own-part-resolved",
        Status::Closed => "own-part-closed",
    };
    let args = [
        ("owner", &*owner(c, l, news.owner)),
        ("category", &*category(c, l, news.category)),
    ];
    c.text(l, key, &args)
}
