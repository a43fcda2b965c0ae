//! One binary for all tests that go through the public surface.

mod api;
mod architecture;
mod engines;
mod form;
mod routing;
mod stage;
