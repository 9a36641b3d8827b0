//! Apply: every answer once more, each with a Change link that comes back here; then the application is handed in.

use actix_web::web;
use serde::Serialize;

use super::fields::choices;
use super::{Begun, load};
use crate::enrolment::{self, ApplyProblem, Step, next_step, steps};
use crate::i18n::{Message, date_in_words, span, tr};
use crate::web::auth::Member;
use crate::web::naming::Naming;
use crate::web::page::Layout;
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, paths};
use crate::webinars::{self, Webinar};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CheckPage {
    errors: Errors,
    cohort: String,
    number: usize,
    total: usize,
    action: String,
    back_url: String,
    rows: Vec<AnswerRow>,
    is_full: bool,
}

/// A question with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerRow {
    label: String,
    /// Empty: nothing was answered.
    value: String,
    change_url: String,
    is_name: bool,
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "public/apply/check.html";
    const LAYOUT: Layout = Layout::Task;

    fn samples() -> Vec<Self> {
        let row = |label: &str, value: &str| AnswerRow {
            label: label.to_owned(),
            value: value.to_owned(),
            change_url: "/en/apply/kz/you?back=check".to_owned(),
            is_name: true,
        };
        let page = Self {
            errors: Errors::none(),
            cohort: "November 2026".to_owned(),
            number: 7,
            total: 7,
            action: "/en/apply/kz/check".to_owned(),
            back_url: "/en/apply/kz/consent".to_owned(),
            rows: vec![row("Name in Latin letters", "Anna Kim"), row("Name in Cyrillic", "")],
            is_full: false,
        };
        let taken = Errors::one("webinars", "apply-webinar-gone");
        vec![page.clone(), Self { is_full: true, errors: taken, ..page }]
    }
}

/// `GET /apply/{cohort}/check`
///
/// # Errors
/// [`PageError::NotFound`].
pub async fn show(member: Member, path: web::Path<(String, String)>) -> Answer {
    let begun = load(member, &path.1).await?;
    match elsewhere(&begun) {
        Some(elsewhere) => Ok(begun.visit.go(&Done::at(elsewhere))),
        None => begun.visit.page(&page(&begun, Errors::none())),
    }
}

/// `POST /apply/{cohort}/check`: hands the application in.
///
/// # Errors
/// As [`show`].
pub async fn create(Posted(member, submission): Posted<Member>, path: web::Path<(String, String)>) -> Answer {
    let begun = load(member, &path.1).await?;
    let (lang, slug) = (begun.visit.lang, begun.cohort.slug.clone());
    if let Some(elsewhere) = elsewhere(&begun) {
        return Ok(begun.visit.go(&Done::at(elsewhere)));
    }
    let letter_lang = begun.answers.language.unwrap_or(lang);
    let copy = rows(&begun, &begun.naming.to(letter_lang))
        .into_iter()
        .filter(|(step, row)| *step != Step::About && !row.value.is_empty())
        .map(|(_, row)| format!("{}: {}", row.label, row.value))
        .collect::<Vec<_>>()
        .join("\n");
    let chosen: Vec<Webinar> = chosen(&begun).cloned().collect();
    let (by, cohort, person, offer) = (begun.visit.by(), begun.cohort.clone(), begun.person.id, begun.offer.clone());
    let done_url = paths::apply_step(lang, &slug, "done");
    let done = submission
        .once(&begun.visit, move |conn| {
            enrolment::hand_in(conn, &by, &cohort, person, &offer, &copy)?;
            for webinar in &chosen {
                // the last place may have gone in this minute: then it is a place on the webinar's waiting list, the application is not lost for it
                webinars::take_place(conn, &by, webinar.id, person)?;
            }
            Ok::<_, ApplyProblem>(Done::at(done_url))
        })
        .await;
    match done {
        Ok(done) => Ok(begun.visit.go(&done)),
        Err(ApplyProblem::Closed) => super::start::closed(&begun.visit, &begun.cohort).await,
        Err(ApplyProblem::Incomplete(step)) => {
            Ok(begun.visit.go(&Done::at(format!("{}?back=check", paths::apply_step(lang, &slug, step.as_str())))))
        }
        Err(ApplyProblem::Database(error)) => Err(PageError::from(error)),
    }
}

