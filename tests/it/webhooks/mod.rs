//! Calls to partners' systems, against a real receiver that follows a script.

mod bench;
mod by_command;
mod in_chromium;
mod news;
mod pages;
mod receiver;
mod sending;
mod shared;
mod trouble;
