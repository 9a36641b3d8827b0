//! Codes in words: tracks, regions, sectors, states, languages, and moments in a cohort's zone, for a reader of one language.

use std::sync::Arc;

use chrono_tz::Tz;

use super::errors::PageError;
use super::visit::Visit;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::enrolment::Cohort;
use crate::i18n::{Lang, catalogue, date_and_time, tr};
use crate::people::names::Script;
use crate::webinars::zone_with_offset;

/// The language of a name for its `lang`, by its letters, and empty where they do not say: the language that a person reads says
/// nothing of it. Kazakh has all letters of Russian and nine of its own.
pub fn lang_of_name(name: &str) -> &'static str {
    let is_kazakh = |letter: char| "әғқңөұүһі".contains(letter);
    if name.to_lowercase().contains(is_kazakh) {
        Lang::Kk.tag()
    } else if name.chars().any(|letter| Script::Cyrillic.has(letter)) {
        Lang::Ru.tag()
    } else {
        ""
    }
}

/// What words a cohort's pages need.
#[derive(Clone)]
pub struct Naming {
    /// The content the cohort is pinned to.
    pub curriculum: Arc<Curriculum>,
    lang: Lang,
    country: String,
    tz: Tz,
}

impl Naming {
    /// For a cohort, in the language of the visit.
    ///
    /// # Errors
    /// The database's.
    pub async fn of(visit: &Visit, cohort: &Cohort) -> Result<Self, PageError> {
        let curriculum = visit.app.curriculum(cohort.edition_id).await?;
        Ok(Self { curriculum, lang: visit.lang, country: cohort.country.clone(), tz: cohort.tz() })
    }

    /// The same in another language: for a letter.
    #[must_use]
    pub fn to(&self, lang: Lang) -> Self {
        Self { lang, ..self.clone() }
    }

    /// The reader's language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// A track's title.
    pub fn track(&self, code: &str) -> String {
        self.curriculum.track(code).map_or_else(|| code.to_owned(), |track| track.title.text(self.lang).to_owned())
    }

    /// A module's title.
    pub fn module(&self, slug: &str) -> String {
        self.curriculum.module(slug).map_or_else(|| slug.to_owned(), |module| module.text.get(self.lang).1.title.clone())
    }

    /// A module's title for lists.
    pub fn short_module(&self, slug: &str) -> String {
        let text = self.curriculum.module(slug).map(|module| module.text.get(self.lang).1);
        text.map_or_else(
            || slug.to_owned(),
            |text| if text.short_title.is_empty() { text.title.clone() } else { text.short_title.clone() },
        )
    }

    /// A region's name; empty for none.
    pub fn region(&self, code: &str) -> String {
        let country = self.curriculum.country(&self.country);
        country
            .and_then(|country| country.region(code))
            .map_or_else(|| code.to_owned(), |region| region.name.text(self.lang).to_owned())
    }

    /// A sector's name; empty for none.
    pub fn sector(&self, code: &str) -> String {
        let sector = self.curriculum.programme.sectors.iter().find(|sector| sector.code == code);
        sector.map_or_else(|| code.to_owned(), |sector| sector.name.text(self.lang).to_owned())
    }

    /// All regions of the country: code and name.
    pub fn regions(&self) -> Vec<(String, String)> {
        let country = self.curriculum.country(&self.country);
        let regions = country.map(|country| country.regions.as_slice()).unwrap_or_default();
        regions.iter().map(|region| (region.code.clone(), region.name.text(self.lang).to_owned())).collect()
    }

    /// All sectors of the programme: code and name.
    pub fn sectors(&self) -> Vec<(String, String)> {
        let sectors = &self.curriculum.programme.sectors;
        sectors.iter().map(|sector| (sector.code.clone(), sector.name.text(self.lang).to_owned())).collect()
    }

    /// A word of ours for a stored value: `enrolment-state` and `applied`. What has no word stands as it is.
    pub fn word(&self, kind: &str, value: &str) -> String {
        let key = format!("{kind}-{value}");
        if catalogue().has(Lang::En, &key) { tr(self.lang, &key) } else { value.to_owned() }
    }

    /// A moment on the cohort's wall clock, with its zone.
    pub fn moment(&self, at: Instant) -> String {
        let local = at.in_zone(self.tz);
        format!("{}, {}", date_and_time(self.lang, &local), self.zone(at))
    }

    /// A moment without its zone, for columns under a head that names it.
    pub fn short_moment(&self, at: Instant) -> String {
        let local = at.in_zone(self.tz);
        format!("{} {}", crate::i18n::date_numeric(local.date_naive()), crate::i18n::clock_time(&local))
    }

    /// What people call the cohort's time, with its offset at that moment.
    pub fn zone(&self, at: Instant) -> String {
        zone_with_offset(self.lang, &at.in_zone(self.tz), self.curriculum.country(&self.country))
    }
}
