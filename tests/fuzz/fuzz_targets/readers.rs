//! Any bytes: a report or a reason, and never more presence than the webinar is long.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shanyraq::attendance::effect;
use shanyraq::attendance::matching::{Decisions, Known, Roster};
use shanyraq::attendance::presence::Meeting;
use shanyraq::attendance::readers::{Asked, read};
use shanyraq::clock::Instant;

fuzz_target!(|bytes: &[u8]| {
    let Some(starts_at) = Instant::parse("2026-11-26T15:00:00+05:00") else { return };
    let asked = Asked { zone: chrono_tz::Asia::Almaty, starts_at, ends_at: starts_at.plus_minutes(120) };
    let meeting = Meeting { planned: asked.window(), counted: asked.window(), breaks: Vec::new(), closed: false };
    let known = [Known { names: vec!["Қасым Айгүл".to_owned()], ..Known::default() }];
    if let Ok(report) = read(bytes, &asked) {
        let found = effect(&report, &Roster::new(&known), 1, &Decisions::default(), &meeting);
        assert!((0..=7200).contains(&found.seconds[0]));
    }
});
