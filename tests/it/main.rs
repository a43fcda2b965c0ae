//! One binary for all tests that go through the public surface.

mod any_input;
mod api;
mod architecture;
mod browser;
mod catch_up;
mod commands;
mod conversations;
mod delivery;
mod doors;
mod engines;
mod form;
mod guard;
mod health;
mod migrations;
mod named_by_the_town;
mod outages;
mod photos;
mod routing;
mod simulator;
mod sms;
mod sms_hooks;
mod staff;
mod stage;
mod talks;
mod valid;
mod weight;
