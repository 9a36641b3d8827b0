//! The PDF files of a selection of records as one zip with a signed manifest, given out with a purpose.

use actix_web::web;
use serde::Serialize;

use super::records::{Query, filter};
use crate::completion::{self, RecordFilter};
use crate::db::dialect;
use crate::reports::{self, Format, MOST_RECORD_FILES};
use crate::web::auth::Organiser;
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, download, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct FilesPage {
    errors: Errors,
    cohort: String,
    cohort_url: String,
    records_url: String,
    exports_url: String,
    action: String,
    /// What the list was narrowed to: names and values.
    selection: Vec<(&'static str, String)>,
    purpose: String,
    total: i64,
    most: i64,
}

impl Page for FilesPage {
    const TEMPLATE: &'static str = "organiser/records_files/new.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            cohort: "November 2026".to_owned(),
            cohort_url: "/en/organise/kz".to_owned(),
            records_url: "/en/organise/kz/records".to_owned(),
            exports_url: "/en/organise/kz/reports/exports".to_owned(),
            action: "/en/organise/kz/records/files".to_owned(),
            selection: vec![("state", "valid".to_owned())],
            purpose: String::new(),
            total: 138,
            most: MOST_RECORD_FILES,
        };
        let errors = Errors::one("purpose", "report-purpose-missing");
        let refused = Self { errors, purpose: "report".to_owned(), total: 1, ..page.clone() };
        let too_many = Self { total: 5_000, ..page.clone() };
        vec![Self { total: 0, ..page.clone() }, page, refused, too_many]
    }
}

/// `GET /organise/{cohort}/records/files` with the filters of the list.
///
/// # Errors
/// The database's.
pub async fn new(organiser: Organiser, query: web::Query<Query>) -> Answer {
    let page = page(&organiser, &query, String::new(), Errors::none()).await?;
    organiser.visit.page(&page)
}

/// `POST /organise/{cohort}/records/files`: logs the purpose and answers the zip.
///
/// # Errors
/// As [`new`], and when the key of the badges cannot sign.
pub async fn create(Posted(organiser, submission): Posted<Organiser>) -> Answer {
    let (visit, query) = (&organiser.visit, Query::of(&submission.fields));
    let purpose = submission.fields.text("purpose");
    if !reports::purpose_fits(&purpose) {
        let errors = Errors::one("purpose", "report-purpose-missing");
        return visit.refused(&page(&organiser, &query, purpose, errors).await?);
    }
    let (app, cohort, now) = (visit.app.clone(), organiser.cohort.clone(), visit.now);
    let (wanted, fields): (RecordFilter, _) = (with_files(&query), query.pairs());
    let fields = serde_json::to_string(&fields.into_iter().collect::<std::collections::BTreeMap<_, _>>());
    let (fields, why) = (fields.map_err(anyhow::Error::from)?, purpose.clone());
    let key = web::block(move || app.signing_key()).await.map_err(anyhow::Error::from)??;
    let (issuer, public) = (visit.app.issuer(), key.public().clone());
    let made: Result<_, anyhow::Error> = visit
        .app
        .db
        .read(move |conn| {
            dialect::snapshot(conn, |conn| {
                reports::make_record_files(conn, &cohort, (&wanted, fields), now, (&issuer, &key), why)
            })
        })
        .await;
    let Some((file, new)) = made? else {
        // the page says that there are none, or too many
        return visit.refused(&page(&organiser, &query, purpose, Errors::none()).await?);
    };
    let (by, back) = (visit.by(), paths::organise_records(visit.lang, &organiser.cohort.slug));
    submission
        .once(visit, move |conn| {
            // nothing is given out whose signature cannot be checked
            completion::publish_key(conn, &public, by.at)?;
            reports::record_export(conn, &by, &new)?;
            Ok::<_, PageError>(Done::at(back))
        })
        .await?;
    let day = now.in_zone(organiser.cohort.tz()).date_naive();
    download::attachment(file, &format!("records-{}-{day}.zip", organiser.cohort.slug), Format::Zip.media_type())
}

/// Those of the list that have a file: a holder who was erased took theirs out with their name.
fn with_files(query: &Query) -> RecordFilter {
    RecordFilter { with_pdf: true, ..filter(query) }
}

async fn page(organiser: &Organiser, query: &Query, purpose: String, errors: Errors) -> Result<FilesPage, PageError> {
    let (visit, cohort) = (&organiser.visit, &organiser.cohort);
    let (id, wanted, now) = (cohort.id, with_files(query), visit.now);
    let list = visit.app.db.read(move |conn| completion::list_records(conn, id, &wanted, now, 0, 1)).await?;
    let (lang, slug) = (visit.lang, &cohort.slug);
    Ok(FilesPage {
        errors,
        cohort: cohort.name(lang),
        cohort_url: paths::organise_cohort(lang, slug),
        records_url: paths::organise_records(lang, slug),
        exports_url: paths::organise_report(lang, slug, "exports"),
        action: paths::organise_records_files(lang, slug),
        selection: query.pairs(),
        purpose,
        total: list.total,
        most: MOST_RECORD_FILES,
    })
}
