//! Which edition of the content a cohort is on, and taking the one that the server has.

use actix_web::web;

use crate::i18n::tr;
use crate::web::edition_take::{Desk, Query};
use crate::web::{Answer, Organiser, Posted, paths};

/// `GET /organise/{cohort}/edition`
///
/// # Errors
/// The database's.
pub async fn show(organiser: Organiser, query: web::Query<Query>) -> Answer {
    desk(organiser).show(&query).await
}

/// `POST /organise/{cohort}/edition`
///
/// # Errors
/// The database's.
pub async fn update(Posted(organiser, submission): Posted<Organiser>) -> Answer {
    desk(organiser).take(&submission).await
}

fn desk(Organiser { visit, cohort, .. }: Organiser) -> Desk {
    let (lang, slug) = (visit.lang, cohort.slug.as_str());
    Desk {
        sees_people: true,
        here: paths::organise_edition(lang, slug),
        above: vec![
            (paths::organise_cohort(lang, slug), cohort.name(lang)),
            (paths::organise_settings(lang, slug), tr(lang, "overview-place-settings")),
        ],
        visit,
        cohort,
    }
}
