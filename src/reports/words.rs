//! The words of a report in the reader's language: names of modules, tracks, regions, sectors and webinars come from the edition
//! the cohort is pinned to, the rest from the messages.

use chrono::DateTime;
use chrono_tz::Tz;

use crate::attendance::Status;
use crate::curriculum::{Country, Curriculum};
use crate::enrolment::Cohort;
use crate::i18n::{Lang, date_numeric, tr, tr_with};
use crate::webinars::{Webinar, zone_in_words, zone_with_offset};

use super::filters::{Dimension, Filters};
use super::question::Question;

/// Words for the codes of one cohort.
pub struct Words<'c> {
    /// The reader's language.
    pub lang: Lang,
    curriculum: &'c Curriculum,
    country: Option<&'c Country>,
    zone_name: String,
}

impl<'c> Words<'c> {
    /// The words for a cohort.
    pub fn new(lang: Lang, curriculum: &'c Curriculum, cohort: &Cohort) -> Self {
        let country = curriculum.country(&cohort.country);
        let zone_name = zone_in_words(lang, cohort.tz(), country);
        Self { lang, curriculum, country, zone_name }
    }

    /// What people call the cohort's time.
    pub fn zone(&self) -> &str {
        &self.zone_name
    }

    /// What people call the time of a moment on the cohort's clock, with its offset.
    pub fn zone_at(&self, at: &DateTime<Tz>) -> String {
        zone_with_offset(self.lang, at, self.country)
    }

    /// A track.
    pub fn track(&self, id: &str) -> String {
        self.curriculum.track(id).map_or_else(|| id.to_owned(), |track| track.title.text(self.lang).to_owned())
    }

    /// A region; empty where there is none.
    pub fn region(&self, code: Option<&str>) -> String {
        let code = code.unwrap_or_default();
        let region = self.country.and_then(|country| country.region(code));
        region.map_or_else(|| code.to_owned(), |region| region.name.text(self.lang).to_owned())
    }

    /// A sector; empty where there is none.
    pub fn sector(&self, code: Option<&str>) -> String {
        let code = code.unwrap_or_default();
        let sector = self.curriculum.programme.sectors.iter().find(|sector| sector.code == code);
        sector.map_or_else(|| code.to_owned(), |sector| sector.name.text(self.lang).to_owned())
    }

    /// A module's title.
    pub fn module(&self, slug: &str) -> String {
        let module = self.curriculum.module(slug);
        module.map_or_else(|| slug.to_owned(), |module| module.text.get(self.lang).1.title.clone())
    }

    /// A module's short title, for heads of columns.
    pub fn module_short(&self, slug: &str) -> String {
        let module = self.curriculum.module(slug);
        module.map_or_else(|| slug.to_owned(), |module| module.text.get(self.lang).1.short_title.clone())
    }

    /// A webinar: its own title or its module's, with the part where the module has several.
    pub fn webinar(&self, webinar: &Webinar) -> String {
        let title = webinar.title.clone().unwrap_or_else(|| self.module(&webinar.module));
        self.with_part(title, webinar)
    }

    /// A webinar and its alternatives: the module's title, with the part where the module has several.
    pub fn occasion(&self, webinar: &Webinar) -> String {
        self.with_part(self.module(&webinar.module), webinar)
    }

    /// A webinar for the head of a column.
    pub fn webinar_short(&self, webinar: &Webinar) -> String {
        self.with_part(self.module_short(&webinar.module), webinar)
    }

    fn with_part(&self, title: String, webinar: &Webinar) -> String {
        if self.curriculum.module(&webinar.module).is_none_or(|module| module.webinars.len() < 2) {
            return title;
        }
        let args = [("title".to_owned(), title.into()), ("part".to_owned(), webinar.part.into())].into();
        tr_with(self.lang, "report-webinar-part", &args)
    }

    /// What attendance came to.
    pub fn status(&self, status: Status) -> String {
        tr(self.lang, &format!("report-status-{}", status.as_str()))
    }

    /// A group of a dimension; those who gave none are a group too.
    pub fn group(&self, dimension: Dimension, key: &str) -> String {
        if key.is_empty() {
            return tr(self.lang, "report-not-given");
        }
        match dimension {
            Dimension::Region => self.region(Some(key)),
            Dimension::Track => self.track(key),
            Dimension::Sector => self.sector(Some(key)),
            Dimension::Language => key.parse::<Lang>().map_or_else(|_| key.to_owned(), |lang| lang.own_name().to_owned()),
            Dimension::Gender => match key {
                "woman" | "man" | "other" => tr(self.lang, &format!("report-gender-{key}")),
                _ => key.to_owned(),
            },
        }
    }

    /// A filter as people read it: what is narrowed, and to what.
    pub fn filter(&self, question: &Question, field: &str, value: &str) -> (String, String) {
        let name = tr(self.lang, &format!("report-filter-{field}"));
        let shown = match field {
            "module" => self.module(value),
            "track" => self.track(value),
            "region" => self.region(Some(value)),
            "sector" => self.sector(Some(value)),
            "language" => self.group(Dimension::Language, value),
            "status" => question.filters.status.map(|status| self.status(status)).unwrap_or_default(),
            "webinar" => {
                let webinar = question.webinars.iter().find(|webinar| webinar.id.to_string() == value);
                webinar.map_or_else(String::new, |webinar| {
                    format!("{}, {}", self.webinar(webinar), date_numeric(webinar.start().date_naive()))
                })
            }
            _ => value.to_owned(),
        };
        (name, shown)
    }

    /// All filters that narrow, as people read them.
    pub fn filters(&self, question: &Question) -> Vec<(String, String)> {
        let chosen: Vec<(&str, String)> = Filters::chosen(&question.filters);
        chosen.iter().map(|(field, value)| self.filter(question, field, value)).collect()
    }
}
