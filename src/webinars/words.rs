//! A webinar in words: its title and its time with zone and offset, as letters and pages say them (UX guide §10).

use chrono::DateTime;
use chrono_tz::Tz;
use serde::Serialize;

use super::model::Webinar;
use crate::clock::Instant;
use crate::curriculum::{Country, Curriculum};
use crate::i18n::{Args, Lang, catalogue, date_in_words, offset, span, tr, tr_with};

/// A time in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimeWords {
    /// «Thursday 26 November 2026»
    pub date: String,
    /// «15:00 to 17:00, Astana time (UTC+5)»
    pub time: String,
    /// RFC 3339, for `<time datetime>`.
    pub machine: String,
}

/// A title, and the language it is in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Title {
    /// The words.
    pub text: String,
    /// Tag of their language.
    pub lang: Lang,
}

/// From one moment to another on the wall clock of a zone.
pub fn time_in_words(lang: Lang, from: Instant, to: Instant, zone: Tz, country: Option<&Country>) -> TimeWords {
    let (start, end) = (from.in_zone(zone), to.in_zone(zone));
    let args: Args =
        [("span", span(lang, &start, &end)), ("zone", zone_in_words(lang, zone, country)), ("offset", offset(&start))]
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.into()))
            .collect();
    TimeWords {
        date: date_in_words(lang, start.date_naive()),
        time: tr_with(lang, "time-with-zone", &args),
        machine: start.format("%Y-%m-%dT%H:%M:%S%:z").to_string(),
    }
}

/// The time for a reader in another zone; `None` where their clock shows the same.
pub fn own_time(lang: Lang, from: Instant, to: Instant, zone: Tz, own: Tz, country: Option<&Country>) -> Option<TimeWords> {
    let same = from.in_zone(zone).naive_local() == from.in_zone(own).naive_local()
        && to.in_zone(zone).naive_local() == to.in_zone(own).naive_local();
    (!same).then(|| time_in_words(lang, from, to, own, country))
}

/// What people call the time of a zone: «Astana time»; a zone that is not in the country's file by its city, «Berlin time».
pub fn zone_in_words(lang: Lang, zone: Tz, country: Option<&Country>) -> String {
    match country.and_then(|country| country.zone_name(zone, lang)) {
        Some(name) => name.to_owned(),
        None => tr_with(lang, "zone-by-name", &[("name".to_owned(), city_in_words(lang, zone).into())].into()),
    }
}

/// The city in a zone's name as it is written in a language; of one that we do not know, as the name has it.
fn city_in_words(lang: Lang, zone: Tz) -> String {
    let name = city(zone);
    let key = format!("zone-city-{}", name.to_lowercase().replace(' ', "-"));
    if catalogue().has(lang, &key) { tr(lang, &key) } else { name }
}

/// The city in a zone's name: `Asia/Almaty` is Almaty.
pub fn city(zone: Tz) -> String {
    zone.name().rsplit('/').next().unwrap_or(zone.name()).replace('_', " ")
}

/// «Astana time (UTC+5)»: what people call a zone's time in whichever country of the content uses it, and the offset at that moment.
pub fn zone_words(curriculum: &Curriculum, lang: Lang, time: &DateTime<Tz>) -> String {
    let zone = time.timezone();
    let country = curriculum.countries.iter().find(|country| country.zone_name(zone, lang).is_some());
    zone_with_offset(lang, time, country)
}

/// «Astana time (UTC+5)», as one country calls it.
pub fn zone_with_offset(lang: Lang, time: &DateTime<Tz>, country: Option<&Country>) -> String {
    let args = [("zone", zone_in_words(lang, time.timezone(), country)), ("offset", offset(time))];
    tr_with(lang, "zone-with-offset", &args.map(|(name, value)| (name.to_owned(), value.into())).into())
}

/// The webinar's own title, or the module's: in the language in which it is held, where there is one.
pub fn title_of(webinar: &Webinar, curriculum: &Curriculum) -> Title {
    if let Some(title) = &webinar.title {
        return Title { text: title.clone(), lang: webinar.lang() };
    }
    match curriculum.module(&webinar.module) {
        Some(module) => {
            let (lang, text) = module.text.get(webinar.lang());
            Title { text: text.title.clone(), lang }
        }
        None => Title { text: webinar.module.clone(), lang: Lang::En },
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::{Asia, Europe};

    use super::*;
    use crate::webinars::model::sample;

    #[test]
    fn a_time_names_its_zone_and_offset_and_the_readers_own_only_where_it_differs() {
        let webinar = sample(1, 1);
        let words = time_in_words(Lang::En, webinar.starts_at, webinar.ends_at, Asia::Almaty, None);
        assert_eq!(words.date, "Thursday 26 November 2026");
        assert_eq!(words.time, "15:00 to 17:00, Almaty time (UTC+5)");
        assert_eq!(words.machine, "2026-11-26T15:00:00+05:00");
        let own = |zone| own_time(Lang::En, webinar.starts_at, webinar.ends_at, Asia::Almaty, zone, None);
        assert_eq!(own(Asia::Aqtau), None);
        assert_eq!(own(Europe::Warsaw).unwrap().time, "11:00 to 13:00, Warsaw time (UTC+1)");
        assert!(zone_in_words(Lang::Kk, Europe::Warsaw, None).contains("Варшава"));
        assert!(zone_in_words(Lang::Ru, Asia::Karachi, None).contains("Karachi"));
    }
}
