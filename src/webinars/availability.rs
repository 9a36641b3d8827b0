//! When trainers can, as they say it themselves: the hours of their week, and times at which they cannot. Pure; it stands beside the
//! conflicts of a plan. Nobody has to say anything, and nobody is asked why.

use chrono::{Datelike as _, Timelike as _, Weekday};
use chrono_tz::Tz;

use super::conflicts::{Finding, Slot};
use crate::ids::{PersonId, RowId};

/// Minutes of a day.
pub const DAY: i32 = 24 * 60;

/// A time at which somebody cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Which.
    pub id: RowId,
    /// Who.
    pub trainer: PersonId,
    /// From when to when.
    pub slot: Slot,
}

/// The hours of one day of the week that suit somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// Who.
    pub trainer: PersonId,
    /// On which day.
    pub weekday: Weekday,
    /// The first minute of the day.
    pub from: i32,
    /// The first minute after them; [`DAY`] is midnight.
    pub to: i32,
    /// On the clock of which zone.
    pub zone: Tz,
}

/// What some trainers said.
#[derive(Clone, Debug, Default)]
pub struct Availability {
    /// Times at which they cannot.
    pub absences: Vec<Absence>,
    /// The hours of their weeks.
    pub hours: Vec<Hours>,
}

impl Availability {
    /// What speaks against a time for these trainers, in their order.
    pub fn findings(&self, trainers: &[PersonId], slot: &Slot) -> Vec<Finding> {
        let mut found = Vec::new();
        for trainer in trainers.iter().copied() {
            let away = self.absences.iter().find(|absence| absence.trainer == trainer && absence.slot.overlaps(slot));
            if let Some(away) = away {
                found.push(Finding::TrainerAway { trainer, slot: away.slot });
            } else if !self.suits(trainer, slot) {
                found.push(Finding::TrainerHours { trainer });
            }
        }
        found
    }

    /// Whoever said nothing about their week is not held to it.
    fn suits(&self, trainer: PersonId, slot: &Slot) -> bool {
        let mut theirs = self.hours.iter().filter(|hours| hours.trainer == trainer).peekable();
        theirs.peek().is_none() || theirs.any(|hours| hours.holds(slot))
    }
}

impl Hours {
    fn holds(&self, slot: &Slot) -> bool {
        let (from, to) = (slot.from.in_zone(self.zone), slot.to.in_zone(self.zone));
        let minute = |hour: u32, minute: u32| i32::try_from(hour * 60 + minute).unwrap_or(DAY);
        let begins = minute(from.hour(), from.minute());
        let days = (to.date_naive() - from.date_naive()).num_days();
        let ends = i64::from(minute(to.hour(), to.minute())) + days * i64::from(DAY);
        from.weekday() == self.weekday && begins >= self.from && ends <= i64::from(self.to)
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Asia::Almaty;

    use super::*;
    use crate::webinars::instant_of;

    const ANNA: PersonId = PersonId(1);
    const BOLAT: PersonId = PersonId(2);

    fn slot(from: &str, to: &str) -> Slot {
        let at =
            |text: &str| instant_of(chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap(), Almaty).unwrap();
        Slot { from: at(from), to: at(to) }
    }

    fn hours(weekday: Weekday, from: i32, to: i32) -> Hours {
        Hours { trainer: ANNA, weekday, from: from * 60, to: to * 60, zone: Almaty }
    }

    #[test]
    fn a_time_suits_where_it_lies_within_the_hours_of_its_day() {
        // 26 November 2026 is a Thursday
        let known =
            Availability { hours: vec![hours(Weekday::Thu, 9, 17), hours(Weekday::Fri, 20, 24)], ..Availability::default() };
        for (from, to, suits) in [
            ("2026-11-26 09:00", "2026-11-26 17:00", true),
            ("2026-11-26 08:59", "2026-11-26 10:00", false),
            ("2026-11-26 16:00", "2026-11-26 17:01", false),
            ("2026-11-25 10:00", "2026-11-25 11:00", false),
            ("2026-11-27 22:00", "2026-11-28 00:00", true),
            ("2026-11-27 22:00", "2026-11-28 00:01", false),
        ] {
            let found = known.findings(&[ANNA, BOLAT], &slot(from, to));
            let wanted = if suits { vec![] } else { vec![Finding::TrainerHours { trainer: ANNA }] };
            assert_eq!(found, wanted, "{from} to {to}: whoever said nothing is not held to it");
        }
    }

    #[test]
    fn hours_are_read_on_the_clock_of_their_zone() {
        let zone = chrono_tz::Europe::Warsaw;
        let known = Availability { hours: vec![Hours { zone, ..hours(Weekday::Thu, 9, 17) }], ..Availability::default() };
        // 15:00 in Almaty is 11:00 in Warsaw, 12:00 is 8:00
        assert_eq!(known.findings(&[ANNA], &slot("2026-11-26 15:00", "2026-11-26 17:00")), []);
        assert_eq!(known.findings(&[ANNA], &slot("2026-11-26 12:00", "2026-11-26 14:00")).len(), 1);
    }

    #[test]
    fn who_is_away_is_said_once_and_touching_ends_are_no_overlap() {
        let away = slot("2026-11-26 00:00", "2026-11-27 00:00");
        let known = Availability {
            absences: vec![Absence { id: RowId(1), trainer: BOLAT, slot: away }],
            hours: vec![Hours { trainer: BOLAT, ..hours(Weekday::Mon, 9, 17) }],
        };
        let trainers = [ANNA, BOLAT];
        let is_away = [Finding::TrainerAway { trainer: BOLAT, slot: away }];
        assert_eq!(known.findings(&trainers, &slot("2026-11-26 15:00", "2026-11-26 17:00")), is_away);
        assert_eq!(known.findings(&trainers, &slot("2026-11-25 23:00", "2026-11-26 00:01")), is_away);
        let after = known.findings(&trainers, &slot("2026-11-27 00:00", "2026-11-27 01:00"));
        assert_eq!(after, [Finding::TrainerHours { trainer: BOLAT }]);
    }
}
