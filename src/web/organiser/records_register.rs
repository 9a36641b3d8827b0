//! The register of a cohort's records by their running numbers, and the same as a file with its purpose.

use actix_web::web;
use serde::{Deserialize, Serialize};

use super::export_form::Typed;
use crate::clock::Instant;
use crate::completion::{self, Registered};
use crate::db::dialect;
use crate::enrolment::Cohort;
use crate::i18n::{self, Lang};
use crate::reports;
use crate::web::auth::Organiser;
use crate::web::listing::{self, PAGE, Pager};
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, download, paths};

/// Which page, from 1.
#[derive(Deserialize)]
pub struct Query {
    page: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RegisterPage {
    errors: Errors,
    cohort: String,
    cohort_url: String,
    records_url: String,
    exports_url: String,
    action: String,
    purpose: String,
    format: String,
    total: i64,
    rows: Vec<Row>,
    pager: Option<Pager>,
}

/// A record.
#[derive(Clone, Debug, Serialize)]
struct Row {
    number: Option<String>,
    url: String,
    /// None after erasure.
    name: Option<String>,
    latin_name: Option<String>,
    code: String,
    outcome: &'static str,
    track: String,
    issued_on: String,
    /// The last day on which it counts; none where it counts for good.
    valid_until: Option<String>,
    state: &'static str,
    ended_on: Option<String>,
    ended_by: Option<String>,
    replaces: Option<String>,
    replaced_by: Option<String>,
}

impl Page for RegisterPage {
    const TEMPLATE: &'static str = "organiser/records_register/show.html";

    fn samples() -> Vec<Self> {
        let row = Row {
            number: Some("17 / 2026".to_owned()),
            url: "/en/organise/kz/records/0".to_owned(),
            name: Some("Айгерім Сәрсенбаева".to_owned()),
            latin_name: Some("Aigerim Sarsenbayeva".to_owned()),
            code: "4821 5730 9662".to_owned(),
            outcome: "completion",
            track: "Ministerial track".to_owned(),
            issued_on: "1 December 2026".to_owned(),
            valid_until: Some("1 December 2029".to_owned()),
            state: "valid",
            ended_on: None,
            ended_by: None,
            replaces: Some("1234 5678 9018".to_owned()),
            replaced_by: None,
        };
        let replaced = Row {
            number: None,
            name: None,
            latin_name: None,
            state: "replaced",
            ended_on: Some("2 December 2026".to_owned()),
            ended_by: Some("Marina Kovalyova".to_owned()),
            replaces: None,
            replaced_by: Some("4821 5730 9662".to_owned()),
            ..row.clone()
        };
        let revoked = Row { state: "revoked", ended_by: None, replaced_by: None, ..replaced.clone() };
        let page = Self {
            errors: Errors::one("purpose", "report-purpose-missing"),
            cohort: "November 2026".to_owned(),
            cohort_url: "/en/organise/kz".to_owned(),
            records_url: "/en/organise/kz/records".to_owned(),
            exports_url: "/en/organise/kz/reports/exports".to_owned(),
            action: "/en/organise/kz/records/register/file".to_owned(),
            purpose: "report".to_owned(),
            format: "xlsx".to_owned(),
            total: 138,
            rows: vec![row, replaced, revoked],
            pager: Some(Pager::sample()),
        };
        let empty = Self { errors: Errors::none(), total: 0, rows: Vec::new(), pager: None, ..page.clone() };
        vec![page, empty]
    }
}

/// `GET /organise/{cohort}/records/register`
///
/// # Errors
/// The database's.
pub async fn show(organiser: Organiser, query: web::Query<Query>) -> Answer {
    let asked = listing::asked_for(query.page.as_deref());
    let page = page(&organiser, asked, Typed { format: "xlsx".to_owned(), ..Typed::default() }, Errors::none()).await?;
    organiser.visit.page(&page)
}

/// `POST /organise/{cohort}/records/register/file`: logs the purpose and answers the file.
///
/// # Errors
/// As [`show`].
pub async fn create(Posted(organiser, submission): Posted<Organiser>) -> Answer {
    let visit = &organiser.visit;
    let (typed, sent) = Typed::sent(&submission.fields);
    let format = match sent {
        Ok(format) => format,
        Err(errors) => return visit.refused(&page(&organiser, 1, typed, errors).await?),
    };
    let (cohort, lang, now, purpose) = (organiser.cohort.clone(), visit.lang, visit.now, typed.purpose);
    let work = move |conn: &mut crate::db::Conn| {
        dialect::snapshot(conn, |conn| reports::make_register(conn, &cohort, lang, now, format, purpose))
    };
    let made: Result<_, anyhow::Error> = visit.app.db.read(work).await;
    let (file, new) = made?;
    let (by, back) = (visit.by(), paths::organise_records_register(lang, &organiser.cohort.slug));
    submission
        .once(visit, move |conn| {
            reports::record_export(conn, &by, &new)?;
            Ok::<_, PageError>(Done::at(back))
        })
        .await?;
    let day = now.in_zone(organiser.cohort.tz()).date_naive();
    download::attachment(file, &format!("register-{}-{day}.{}", organiser.cohort.slug, format.as_str()), format.media_type())
}

async fn page(organiser: &Organiser, page: i64, typed: Typed, errors: Errors) -> Result<RegisterPage, PageError> {
    let (visit, cohort) = (&organiser.visit, &organiser.cohort);
    let (lang, slug, id) = (visit.lang, &cohort.slug, cohort.id);
    let (lines, total) = visit.app.db.read(move |conn| completion::register_of(conn, id, listing::skip(page), PAGE)).await?;
    let here = paths::organise_records_register(lang, slug);
    let at = |page: i64| if page > 1 { format!("{here}?page={page}") } else { here.clone() };
    Ok(RegisterPage {
        errors,
        cohort: cohort.name(lang),
        cohort_url: paths::organise_cohort(lang, slug),
        records_url: paths::organise_records(lang, slug),
        exports_url: paths::organise_report(lang, slug, "exports"),
        action: paths::organise_records_register_file(lang, slug),
        purpose: typed.purpose,
        format: typed.format,
        total,
        rows: lines.iter().map(|line| row(line, cohort, (lang, visit.now))).collect(),
        pager: (total > PAGE).then(|| Pager::new(page, total, at)),
    })
}

fn row(line: &Registered, cohort: &Cohort, (lang, now): (Lang, Instant)) -> Row {
    let (record, facts) = (&line.record, line.record.facts());
    let day = |at: Instant| i18n::date(lang, at.in_zone(cohort.tz()).date_naive());
    Row {
        number: record.number().map(|(year, number)| format!("{number} / {year}")),
        url: paths::organise_record(lang, &cohort.slug, record.id),
        name: record.name.clone(),
        latin_name: record.latin_name.clone(),
        code: record.code().grouped(),
        outcome: record.outcome().key(),
        track: facts.track.text(lang).to_owned(),
        issued_on: i18n::date(lang, facts.issued_on),
        valid_until: facts.expires_on.map(|day| i18n::date(lang, day)),
        state: record.state(now).as_str(),
        ended_on: line.ended_at.map(day),
        ended_by: line.ended_by.clone(),
        replaces: line.replaces.map(|code| code.grouped()),
        replaced_by: line.replaced_by.map(|code| code.grouped()),
    }
}
