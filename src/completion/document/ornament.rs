//! The shanyraq: the crown ring of a yurt, where every pole meets. Two sets of three bowed bars cross in a ring, and the poles go out
//! from it on all sides.

use krilla::geom::{Path, PathBuilder};

/// How far control points stand from the ends of a quarter of a circle, as a share of its radius.
const QUARTER: f32 = 0.552_285;

/// The ring with its bars, as lines to be drawn.
pub(super) fn ring((x, y): (f32, f32), radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    circle(&mut path, (x, y), radius);
    circle(&mut path, (x, y), radius * 0.86);
    for turn in [45.0_f32, 135.0] {
        for step in [-1.0_f32, 0.0, 1.0] {
            bar(&mut path, (x, y), radius * 0.86, turn.to_radians(), step * radius * 0.2);
        }
    }
    path.finish()
}

/// The poles that go out from the ring.
pub(super) fn poles((x, y): (f32, f32), from: f32, to: f32, count: u16) -> Option<Path> {
    let mut path = PathBuilder::new();
    for pole in 0..count {
        let (sin, cos) = (std::f32::consts::TAU * f32::from(pole) / f32::from(count)).sin_cos();
        path.move_to(x + cos * from, y + sin * from);
        path.line_to(x + cos * to, y + sin * to);
    }
    path.finish()
}

fn circle(path: &mut PathBuilder, (x, y): (f32, f32), r: f32) {
    let k = r * QUARTER;
    path.move_to(x + r, y);
    path.cubic_to(x + r, y + k, x + k, y + r, x, y + r);
    path.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
    path.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
    path.cubic_to(x + k, y - r, x + r, y - k, x + r, y);
    path.close();
}

/// A bar across the ring, `aside` from its middle, bowed away from it.
fn bar(path: &mut PathBuilder, (x, y): (f32, f32), radius: f32, turn: f32, aside: f32) {
    let (sin, cos) = turn.sin_cos();
    let half = (radius * radius - aside * aside).max(0.0).sqrt();
    let place = |along: f32, across: f32| (x + along * cos - across * sin, y + along * sin + across * cos);
    let (from, to, bow) = (place(-half, aside), place(half, aside), place(0.0, aside * 1.7));
    path.move_to(from.0, from.1);
    path.quad_to(bow.0, bow.1, to.0, to.1);
}
