//! Claims about what survives when things die: everyone is answered, once,
//! whatever dies when and whatever the gateway does.
//!
//! The program is the real one, killed by SIGKILL; on PostgreSQL there are two
//! of them on one database.

mod answers;
mod callbacks;
mod gateway;
mod held;
mod kills;
mod late;
mod scene;
mod storm;
