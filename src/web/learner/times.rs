//! Days and times as a learner's pages word them.

use chrono::{Datelike as _, NaiveDate};
use chrono_tz::Tz;

use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::i18n::{Lang, Message, date, day_month, span, weekday};
use crate::webinars::zone_words;

/// Sunday 22 November · воскресенье, 22 ноября · 22 қараша, жексенбі
pub fn weekday_and_day(lang: Lang, day: NaiveDate) -> String {
    Message::new("day-with-weekday").with("weekday", weekday(lang, day)).with("day", day_month(lang, day)).to(lang)
}

/// 22 November; with the year where it is not this one.
pub fn day_in(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    if day.year() == today.year() { day_month(lang, day) } else { date(lang, day) }
}

/// The day of a moment on the webinar's clock, and beside it the reader's where theirs is another: whoever reads «8 December» and has
/// the 7th then would come a day late.
pub fn day_for(curriculum: &Curriculum, lang: Lang, at: Instant, (zone, own): (Tz, Option<Tz>), now: Instant) -> String {
    let there = at.in_zone(zone);
    let in_words = |day: NaiveDate, zone: Tz| day_in(lang, day, now.in_zone(zone).date_naive());
    let day = in_words(there.date_naive(), zone);
    let here = own.map(|own| at.in_zone(own)).filter(|here| here.date_naive() != there.date_naive());
    match here {
        None => day,
        Some(here) => Message::new("day-there-and-here")
            .with("day", day)
            .with("zone", zone_words(curriculum, lang, &there))
            .with("own", in_words(here.date_naive(), here.timezone()))
            .to(lang),
    }
}

/// «Where you are: 10:00 to 11:40, Berlin (UTC+1)», with the day where it is another; `None` where the reader's clock shows the same.
pub fn own_hours(
    curriculum: &Curriculum,
    lang: Lang,
    (from, to): (Instant, Instant),
    zone: Tz,
    own: Option<Tz>,
) -> Option<Message> {
    let (there, here) = (from.in_zone(zone), from.in_zone(own?));
    if here.naive_local() == there.naive_local() {
        return None;
    }
    let hours = span(lang, &here, &to.in_zone(here.timezone()));
    let key = if here.date_naive() == there.date_naive() { "home-live-own-time" } else { "home-live-own-day" };
    let words = Message::new(key).with("hours", hours).with("zone", zone_words(curriculum, lang, &here));
    Some(words.with("date", weekday_and_day(lang, here.date_naive())))
}
