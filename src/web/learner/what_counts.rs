//! What counts: the rules of the track, in words.

use serde::Serialize;

use crate::completion::document::learning_time;
use crate::curriculum::Requirement;
use crate::i18n;
use crate::web::{Answer, Learner, Page, PageError, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WhatCountsPage {
    track: String,
    hours: String,
    present: String,
    until: String,
    modules: Vec<ModuleRules>,
    office: String,
    office_email: String,
    record_url: String,
}

/// What a module asks for.
#[derive(Clone, Debug, Serialize)]
struct ModuleRules {
    title: String,
    url: String,
    lessons: usize,
    /// The pass mark, in per cent; none where its check is not asked for.
    pass: Option<String>,
    webinars: usize,
}

impl Page for WhatCountsPage {
    const TEMPLATE: &'static str = "learner/record/what_counts.html";

    fn samples() -> Vec<Self> {
        let module = ModuleRules {
            title: "Working as one system".to_owned(),
            url: "/en/modules/coordination".to_owned(),
            lessons: 6,
            pass: Some("80%".to_owned()),
            webinars: 1,
        };
        vec![Self {
            track: "Ministerial track".to_owned(),
            hours: "5 hours".to_owned(),
            present: "75%".to_owned(),
            until: "26 December 2026".to_owned(),
            modules: vec![module.clone(), ModuleRules { lessons: 0, pass: None, webinars: 0, ..module }],
            office: "Programme office".to_owned(),
            office_email: "office@example.org".to_owned(),
            record_url: "/en/record".to_owned(),
        }]
    }
}

/// `GET /record/what-counts`
///
/// # Errors
/// [`PageError::NotFound`] where the edition does not have the track.
pub async fn show(learner: Learner) -> Answer {
    let Learner { visit, enrolment, cohort, .. } = learner;
    let lang = visit.lang;
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let track = curriculum.track(&enrolment.track).ok_or(PageError::NotFound)?;
    let leaves = track.completion.leaves();
    let of = |slug: &str| leaves.iter().filter(|leaf| leaf.module() == Some(slug)).copied().collect::<Vec<_>>();
    let modules = curriculum.modules_of(track).map(|module| {
        let asked = of(&module.slug);
        let pass = asked.iter().find_map(|leaf| match leaf {
            Requirement::KnowledgeCheck { at_least_percent, .. } => Some(i18n::percent(lang, i64::from(*at_least_percent))),
            _ => None,
        });
        let reads = asked.iter().any(|leaf| matches!(leaf, Requirement::LessonsRead { .. }));
        ModuleRules {
            title: module.text.get(lang).1.short_title.clone(),
            url: paths::module(lang, &module.slug),
            lessons: if reads { module.lessons.len() } else { 0 },
            pass,
            webinars: asked.iter().filter(|leaf| matches!(leaf, Requirement::Webinar { .. })).count(),
        }
    });
    let contact = cohort.contact();
    visit.page(&WhatCountsPage {
        track: track.title.text(lang).to_owned(),
        hours: learning_time(lang, (track.hours * 60) as i32),
        present: i18n::percent(lang, i64::from(cohort.present_percent)),
        until: i18n::date(lang, cohort.ends_on),
        modules: modules.collect(),
        office: contact.name,
        office_email: contact.email,
        record_url: paths::record(lang),
    })
}
