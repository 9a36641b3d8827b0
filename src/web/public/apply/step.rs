//! Apply: one step, its questions on one page. What is typed is kept even where something is missing.

use actix_web::web;
use serde::{Deserialize, Serialize};

use super::fields::{FieldView, OptionView, fields_of, read};
use super::{Begun, load};
use crate::enrolment::{self, Answers, Step, next_step, steps, what_is_missing};
use crate::i18n::{Message, tr};
use crate::web::auth::Member;
use crate::web::page::Layout;
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, paths};

/// Whether the check page sent here and wants back.
#[derive(Deserialize)]
pub struct Query {
    back: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct StepPage {
    errors: Errors,
    step: &'static str,
    title: String,
    cohort: String,
    number: usize,
    total: usize,
    action: String,
    back_url: String,
    /// `check`, where a Change link led here.
    back_to: &'static str,
    fields: Vec<FieldView>,
    privacy_url: String,
    office: String,
}

impl Page for StepPage {
    const TEMPLATE: &'static str = "public/apply/step.html";
    const LAYOUT: Layout = Layout::Task;

    fn samples() -> Vec<Self> {
        let field = |kind, name: &str| FieldView {
            kind,
            name: name.to_owned(),
            label: "Position".to_owned(),
            hint: "A hint".to_owned(),
            options: vec![OptionView { value: "a".to_owned(), words: "One".to_owned(), hint: "More".to_owned() }],
            suggestions: vec!["School 5".to_owned()],
            ..FieldView::default()
        };
        let page = Self {
            errors: Errors::none(),
            step: "you",
            title: "Your name".to_owned(),
            cohort: "November 2026".to_owned(),
            number: 1,
            total: 7,
            action: "/en/apply/kz/you".to_owned(),
            back_url: "/en/apply/kz".to_owned(),
            back_to: "",
            fields: vec![field("text", "latin-name"), field("radios", "region"), field("checkbox", "consent")],
            privacy_url: "/en/privacy".to_owned(),
            office: "Programme office".to_owned(),
        };
        let mut all: Vec<Self> = Step::ALL.iter().map(|step| Self { step: step.as_str(), ..page.clone() }).collect();
        all.push(Self { errors: Errors::one("latin-name", "apply-latin-name-missing"), back_to: "check", ..page });
        all
    }
}

/// `GET /apply/{cohort}/{step}`
///
/// # Errors
/// [`PageError::NotFound`] for a step that is none.
pub async fn show(member: Member, path: web::Path<(String, String, String)>, query: web::Query<Query>) -> Answer {
    let step = Step::from_address(&path.2).filter(|step| *step != Step::Check).ok_or(PageError::NotFound)?;
    let begun = load(member, &path.1).await?;
    if let Some(elsewhere) = elsewhere(&begun, step) {
        return Ok(begun.visit.go(&Done::at(elsewhere)));
    }
    let back_to = if query.back.as_deref() == Some("check") { "check" } else { "" };
    begun.visit.page(&page(&begun, step, &begun.answers, back_to, Errors::none()))
}

/// `POST /apply/{cohort}/{step}`
///
/// # Errors
/// As [`show`].
pub async fn update(Posted(member, submission): Posted<Member>, path: web::Path<(String, String, String)>) -> Answer {
    let step = Step::from_address(&path.2).filter(|step| *step != Step::Check).ok_or(PageError::NotFound)?;
    let begun = load(member, &path.1).await?;
    if begun.is_over() || !begun.cohort.takes_applications(begun.visit.now) {
        return Ok(begun.visit.go(&Done::at(paths::apply(begun.visit.lang, &begun.cohort.slug))));
    }
    let mut answers = begun.answers.clone();
    read(&begun, step, &submission.fields, &mut answers);
    let back_to = if submission.fields.text("back") == "check" { "check" } else { "" };
    let missing = what_is_missing(step, &answers, &begun.offer);
    let (by, person, cohort, kept) = (begun.visit.by(), begun.person.id, begun.cohort.id, answers.clone());
    if !missing.is_empty() {
        // what was typed survives the closing of the window too
        begun.visit.app.db.write(move |conn| enrolment::save_draft(conn, &by, person, cohort, &kept)).await?;
        let mut errors = Errors::none();
        for (field, message) in &missing {
            errors.add(field, Message::new(message));
        }
        return begun.visit.refused(&page(&begun, step, &answers, back_to, errors));
    }
    let to = address_after(&begun, step, &answers, back_to);
    let done = submission
        .once(&begun.visit, move |conn| {
            enrolment::save_draft(conn, &by, person, cohort, &kept)?;
            Ok::<_, diesel::result::Error>(Done::at(to))
        })
        .await?;
    Ok(begun.visit.go(&done))
}

/// Where somebody belongs who is not to see this step: they have applied, applications are closed, or the step is not theirs.
fn elsewhere(begun: &Begun, step: Step) -> Option<String> {
    let (lang, slug) = (begun.visit.lang, &begun.cohort.slug);
    if begun.is_over() {
        return Some(paths::apply_step(lang, slug, "done"));
    }
    if !begun.cohort.takes_applications(begun.visit.now) {
        return Some(paths::apply(lang, slug));
    }
    let own = steps(&begun.answers, &begun.offer);
    let reached = next_step(&begun.answers, &begun.offer);
    (!own.contains(&step) || step > reached).then(|| paths::apply_step(lang, slug, reached.as_str()))
}

fn address_after(begun: &Begun, step: Step, answers: &Answers, back_to: &str) -> String {
    let own = steps(answers, &begun.offer);
    let reached = next_step(answers, &begun.offer);
    let following = own.iter().copied().find(|other| *other > step).unwrap_or(Step::Check);
    // after a change everything else is still there: back to the check, or to what the change has opened
    let to = if back_to == "check" { reached } else { following.min(reached) };
    let address = paths::apply_step(begun.visit.lang, &begun.cohort.slug, to.as_str());
    if back_to == "check" && to != Step::Check { format!("{address}?back=check") } else { address }
}

fn page(begun: &Begun, step: Step, answers: &Answers, back_to: &'static str, errors: Errors) -> StepPage {
    let (lang, slug) = (begun.visit.lang, &begun.cohort.slug);
    let own = steps(answers, &begun.offer);
    let at = own.iter().position(|other| *other == step).unwrap_or(0);
    let before = at.checked_sub(1).and_then(|before| own.get(before));
    let back = if back_to == "check" { Some(Step::Check) } else { before.copied() };
    StepPage {
        errors,
        step: step.as_str(),
        title: tr(lang, &format!("apply-step-{}", step.as_str())),
        cohort: begun.cohort.name(lang),
        number: at + 1,
        total: own.len(),
        action: paths::apply_step(lang, slug, step.as_str()),
        back_url: back.map_or_else(|| paths::front(lang), |back| paths::apply_step(lang, slug, back.as_str())),
        back_to,
        fields: fields_of(begun, step, answers),
        privacy_url: paths::privacy(lang),
        office: begun.cohort.contact().name,
    }
}
