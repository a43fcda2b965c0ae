//! One binary for all tests that go through the public surface.

mod api;
mod architecture;
mod engines;
mod routing;
mod stage;
