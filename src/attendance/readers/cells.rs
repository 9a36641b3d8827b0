//! What stands in a cell for a moment: an exact one, or one on a wall clock whose date and zone are settled later.

use super::dates::{Written, written};
use crate::clock::Instant;

/// A moment as a report gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stamp {
    /// Exactly.
    At(Instant),
    /// On a wall clock.
    Local(Written),
}

/// What stands in a cell for a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing, or a dash.
    Blank,
    /// Something that is no moment.
    Unreadable,
    /// A moment.
    Read(Stamp),
}

impl Cell {
    /// Reads it.
    pub fn of(text: &str) -> Self {
        let text = text.trim();
        if !text.chars().any(char::is_alphanumeric) || text.eq_ignore_ascii_case("n/a") || text.eq_ignore_ascii_case("na") {
            return Self::Blank;
        }
        match exact(text).map(Stamp::At).or_else(|| written(text).map(Stamp::Local)) {
            Some(stamp) => Self::Read(stamp),
            None => Self::Unreadable,
        }
    }
}

/// A moment that names its offset: RFC 3339, also with spaces, without seconds or the colon in the offset, or with «UTC» for it.
fn exact(text: &str) -> Option<Instant> {
    if text.len() > 60 || text.as_bytes().get(4) != Some(&b'-') {
        return None;
    }
    let text = text.replacen(' ', "T", 1).replace(' ', "").to_ascii_uppercase();
    let zero = ["UTC", "GMT", "Z"].iter().find_map(|zone| text.strip_suffix(zone)).map(|rest| format!("{rest}+0000"));
    let text = zero.unwrap_or(text);
    ["%Y-%m-%dT%H:%M:%S%.f%z", "%Y-%m-%dT%H:%M%z"]
        .iter()
        .find_map(|form| chrono::DateTime::parse_from_str(&text, form).ok())
        .map(|moment| Instant::new(moment.to_utc()))
}
