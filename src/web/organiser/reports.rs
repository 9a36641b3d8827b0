//! The attendance report: a question in a row of filters, the answer, the people, and the same as a file with its purpose.

use std::fs::File;
use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};

use super::export_form::Typed;
use super::report_page::{Made, ReportPage};
use crate::curriculum::Curriculum;
use crate::db::dialect;
use crate::reports::{self, Format, NewExport, Words};
use crate::web::auth::Organiser;
use crate::web::{Answer, Done, Errors, PageError, Posted, Visit, download, paths};

/// The fields that are a question; a form of ours has others too.
const FIELDS: [&str; 13] = [
    "from",
    "to",
    "module",
    "webinar",
    "track",
    "region",
    "sector",
    "organisation",
    "language",
    "status",
    "as-of",
    "by",
    "view",
];
/// How many of the files made stand under the report.
const LATEST: i64 = 5;

/// `GET /organise/{cohort}/reports/{kind}`
///
/// # Errors
/// [`PageError::NotFound`] for a report that there is not.
pub async fn show(organiser: Organiser, request: HttpRequest) -> Answer {
    attendance_alone(&request)?;
    let visit = &organiser.visit;
    let pairs = pairs_of(&visit.query);
    if let Some(tidy) = without_empty(visit, &organiser.cohort.slug, &pairs) {
        return Ok(tidy);
    }
    let page = pairs.iter().find(|(name, _)| name == "page").and_then(|(_, page)| page.parse().ok()).unwrap_or(1);
    let shown = read_page(&organiser, pairs, page, Typed::default(), Errors::none()).await?;
    if shown.is_refused() { visit.refused(&shown) } else { visit.page(&shown) }
}

/// `POST /organise/{cohort}/reports/{kind}/file`: logs the purpose and answers the file.
///
/// # Errors
/// As [`show`].
pub async fn create(Posted(organiser, submission): Posted<Organiser>, request: HttpRequest) -> Answer {
    attendance_alone(&request)?;
    let visit = &organiser.visit;
    let (typed, sent) = Typed::sent(&submission.fields);
    let pairs: Vec<(String, String)> =
        FIELDS.into_iter().filter_map(|name| submission.fields.given(name).map(|value| (name.to_owned(), value))).collect();
    let format = match sent {
        Ok(format) => format,
        Err(errors) => return visit.refused(&read_page(&organiser, pairs, 1, typed, errors).await?),
    };
    let Some((file, new)) = make_file(&organiser, pairs.clone(), format, &typed.purpose).await? else {
        let errors = Errors::one("format", "report-too-long");
        return visit.refused(&read_page(&organiser, pairs, 1, typed, errors).await?);
    };
    let (by, back) = (visit.by(), paths::organise_report(visit.lang, &organiser.cohort.slug, "attendance"));
    submission
        .once(visit, move |conn| {
            reports::record_export(conn, &by, &new)?;
            Ok::<_, PageError>(Done::at(back))
        })
        .await?;
    let day = visit.now.in_zone(organiser.cohort.tz()).date_naive();
    let name = format!("attendance-{}-{day}.{}", organiser.cohort.slug, format.as_str());
    download::attachment(file, &name, format.media_type())
}

/// There is one report so far.
fn attendance_alone(request: &HttpRequest) -> Result<(), PageError> {
    if request.match_info().get("kind") == Some("attendance") { Ok(()) } else { Err(PageError::NotFound) }
}

fn pairs_of(query: &str) -> Vec<(String, String)> {
    web::Query::<Vec<(String, String)>>::from_query(query).map(web::Query::into_inner).unwrap_or_default()
}

/// An address with empty fields, as a form sends it, leads on to the same without them: what people keep is short.
fn without_empty(visit: &Visit, cohort: &str, pairs: &[(String, String)]) -> Option<HttpResponse> {
    if !pairs.iter().any(|(_, value)| value.trim().is_empty()) {
        return None;
    }
    let kept = pairs.iter().filter(|(_, value)| !value.trim().is_empty());
    let query: Vec<String> = kept.map(|(name, value)| format!("{}={}", paths::encoded(name), paths::encoded(value))).collect();
    let path = paths::organise_report(visit.lang, cohort, "attendance");
    let location = if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) };
    Some(visit.go(&Done::at(location)))
}

async fn curriculum_of(organiser: &Organiser) -> Result<Arc<Curriculum>, PageError> {
    Ok(organiser.visit.app.curriculum(organiser.cohort.edition_id).await?)
}

async fn read_page(
    organiser: &Organiser,
    pairs: Vec<(String, String)>,
    page: i64,
    typed: Typed,
    mut errors: Errors,
) -> Result<ReportPage, PageError> {
    let curriculum = curriculum_of(organiser).await?;
    let (cohort, now, asked_with) = (organiser.cohort.clone(), organiser.visit.now, pairs.clone());
    let recent = organiser.visit.app.recent.attendance.clone();
    let reading = curriculum.clone();
    let (screen, made) = organiser
        .visit
        .app
        .db
        .read(move |conn| {
            dialect::snapshot(conn, |conn| {
                let asked = reports::ask(conn, &cohort, &reading, &asked_with, now)?;
                let screen = reports::on_screen(conn, asked, page, now, &recent)?;
                let latest = reports::exports_of(conn, cohort.id, 0, LATEST)?;
                let made = Made { number: reports::count_exports(conn, cohort.id)?, latest };
                Ok::<_, diesel::result::Error>((screen, made))
            })
        })
        .await?;
    for problem in &screen.asked.problems {
        errors.add(problem.field, problem.message.clone());
    }
    let words = Words::new(organiser.visit.lang, &curriculum, &organiser.cohort);
    Ok(ReportPage::new(&screen, &words, &pairs, &made, typed, errors))
}

/// The file and what is to be kept of it; `None` when it is too long for a sheet.
async fn make_file(
    organiser: &Organiser,
    pairs: Vec<(String, String)>,
    format: Format,
    purpose: &str,
) -> Result<Option<(File, NewExport)>, PageError> {
    let curriculum = curriculum_of(organiser).await?;
    let (cohort, now, lang) = (organiser.cohort.clone(), organiser.visit.now, organiser.visit.lang);
    let purpose = purpose.to_owned();
    let made: Result<_, anyhow::Error> = organiser
        .visit
        .app
        .db
        .read(move |conn| {
            dialect::snapshot(conn, |conn| {
                let question = reports::ask(conn, &cohort, &curriculum, &pairs, now)?.question;
                reports::make_file(conn, &question, &Words::new(lang, &curriculum, &cohort), format, purpose)
            })
        })
        .await;
    Ok(made?)
}
