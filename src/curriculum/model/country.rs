//! A country in which the programme is given: what is not the same everywhere.

use chrono_tz::Tz;

use crate::curriculum::model::ByLang;
use crate::i18n::Lang;

/// A country in which the programme is given.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// Lower-case ISO 3166-1 code, which is also the file's name: `kz`.
    pub code: String,
    pub name: ByLang<String>,
    /// The zone proposed for a new cohort.
    pub default_zone: Tz,
    pub zones: Vec<Zone>,
    pub regions: Vec<Region>,
    pub holidays: Vec<Holiday>,
}

/// A time zone that people of the country use, and what they call its time.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    pub tz: Tz,
    /// "Astana time".
    pub name: ByLang<String>,
}

/// An administrative region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// ISO 3166-2, such as `KZ-71`.
    pub code: String,
    pub name: ByLang<String>,
}

/// A public holiday on a fixed date. Only a note in scheduling follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    pub month: u32,
    pub day: u32,
    pub name: ByLang<String>,
}

impl Country {
    /// What people call the time of this zone, in this language; `None` for a zone that is not in the country's file.
    pub fn zone_name(&self, tz: Tz, lang: Lang) -> Option<&str> {
        self.zones.iter().find(|zone| zone.tz == tz).map(|zone| zone.name.text(lang))
    }

    /// The region of this ISO 3166-2 code.
    pub fn region(&self, code: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.code == code)
    }

    /// The public holiday on this day of the year.
    pub fn holiday_on(&self, month: u32, day: u32) -> Option<&Holiday> {
        self.holidays.iter().find(|holiday| (holiday.month, holiday.day) == (month, day))
    }
}
