//! The recording of a webinar: to whom it is shown, and until when it is kept. Pure.

use chrono::{Days, NaiveDate};

use crate::clock::Instant;
use crate::curriculum::Rules;

/// Days for which a recording is kept after the last day on which somebody can make up for the webinar by it (outline 7.4).
pub const KEPT_DAYS: u64 = 60;

/// To whom a recording is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// Those who missed the webinar and make up for it.
    #[default]
    Missed,
    /// Everybody who was expected there.
    Expected,
}

impl Audience {
    /// Both, in the order of the form.
    pub const ALL: [Self; 2] = [Self::Missed, Self::Expected];

    /// As it is stored and sent by the form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::Expected => "expected",
        }
    }

    /// What was stored or sent; the narrower one for what nobody knows.
    pub fn named(text: &str) -> Self {
        Self::ALL.into_iter().find(|audience| audience.as_str() == text).unwrap_or_default()
    }
}

/// The recording of a webinar, as its trainers said last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// Where it can be watched.
    pub url: String,
    /// The last day on which it is there, where there is one.
    pub until: Option<NaiveDate>,
    /// To whom it is shown.
    pub audience: Audience,
    /// Its trainers said that everybody knew and agreed, and that names and cases are cut out.
    pub consent_noted: bool,
    /// When that was said.
    pub at: Instant,
}

impl Recording {
    /// Whether it can be watched on a day.
    pub fn is_there_on(&self, day: NaiveDate) -> bool {
        self.until.is_none_or(|until| day <= until)
    }

    /// Whether it says the same as another, whenever it was said.
    pub(super) fn says_as(&self, other: &Self) -> bool {
        (&self.url, self.until, self.audience, self.consent_noted)
            == (&other.url, other.until, other.audience, other.consent_noted)
    }
}

/// The last day of a recording where its trainers say nothing else: [`KEPT_DAYS`] after the last day on which somebody who was excused
/// can make up for a webinar held on a day.
pub fn last_day(held_on: NaiveDate, rules: &Rules) -> NaiveDate {
    held_on + Days::new(u64::from(rules.make_up_days_excused) + KEPT_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_recording_is_there_on_its_last_day_too() {
        let for_good = Recording {
            url: "https://video.example.org/1".to_owned(),
            until: None,
            audience: Audience::Missed,
            consent_noted: true,
            at: Instant::from_micros(0),
        };
        let for_a_while = Recording { until: Some(day("2027-02-01")), ..for_good.clone() };
        assert!(for_good.is_there_on(day("2030-01-01")));
        assert!(for_a_while.is_there_on(day("2027-02-01")) && !for_a_while.is_there_on(day("2027-02-02")));
        assert!(
            !for_good.says_as(&for_a_while) && for_good.says_as(&Recording { at: Instant::from_micros(9), ..for_good.clone() })
        );
    }

    #[test]
    fn what_nobody_knows_is_shown_to_fewer() {
        for (text, audience) in [("expected", Audience::Expected), ("missed", Audience::Missed), ("all", Audience::Missed)] {
            assert_eq!(Audience::named(text), audience);
        }
    }
}
