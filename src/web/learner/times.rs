//! Days and times as a learner's pages word them.

use chrono::{DateTime, Datelike as _, NaiveDate};
use chrono_tz::Tz;

use crate::curriculum::Curriculum;
use crate::i18n::{Lang, Message, date, day_month, offset, weekday};

/// Sunday 22 November · воскресенье, 22 ноября · 22 қараша, жексенбі
pub fn weekday_and_day(lang: Lang, day: NaiveDate) -> String {
    Message::new("day-with-weekday").with("weekday", weekday(lang, day)).with("day", day_month(lang, day)).to(lang)
}

/// 22 November; with the year where it is not this one.
pub fn day_in(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    if day.year() == today.year() { day_month(lang, day) } else { date(lang, day) }
}

/// «Astana time (UTC+5)»: what people call the zone's time, and the offset on that day.
pub fn zone_words(curriculum: &Curriculum, lang: Lang, time: &DateTime<Tz>) -> String {
    let zone = time.timezone();
    let known = curriculum.countries.iter().find_map(|country| country.zone_name(zone, lang));
    let name = known.map_or_else(|| city(zone), str::to_owned);
    Message::new("zone-with-offset").with("zone", name).with("offset", offset(time)).to(lang)
}

/// The city in a zone's name: `Asia/Almaty` is Almaty.
pub fn city(zone: Tz) -> String {
    zone.name().rsplit('/').next().unwrap_or(zone.name()).replace('_', " ")
}