fn elsewhere(begun: &Begun) -> Option<String> {
    let (lang, slug) = (begun.visit.lang, &begun.cohort.slug);
    if begun.is_over() {
        return Some(paths::apply_step(lang, slug, "done"));
    }
    if !begun.cohort.takes_applications(begun.visit.now) {
        return Some(paths::apply(lang, slug));
    }
    match next_step(&begun.answers, &begun.offer) {
        Step::Check => None,
        step => Some(paths::apply_step(lang, slug, step.as_str())),
    }
}

fn page(begun: &Begun, errors: Errors) -> CheckPage {
    let (lang, slug) = (begun.visit.lang, &begun.cohort.slug);
    let total = steps(&begun.answers, &begun.offer).len();
    CheckPage {
        errors,
        cohort: begun.cohort.name(lang),
        number: total,
        total,
        action: paths::apply_step(lang, slug, "check"),
        back_url: paths::apply_step(lang, slug, "consent"),
        rows: rows(begun, &begun.naming).into_iter().map(|(_, row)| row).collect(),
        is_full: begun.places_left == Some(0),
    }
}

/// The webinars chosen.
fn chosen(begun: &Begun) -> impl Iterator<Item = &Webinar> {
    choices(begun, &begun.answers).flat_map(|choice| {
        let id = begun.answers.webinars.get(&choice.key()).copied();
        choice.webinars.iter().map(|(webinar, _)| webinar).filter(move |webinar| Some(webinar.id) == id)
    })
}

fn rows(begun: &Begun, naming: &Naming) -> Vec<(Step, AnswerRow)> {
    let (answers, lang) = (&begun.answers, naming.lang());
    let row = |step: Step, label: String, value: String| {
        let url = paths::apply_step(begun.visit.lang, &begun.cohort.slug, step.as_str());
        (step, AnswerRow { label, value, change_url: format!("{url}?back=check"), is_name: step == Step::You })
    };
    let words = |name: &str| tr(lang, &format!("apply-{name}-short"));
    let language = |own: Option<crate::i18n::Lang>| own.map(|own| tr(lang, &format!("lang-name-{own}"))).unwrap_or_default();
    let mut rows = vec![
        row(Step::You, words("latin-name"), answers.latin_name.clone()),
        row(Step::You, words("cyrillic-name"), answers.cyrillic_name.clone()),
        row(Step::You, words("given-name"), answers.given_name.clone()),
        row(Step::Work, words("position"), answers.position.clone()),
        row(Step::Work, words("organisation"), answers.organisation.clone()),
        row(Step::Work, words("region"), naming.region(&answers.region)),
        row(Step::Work, words("sector"), naming.sector(&answers.sector)),
        row(Step::Track, words("track"), naming.track(&answers.track)),
        row(Step::Language, words("language"), language(answers.language)),
        row(Step::Language, words("webinar-language"), language(answers.webinar_language)),
    ];
    for webinar in chosen(begun) {
        let label =
            Message::new("apply-webinar-of").with("module", naming.module(&webinar.module)).with("part", webinar.part).to(lang);
        let start = webinar.start();
        let value = format!("{}, {}", date_in_words(lang, start.date_naive()), span(lang, &start, &webinar.end()));
        rows.push(row(Step::Webinars, label, format!("{value}, {}", naming.zone(webinar.starts_at))));
    }
    let gender = Some(answers.gender.as_str()).filter(|gender| !gender.is_empty());
    rows.push(row(
        Step::About,
        words("gender"),
        gender.map(|gender| tr(lang, &format!("gender-{gender}"))).unwrap_or_default(),
    ));
    rows
}
