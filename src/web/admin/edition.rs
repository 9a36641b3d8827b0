//! A cohort's edition of the content, for whoever runs the installation: what would change and for how many, without names.

use actix_web::web;

use crate::enrolment;
use crate::i18n::tr;
use crate::web::edition_take::{Desk, Query};
use crate::web::{Administrator, Answer, PageError, Posted, Visit, paths};

/// `GET /admin/cohorts/{cohort}/edition`
///
/// # Errors
/// [`PageError::NotFound`] for a cohort that is none; the database's.
pub async fn show(administrator: Administrator, path: web::Path<(String, String)>, query: web::Query<Query>) -> Answer {
    desk(administrator.visit, path.into_inner().1).await?.show(&query).await
}

/// `POST /admin/cohorts/{cohort}/edition`
///
/// # Errors
/// As [`show`].
pub async fn update(Posted(administrator, submission): Posted<Administrator>, path: web::Path<(String, String)>) -> Answer {
    desk(administrator.visit, path.into_inner().1).await?.take(&submission).await
}

async fn desk(visit: Visit, slug: String) -> Result<Desk, PageError> {
    let found = visit.app.db.read(move |conn| enrolment::find_cohort_by_slug(conn, &slug)).await?;
    let cohort = found.ok_or(PageError::NotFound)?;
    let lang = visit.lang;
    Ok(Desk {
        sees_people: false,
        here: paths::admin_cohort_edition(lang, &cohort.slug),
        above: vec![(paths::admin(lang), tr(lang, "use-as-administrator"))],
        visit,
        cohort,
    })
}
