//! A member of staff.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use super::case::Owner;

/// What an account may do.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Role {
    /// Sees and moves cases of every department.
    Triage,
    /// Works the cases of one department.
    Staff,
    /// As staff, and follows how it goes.
    Leader,
    /// Keeps the accounts and reads the access log.
    Administrator,
    /// Reads, changes nothing.
    Reader,
}

/// A staff account. The password hash stays in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: String,
    pub name: String,
    pub role: Role,
    pub department: Option<Owner>,
}
