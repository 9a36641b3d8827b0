//! What an evaluator sees: figures of a cohort, small groups left out, and never a person. There are no filters here: two answers that
//! differ by one filter would tell about the people between them.

use actix_web::web;
use serde::{Deserialize, Serialize};

use crate::attendance::Status;
use crate::db::dialect;
use crate::enrolment::{self, Cohort};
use crate::i18n::{Message, count, date, date_and_time};
use crate::reports::{self, Occasion, Published, Words};
use crate::web::auth::{AnyEvaluator, Evaluator};
use crate::web::figures::{BreakdownTable, Choice, Stat, StatusLine, samples};
use crate::web::{Answer, Errors, Page, paths};

/// A cohort to choose.
#[derive(Clone, Debug, Serialize)]
struct CohortLine {
    name: String,
    url: String,
    from: String,
    to: String,
}

/// The cohorts of an evaluator.
#[derive(Clone, Debug, Serialize)]
pub struct CohortsPage {
    cohorts: Vec<CohortLine>,
}

impl Page for CohortsPage {
    const TEMPLATE: &'static str = "admin/evaluate/index.html";

    fn samples() -> Vec<Self> {
        let [name, url, from, to] =
            ["November 2026", "/en/evaluate/november", "16 November 2026", "26 December 2026"].map(str::to_owned);
        vec![Self { cohorts: vec![CohortLine { name, url, from, to }] }, Self { cohorts: Vec::new() }]
    }
}

/// What to count by.
#[derive(Deserialize)]
pub struct Query {
    by: Option<String>,
}

/// A cohort's figures.
#[derive(Clone, Debug, Serialize)]
pub struct FiguresPage {
    errors: Errors,
    action: String,
    cohort: String,
    all_url: String,
    learning_url: String,
    by: Vec<Choice>,
    finding: Message,
    as_of: String,
    zone: String,
    least: i32,
    present: Message,
    nobody: bool,
    stats: Vec<Stat>,
    statuses: Vec<StatusLine>,
    expected: Option<String>,
    breakdown: BreakdownTable,
    webinars: Vec<WebinarLine>,
    webinars_hide: bool,
}

#[derive(Clone, Debug, Serialize)]
struct WebinarLine {
    name: String,
    /// The day; or the first and the last, where there are alternatives.
    from: String,
    to: Option<String>,
    /// Present, not present, expected; `None` is not shown.
    numbers: [Option<String>; 3],
}

impl Page for FiguresPage {
    const TEMPLATE: &'static str = "admin/evaluate/show.html";

    fn samples() -> Vec<Self> {
        let line = WebinarLine {
            name: "Working as one system".to_owned(),
            from: "12 November 2026".to_owned(),
            to: Some("13 November 2026".to_owned()),
            numbers: [Some("31".to_owned()), Some("0".to_owned()), None],
        };
        let full = Self {
            errors: Errors::none(),
            action: "/en/evaluate/november".to_owned(),
            cohort: "November 2026".to_owned(),
            all_url: "/en/evaluate".to_owned(),
            learning_url: "/en/evaluate/november/learning".to_owned(),
            by: samples::dimensions(),
            finding: Message::new("report-webinars-held").with("webinars", 2),
            as_of: "23 November 2026, 10:00".to_owned(),
            zone: "Astana time (UTC+5)".to_owned(),
            least: 10,
            present: Message::new("report-means-present").with("percent", 75),
            nobody: false,
            stats: samples::stats(),
            statuses: samples::statuses(),
            expected: Some("34".to_owned()),
            breakdown: samples::breakdown(),
            webinars: vec![WebinarLine { to: None, ..line.clone() }, line],
            webinars_hide: true,
        };
        let empty = Self { nobody: true, webinars: Vec::new(), webinars_hide: false, ..full.clone() };
        vec![full, empty]
    }
}

/// `GET /evaluate`
///
/// # Errors
/// None of its own.
pub async fn index(evaluator: AnyEvaluator) -> Answer {
    let visit = &evaluator.visit;
    let cohorts = visit.app.db.read(enrolment::cohorts).await?;
    let may = |cohort: &&Cohort| evaluator.signed_in.may(crate::people::Role::Evaluator, cohort.id);
    let line = |cohort: &Cohort| CohortLine {
        name: cohort.name(visit.lang),
        url: paths::evaluate_cohort(visit.lang, &cohort.slug),
        from: date(visit.lang, cohort.starts_on),
        to: date(visit.lang, cohort.ends_on),
    };
    visit.page(&CohortsPage { cohorts: cohorts.iter().filter(may).map(line).collect() })
}

