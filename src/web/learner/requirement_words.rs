//! Requirements in words, for whoever has to meet them: the same titles where the rules are told and where somebody stands.

use crate::completion::{Need, Status};
use crate::curriculum::Curriculum;
use crate::i18n::{self, Lang, Message};
use crate::surveys::Form;
use crate::web::paths;
use serde::Serialize;

/// What titles are made with.
#[derive(Clone, Copy)]
pub struct RequirementWords<'w> {
    /// The reader's language.
    pub lang: Lang,
    /// The edition that the rules are of.
    pub curriculum: &'w Curriculum,
    /// Per cent of a webinar's minutes from which somebody counts as present.
    pub present_percent: i32,
}

/// A requirement as a rule, whoever is meant.
#[derive(Clone, Debug, Serialize)]
pub struct Rule {
    /// The same title as in a standing.
    pub title: String,
    /// What is enough; empty where the title says it.
    pub detail: String,
    /// Where it is done; empty where there is no such page.
    pub url: String,
    /// Requirements of which some are enough.
    pub of: Vec<Self>,
}

impl RequirementWords<'_> {
    /// The title of a requirement.
    pub fn title(&self, need: &Need) -> Message {
        match need {
            Need::Lessons { module, .. } => Message::new("standing-lessons").with("module", self.module(module)),
            Need::Check { module, .. } => Message::new("standing-check").with("module", self.module(module)),
            Need::Webinar { module, part, .. } => {
                let parts = self.curriculum.module(module).map_or(1, |module| module.webinars.len());
                let key = if parts > 1 { "standing-webinar-part" } else { "standing-webinar" };
                Message::new(key).with("module", self.module(module)).with("part", *part)
            }
            Need::Survey { name } => {
                let title = self.curriculum.survey(name).map(|form| form.text.get(self.lang).1.title.clone());
                Message::new("edition-asks-form").with("title", title.unwrap_or_else(|| name.clone()))
            }
            Need::Some { count, of } if *count as usize == of.len() => Message::new("standing-all"),
            Need::Some { count, .. } => Message::new("standing-some").with("count", *count),
        }
    }

    /// A requirement as a rule; `modules` are those of the track.
    pub fn rule(&self, status: &Status, modules: &[String]) -> Rule {
        let lang = self.lang;
        let present = i18n::percent(lang, i64::from(self.present_percent));
        let (detail, url, of) = match &status.need {
            Need::Lessons { module, .. } => {
                let lessons = self.curriculum.module(module).map_or(0, |module| module.lessons.len());
                let detail = Message::new("counts-lessons").with("n", lessons);
                (Some(detail), paths::module(lang, module), Vec::new())
            }
            Need::Check { module, at_least_percent, .. } => {
                let share = i18n::percent(lang, i64::from(*at_least_percent));
                (Some(Message::new("counts-check").with("percent", share)), paths::check(lang, module), Vec::new())
            }
            Need::Webinar { .. } => {
                let detail = Message::new("counts-webinars").with("n", 1).with("percent", present);
                (Some(detail), paths::webinars(lang), Vec::new())
            }
            Need::Survey { name } => {
                let detail = Message::new("counts-form").with("n", modules.len());
                let url = modules.first().map(|module| form_url(lang, name, module)).unwrap_or_default();
                (Some(detail), url, Vec::new())
            }
            Need::Some { of, .. } => (None, String::new(), of.iter().map(|one| self.rule(one, modules)).collect()),
        };
        Rule {
            title: self.title(&status.need).to(lang),
            detail: detail.map(|detail| detail.to(lang)).unwrap_or_default(),
            url,
            of,
        }
    }

    fn module(&self, slug: &str) -> String {
        let found = self.curriculum.module(slug);
        found.map_or_else(|| slug.to_owned(), |module| module.text.get(self.lang).1.short_title.clone())
    }
}

/// Where the form of this name after a module is filled in; empty for one that has no page.
pub fn form_url(lang: Lang, name: &str, module: &str) -> String {
    match Form::ALL.into_iter().find(|form| form.as_str() == name) {
        Some(Form::Evaluation) => paths::evaluation(lang, module),
        Some(Form::FollowUp) => paths::follow_up(lang, module),
        None => String::new(),
    }
}
