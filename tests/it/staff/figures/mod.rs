//! The leader's page: what it counts, what it says, and who sees it.

mod counted;
mod in_chromium;
mod made;
mod page;
mod told;
