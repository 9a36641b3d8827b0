//! The files made of a cohort's reports: who, when, what for.

use actix_web::web;
use serde::{Deserialize, Serialize};

use super::report_page::ExportLine;
use crate::i18n::count;
use crate::reports;
use crate::web::auth::Organiser;
use crate::web::{Answer, Page, paths};

const PAGE: i64 = 50;

/// Which page, from 1.
#[derive(Deserialize)]
pub struct Query {
    page: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ExportsPage {
    report_url: String,
    exports: Vec<ExportLine>,
    pager: Option<Pager>,
}

#[derive(Clone, Debug, Serialize)]
struct Pager {
    first: String,
    last: String,
    total: String,
    previous: Option<String>,
    next: Option<String>,
}

impl Page for ExportsPage {
    const TEMPLATE: &'static str = "organiser/exports/index.html";

    fn samples() -> Vec<Self> {
        let report_url = "/en/organise/november/reports/attendance".to_owned();
        let [first, last, total] = ["1", "50", "51"].map(str::to_owned);
        let pager = Some(Pager { first, last, total, previous: None, next: Some("?page=2".to_owned()) });
        let empty = Self { report_url, exports: Vec::new(), pager: None };
        vec![Self { exports: vec![ExportLine::sample()], pager, ..empty.clone() }, empty]
    }
}

/// `GET /organise/{cohort}/reports/exports`
///
/// # Errors
/// None of its own.
pub async fn index(organiser: Organiser, query: web::Query<Query>) -> Answer {
    let (visit, cohort) = (&organiser.visit, organiser.cohort.id);
    let asked: i64 = query.page.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1);
    let (exports, total, page) = visit
        .app
        .db
        .read(move |conn| {
            let total = reports::count_exports(conn, cohort)?;
            let page = asked.clamp(1, (total - 1).max(0) / PAGE + 1);
            let exports = reports::exports_of(conn, cohort, (page - 1) * PAGE, PAGE)?;
            Ok::<_, diesel::result::Error>((exports, total, page))
        })
        .await?;
    let (lang, zone) = (visit.lang, organiser.cohort.tz());
    let here = paths::organise_report(lang, &organiser.cohort.slug, "exports");
    let at = |page: i64| if page == 1 { here.clone() } else { format!("{here}?page={page}") };
    visit.page(&ExportsPage {
        report_url: paths::organise_report(lang, &organiser.cohort.slug, "attendance"),
        exports: exports.iter().map(|export| ExportLine::new(lang, zone, export)).collect(),
        pager: (total > 0).then(|| Pager {
            first: count(lang, (page - 1) * PAGE + 1),
            last: count(lang, (page * PAGE).min(total)),
            total: count(lang, total),
            previous: (page > 1).then(|| at(page - 1)),
            next: (page * PAGE < total).then(|| at(page + 1)),
        }),
    })
}
