//! One binary for all tests that go through the public surface.

mod api;
mod architecture;
mod delivery;
mod engines;
mod form;
mod routing;
mod sms;
mod sms_hooks;
mod stage;
