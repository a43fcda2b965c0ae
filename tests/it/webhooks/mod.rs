//! Calls to partners' systems, against a real receiver that follows a script.

mod bench;
mod news;
mod receiver;
mod sending;
mod shared;
mod trouble;
