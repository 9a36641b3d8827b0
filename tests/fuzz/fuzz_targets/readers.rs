//! Any bytes: a report or a reason, and never more presence than the webinar is long.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shanyraq_fuzz::attendance::effect;
use shanyraq_fuzz::attendance::matching::{Decisions, Known, Roster};
use shanyraq_fuzz::attendance::presence::{Meeting, Span};
use shanyraq_fuzz::attendance::readers::{Asked, read};
use shanyraq_fuzz::clock::Instant;

fuzz_target!(|bytes: &[u8]| {
    let known = [Known {
        names: vec!["Қасым Айгүл".to_owned()],
        emails: vec!["aigul@school.example".to_owned()],
        external_ids: vec!["p14".to_owned()],
        ..Known::default()
    }];
    let roster = Roster::new(&known);
    // an ordinary afternoon, and the evening whose last hour came twice
    for (begin, minutes) in [("2026-11-26T15:00:00+05:00", 120), ("2024-02-29T22:00:00+06:00", 180)] {
        let Some(starts_at) = Instant::parse(begin) else { return };
        let asked = Asked { zone: chrono_tz::Asia::Almaty, home: chrono_tz::Asia::Almaty, starts_at, ends_at: starts_at.plus_minutes(minutes) };
        let pause = Span { from: starts_at.plus_minutes(60), to: starts_at.plus_minutes(70) };
        let meeting = Meeting { planned: asked.window(), counted: asked.window(), breaks: vec![pause], closed: false };
        let Ok(report) = read(bytes, &asked) else { continue };
        assert!(report.rows.iter().flat_map(|row| &row.stays).all(|stay| stay.span.from <= stay.span.to));
        let found = effect(&report, &roster, 1, &Decisions::default(), &meeting);
        assert!((0..=(minutes - 10) * 60).contains(&found.seconds[0]));
        assert_eq!(Ok(report), read(bytes, &asked));
    }
});
