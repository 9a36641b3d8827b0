//! What people say after the module of a webinar, for those who give it: figures alone, and from so many answers on that nobody stands out.

use serde::Serialize;

use crate::reports::{self, LEAST_FOR_TRAINERS};
use crate::web::learning_surveys::{SurveyView, survey_view};
use crate::web::webinar_head::{WebinarHead, held_in};
use crate::web::{Answer, Page, PageError, WebinarTrainer, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct EvaluationPage {
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    held_in: String,
    least: i64,
    surveys: Vec<SurveyView>,
    back: String,
}

impl Page for EvaluationPage {
    const TEMPLATE: &'static str = "trainer/evaluation/show.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Answers".to_owned())],
            head: WebinarHead::sample(),
            held_in: "In Kazakh".to_owned(),
            least: LEAST_FOR_TRAINERS,
            surveys: SurveyView::samples().to_vec(),
            back: "/en/teach/webinars/0".to_owned(),
        };
        vec![Self { surveys: Vec::new(), ..page.clone() }, page]
    }
}

/// `GET /teach/webinars/{webinar}/evaluation`
///
/// # Errors
/// `NotFound` where the content does not have the module.
pub async fn show(trainer: WebinarTrainer) -> Answer {
    let (visit, webinar, cohort) = (&trainer.visit, &trainer.webinar, trainer.cohort.clone());
    let (lang, now) = (visit.lang, visit.now);
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let module = curriculum.module(&webinar.module).cloned().ok_or(PageError::NotFound)?;
    let (content, asked) = (curriculum.clone(), module.clone());
    let results = visit.app.db.read(move |conn| reports::forms_for_trainers(conn, &cohort, &content, &asked, now)).await?;
    let surveys = ["evaluation", "follow-up"]
        .into_iter()
        .zip(&results)
        .filter_map(|(id, results)| Some(survey_view(lang, &curriculum, &module, curriculum.survey(id)?, results.as_ref())));
    let head = WebinarHead::new(webinar, &curriculum, lang, now);
    visit.page(&EvaluationPage {
        crumbs: super::crumbs(lang, webinar, &head, "teach-evaluation-title"),
        held_in: held_in(webinar, lang),
        head,
        least: LEAST_FOR_TRAINERS,
        surveys: surveys.collect(),
        back: paths::teach_webinar(lang, webinar.id),
    })
}
