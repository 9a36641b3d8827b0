//! What only a browser can break, in Chromium against the demonstration: axe at three widths in light and dark, sideways scrolling,
//! keyboard focus, pages without script, forced colours. `tests/run browser` brings Chromium, its driver and axe.
//!
//! Without `SHANYRAQ_AXE` in the environment there is no browser to test in, and each test says so and passes.

mod journey;
mod pages;
mod stage;
