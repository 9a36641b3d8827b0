//! Time zones as people choose them: by city, with the time that it is there now.

use chrono_tz::{TZ_VARIANTS, Tz};
use serde::Serialize;

use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::i18n::{Lang, clock_time, offset};
use crate::webinars::city;

/// A zone to choose.
#[derive(Clone, Debug, Serialize)]
pub struct ZoneOption {
    /// The IANA name; empty for the cohort's.
    pub value: String,
    pub words: String,
    /// The time there now, with the offset.
    pub hint: String,
}

/// The zones that people of the programme's countries use.
pub fn zones_of(curriculum: &Curriculum, lang: Lang, now: Instant) -> Vec<ZoneOption> {
    let zones = curriculum.countries.iter().flat_map(|country| &country.zones);
    zones.map(|zone| option(zone.tz, zone.name.text(lang).to_owned(), now)).collect()
}

/// A zone with the time there now.
pub fn option(zone: Tz, words: String, now: Instant) -> ZoneOption {
    let there = now.in_zone(zone);
    ZoneOption { value: zone.name().to_owned(), words, hint: format!("{} ({})", clock_time(&there), offset(&there)) }
}

/// The zone that somebody typed: its IANA name, or its city in Latin letters, in any case.
pub fn zone_named(typed: &str) -> Option<Tz> {
    let wanted = typed.trim().replace(' ', "_").to_lowercase();
    let named = |zone: &&Tz| zone.name().to_lowercase() == wanted;
    let in_city = |zone: &&Tz| zone.name().contains('/') && city(**zone).replace(' ', "_").to_lowercase() == wanted;
    TZ_VARIANTS.iter().find(named).or_else(|| TZ_VARIANTS.iter().find(in_city)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_found_by_name_and_by_city() {
        for (typed, wanted) in [
            ("Asia/Almaty", Some("Asia/Almaty")),
            ("asia/aqtau", Some("Asia/Aqtau")),
            (" berlin ", Some("Europe/Berlin")),
            ("New York", Some("America/New_York")),
            ("Нигде", None),
            ("", None),
        ] {
            assert_eq!(zone_named(typed).map(|zone| zone.name()), wanted, "{typed}");
        }
    }
}
