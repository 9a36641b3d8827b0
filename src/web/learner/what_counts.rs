//! What counts: the rules of the track, in words.

use serde::Serialize;

use super::requirement_words::{RequirementWords, Rule};
use crate::completion::document::learning_time;
use crate::completion::{self, Facts};
use crate::i18n;
use crate::web::{Answer, Learner, Page, PageError, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WhatCountsPage {
    track: String,
    hours: String,
    until: String,
    /// Each of them is needed.
    rules: Vec<Rule>,
    office: String,
    office_email: String,
    record_url: String,
}

impl Page for WhatCountsPage {
    const TEMPLATE: &'static str = "learner/record/what_counts.html";

    fn samples() -> Vec<Self> {
        let rule = Rule {
            title: "Knowledge check: Working as one system".to_owned(),
            detail: "Pass the knowledge check with at least 80%".to_owned(),
            url: "/en/modules/coordination/check".to_owned(),
            of: Vec::new(),
        };
        let form = Rule { title: "Form: Evaluation".to_owned(), url: String::new(), ..rule.clone() };
        let some = Rule {
            title: "At least one of these".to_owned(),
            detail: String::new(),
            url: String::new(),
            of: vec![rule.clone(), form.clone()],
        };
        vec![Self {
            track: "Ministerial track".to_owned(),
            hours: "5 hours".to_owned(),
            until: "26 December 2026".to_owned(),
            rules: vec![rule, form, some],
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
    let words = RequirementWords { lang, curriculum: &curriculum, present_percent: cohort.present_percent };
    // the rules as the decision takes them apart, with nothing known of anybody
    let nobody = completion::decide(&track.completion, &track.participation, &Facts::default());
    let contact = cohort.contact();
    visit.page(&WhatCountsPage {
        track: track.title.text(lang).to_owned(),
        hours: learning_time(lang, (track.hours * 60) as i32),
        until: i18n::date(lang, cohort.ends_on),
        rules: nobody.requirements.iter().map(|status| words.rule(status, &track.modules)).collect(),
        office: contact.name,
        office_email: contact.email,
        record_url: paths::record(lang),
    })
}