/// `GET /evaluate/{cohort}`
///
/// # Errors
/// None of its own.
pub async fn show(evaluator: Evaluator, query: web::Query<Query>) -> Answer {
    let visit = &evaluator.visit;
    let curriculum = visit.app.curriculum(evaluator.cohort.edition_id).await?;
    let by = query.by.as_deref().filter(|by| !by.is_empty());
    // the one field there is; whatever else stands in the address is no question here
    let pairs: Vec<(String, String)> = by.map(|by| ("by".to_owned(), by.to_owned())).into_iter().collect();
    let (cohort, now, reading) = (evaluator.cohort.clone(), visit.now, curriculum.clone());
    let recent = visit.app.recent.linked.clone();
    let (asked, linked) = visit
        .app
        .db
        .read(move |conn| {
            dialect::snapshot(conn, |conn| {
                let mut asked = reports::ask(conn, &cohort, &reading, &pairs, now)?;
                let linked = reports::recent_linked(conn, &mut asked.question, now, &recent)?;
                Ok::<_, diesel::result::Error>((asked, linked))
            })
        })
        .await?;
    let mut errors = Errors::none();
    for problem in asked.problems {
        errors.add(problem.field, problem.message);
    }
    let words = Words::new(visit.lang, &curriculum, &evaluator.cohort);
    let published = Published::of(&linked, evaluator.cohort.evaluator_min_cell);
    let page = figures(&asked.question, &published, linked.profiles.is_empty(), &words, errors);
    if page.errors.is_empty() { visit.page(&page) } else { visit.refused(&page) }
}

fn figures(
    question: &reports::Question,
    published: &Published,
    nobody: bool,
    words: &Words<'_>,
    errors: Errors,
) -> FiguresPage {
    let (lang, cohort, by) = (words.lang, &question.cohort, question.filters.by);
    let status = |status: Status| published.statuses[status as usize];
    let participations = status(Status::Present).zip(status(Status::Partial)).map(|(present, partial)| present + partial);
    let at = question.at.in_zone(cohort.tz());
    FiguresPage {
        action: paths::evaluate_cohort(lang, &cohort.slug),
        cohort: cohort.name(lang),
        all_url: paths::evaluate(lang),
        learning_url: paths::evaluate_learning(lang, &cohort.slug),
        by: Choice::dimensions(lang, by),
        finding: Message::new("report-webinars-held").with("webinars", question.webinars.len()),
        as_of: date_and_time(lang, &at),
        zone: words.zone_at(&at),
        least: cohort.evaluator_min_cell,
        present: question.present_means(lang),
        nobody,
        stats: vec![
            Stat::new(lang, "people", published.people, None),
            Stat::new(lang, "came", published.came, published.people),
            Stat::new(lang, "every", published.every, published.people),
            Stat::new(lang, "participations", participations, published.expected),
        ],
        statuses: StatusLine::all(words, status, published.expected),
        expected: published.expected.map(|number| count(lang, number)),
        breakdown: BreakdownTable::new(published.table(by), by, words),
        webinars: webinar_lines(question, &published.occasions, words),
        webinars_hide: published.hides_occasions(),
        errors,
    }
}

fn webinar_lines(question: &reports::Question, occasions: &[Occasion], words: &Words<'_>) -> Vec<WebinarLine> {
    let lang = words.lang;
    let line = |(place, occasion): (usize, &Occasion)| {
        let held = question.webinars.iter().zip(&question.occasions).filter(|(_, number)| **number == place);
        let held: Vec<_> = held.map(|(webinar, _)| webinar).collect();
        let (first, last) = (held.first()?, held.last()?);
        let (from, to) = (first.start().date_naive(), last.start().date_naive());
        let number = |number: Option<i64>| number.map(|number| count(lang, number));
        Some(WebinarLine {
            name: words.occasion(first),
            from: date(lang, from),
            to: (from != to).then(|| date(lang, to)),
            numbers: [occasion.present, occasion.others, occasion.expected].map(number),
        })
    };
    occasions.iter().enumerate().filter_map(line).collect()
}
