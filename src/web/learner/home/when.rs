//! When a webinar is, for a reader whose clock may show another time or another day.

use chrono_tz::Tz;

use super::super::times::{day_for, own_hours, weekday_and_day};
use super::page::View;
use crate::clock::Instant;
use crate::i18n::Message;
use crate::webinars::Webinar;

impl View<'_> {
    /// The day of a webinar, and the reader's where it is another.
    pub(super) fn day_of(&self, webinar: &Webinar) -> String {
        self.day_at(webinar.starts_at, webinar.tz())
    }

    pub(super) fn day_at(&self, at: Instant, zone: Tz) -> String {
        let (own, now) = (self.learner.person.zone(), self.learner.visit.now);
        day_for(self.curriculum, self.lang(), at, (zone, own), now)
    }

    /// The same with the day of the week, where one day is enough.
    pub(super) fn weekday_of(&self, webinar: &Webinar) -> String {
        let day = webinar.start().date_naive();
        let here = self.learner.person.zone().map(|own| webinar.starts_at.in_zone(own).date_naive());
        if here.is_some_and(|here| here != day) { self.day_of(webinar) } else { weekday_and_day(self.lang(), day) }
    }

    pub(super) fn own_hours(&self, webinar: &Webinar) -> Option<Message> {
        let own = self.learner.person.zone();
        own_hours(self.curriculum, self.lang(), (webinar.starts_at, webinar.ends_at), webinar.tz(), own)
    }
}
