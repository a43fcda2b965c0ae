//! The address register and the building list: reading Kartverket's and the
//! municipality's files, and finding what people write in them.
//!
//! Reading ([`matrikkel`], [`buildings`]) streams from any reader; a bad row
//! is named by file and line and the rest goes on. Finding ([`gazetteer`])
//! works on an index that is built once and never changes.

pub mod aliases;
pub mod buildings;
mod columns;
mod distance;
mod gathering;
pub mod gazetteer;
pub mod house_numbers;
pub mod houses;
mod letters_apart;
pub mod matrikkel;
pub mod measures;
mod names;
mod nearby;
pub mod numerals;
mod one_building;
mod positions;
pub mod posts;
mod resolve;
mod search;
mod short_forms;
mod slips;
pub mod spelling;
pub mod street_cues;
pub mod street_names;
pub mod streets;
mod texts;
pub mod tokens;

pub use aliases::{BuildingNames, NamedBuilding};
pub use columns::{BadRow, HeaderError};
pub use gathering::Gathering;
pub use gazetteer::{Gazetteer, Hit, Resolved};
pub use nearby::{Near, degrees};
