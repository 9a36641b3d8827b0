//! An organiser's cohorts.

use serde::Serialize;

use crate::enrolment::{self, CohortState};
use crate::i18n::{count, date};
use crate::people::Role;
use crate::web::auth::AnyOrganiser;
use crate::web::{Answer, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CohortsPage {
    cohorts: Vec<CohortRow>,
}

/// A cohort of the list.
#[derive(Clone, Debug, Serialize)]
struct CohortRow {
    url: String,
    name: String,
    starts: String,
    ends: String,
    enrolled: String,
    is_closed: bool,
}

impl Page for CohortsPage {
    const TEMPLATE: &'static str = "organiser/cohorts/index.html";

    fn samples() -> Vec<Self> {
        let row = CohortRow {
            url: "/en/organise/kz-2026-11".to_owned(),
            name: "November 2026".to_owned(),
            starts: "16 November 2026".to_owned(),
            ends: "26 December 2026".to_owned(),
            enrolled: "312".to_owned(),
            is_closed: false,
        };
        vec![Self { cohorts: vec![row.clone(), CohortRow { is_closed: true, ..row }] }, Self { cohorts: Vec::new() }]
    }
}

/// `GET /organise`
///
/// # Errors
/// The database's.
pub async fn index(organiser: AnyOrganiser) -> Answer {
    let AnyOrganiser { visit, signed_in } = organiser;
    let lang = visit.lang;
    let cohorts = visit
        .app
        .db
        .read(move |conn| {
            let mut rows = Vec::new();
            for cohort in enrolment::cohorts(conn)?.into_iter().filter(|cohort| signed_in.may(Role::Organiser, cohort.id)) {
                let enrolled = enrolment::count_in(conn, cohort.id, enrolment::EnrolmentState::Enrolled)?;
                rows.push((cohort, enrolled));
            }
            Ok::<_, diesel::result::Error>(rows)
        })
        .await?;
    let cohorts = cohorts
        .into_iter()
        .map(|(cohort, enrolled)| CohortRow {
            url: paths::organise_cohort(lang, &cohort.slug),
            name: cohort.name(lang),
            starts: date(lang, cohort.starts_on),
            ends: date(lang, cohort.ends_on),
            enrolled: count(lang, enrolled),
            is_closed: cohort.state() == CohortState::Closed,
        })
        .collect();
    visit.page(&CohortsPage { cohorts })
}
