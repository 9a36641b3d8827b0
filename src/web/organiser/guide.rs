//! The guide for those who run a cohort.

use serde::Serialize;

use crate::web::text_page::TextPage;
use crate::web::{Answer, Organiser, Page, PageError, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct GuidePage {
    overview_url: String,
    text: TextPage,
}

/// `GET /organise/{cohort}/guide`
///
/// # Errors
/// The database's; `NotFound` where the edition has no such page.
pub async fn show(organiser: Organiser) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let page = curriculum.programme.organisers.as_ref().ok_or(PageError::NotFound)?;
    visit.page(&GuidePage {
        overview_url: paths::organise_cohort(visit.lang, &cohort.slug),
        text: TextPage::of(&curriculum, "organisers", page, visit.lang),
    })
}

impl Page for GuidePage {
    const TEMPLATE: &'static str = "organiser/guide/show.html";

    fn samples() -> Vec<Self> {
        TextPage::samples().map(|text| Self { overview_url: "/en/organise/kz".to_owned(), text }).into()
    }
}
