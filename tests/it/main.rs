//! One binary for all tests that go through the public surface.

mod architecture;
mod delivery;
mod routing;
