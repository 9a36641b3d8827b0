//! Further groups of a part on the form of a webinar: the same webinar on other dates, planned at once.

use chrono::NaiveDateTime;
use serde::Serialize;

use super::webinar_form::{LONGEST_TITLE, PlanForm, given, is_whole_link, known, read_time};
use crate::enrolment::Cohort;
use crate::i18n::{Message, read_date};
use crate::people::Person;
use crate::web::Errors;
use crate::web::forms::Fields;
use crate::webinars::{Plan, instant_of};

/// How many further groups one form takes; whoever needs more plans twice.
const GROUPS: usize = 7;

/// What was typed for a further group.
#[derive(Clone, Debug, Default, Serialize)]
pub struct GroupForm {
    /// `group-2`: what the names of its fields begin with.
    name: String,
    /// Its number, the webinar itself being the first.
    number: usize,
    date: String,
    start: String,
    language: String,
    lead: String,
    meeting_link: String,
    /// In the language of this group.
    title: String,
}

impl GroupForm {
    /// What a form carries, or nothing typed yet.
    pub fn read_all(fields: &Fields) -> Vec<Self> {
        let read = |number: usize| {
            let name = format!("group-{number}");
            let text = |field: &str| fields.text(&format!("{name}-{field}"));
            let (date, start, language) = (text("date"), text("start"), text("language"));
            let (lead, meeting_link, title) = (text("lead"), text("link"), text("title"));
            Self { name, number, date, start, language, lead, meeting_link, title }
        };
        (2..2 + GROUPS).map(read).collect()
    }

    /// Nothing typed.
    pub fn empty() -> Vec<Self> {
        let empty = |number: usize| Self { name: format!("group-{number}"), number, ..Self::default() };
        (2..2 + GROUPS).map(empty).collect()
    }

    /// Whether anything but a choice was made.
    pub fn is_used(&self) -> bool {
        [&self.date, &self.start, &self.meeting_link, &self.title].into_iter().any(|typed| !typed.trim().is_empty())
    }

    /// The same as hidden fields.
    pub fn hidden(&self) -> Vec<(String, String)> {
        [
            ("date", &self.date),
            ("start", &self.start),
            ("language", &self.language),
            ("lead", &self.lead),
            ("link", &self.meeting_link),
            ("title", &self.title),
        ]
        .map(|(field, value)| (format!("{}-{field}", self.name), value.clone()))
        .to_vec()
    }

    /// The plan of this group: as the first one, with what is said here instead.
    fn to_plan(&self, first: &Plan, cohort: &Cohort, trainers: &[Person], errors: &mut Errors) -> Option<Plan> {
        let field = |name: &str| format!("{}-{name}", self.name);
        let (date, start) = (read_date(&self.date), self.start(first));
        if date.is_none() {
            errors.add(&field("date"), Message::new("webinar-form-group-date").with("n", self.number));
        }
        if start.is_none() {
            errors.add(&field("start"), Message::new("webinar-form-group-start").with("n", self.number));
        }
        let link = given(&self.meeting_link);
        if !link.as_deref().is_none_or(is_whole_link) {
            errors.add(&field("link"), Message::new("webinar-form-group-link").with("n", self.number));
        }
        if self.title.chars().count() > LONGEST_TITLE {
            errors.add(&field("title"), Message::new("webinar-form-title-long"));
        }
        let starts_local = NaiveDateTime::new(date?, start?);
        if instant_of(starts_local, first.zone).is_err() {
            errors.add(&field("start"), Message::new("webinar-form-group-clock").with("n", self.number));
        }
        let lang = cohort.langs().into_iter().find(|lang| lang.tag() == self.language).unwrap_or(first.lang);
        let lead = known(&self.lead, trainers).unwrap_or(first.lead);
        let interpreted = first.interpreted.iter().copied().filter(|into| *into != lang).collect();
        let co_trainers = first.co_trainers.iter().copied().filter(|person| *person != lead).collect();
        let meeting_link = link.or_else(|| first.meeting_link.clone());
        // a title is in one language: a group in another has its own or the module's
        let title = given(&self.title).or_else(|| first.title.clone().filter(|_| lang == first.lang));
        // and so is what to prepare
        let prepare = first.prepare.clone().filter(|_| lang == first.lang);
        Some(Plan { starts_local, lang, title, prepare, lead, co_trainers, meeting_link, interpreted, ..first.clone() })
    }

    fn start(&self, first: &Plan) -> Option<chrono::NaiveTime> {
        if self.start.trim().is_empty() { Some(first.starts_local.time()) } else { read_time(&self.start) }
    }

    /// One that is filled in, for samples of pages.
    pub fn sample() -> Self {
        Self { date: "2026-12-03".to_owned(), start: "10:00".to_owned(), language: "kk".to_owned(), ..Self::empty()[0].clone() }
    }
}

impl PlanForm {
    /// All that is planned with one form: the webinar, then those of further groups.
    ///
    /// # Errors
    /// What is to be corrected, each beside its field.
    pub fn to_plans(&self, first: Plan, cohort: &Cohort, trainers: &[Person]) -> Result<Vec<Plan>, Errors> {
        let mut errors = Errors::none();
        let used = self.groups.iter().filter(|group| group.is_used());
        let more: Vec<Option<Plan>> = used.map(|group| group.to_plan(&first, cohort, trainers, &mut errors)).collect();
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(std::iter::once(first).chain(more.into_iter().flatten()).collect())
    }
}
