//! The guide for those who give webinars.

use serde::Serialize;

use crate::web::text_page::TextPage;
use crate::web::{Answer, Page, PageError, Trainer, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct FacilitatorsPage {
    materials_url: String,
    text: TextPage,
}

/// `GET /teach/materials/facilitators`
///
/// # Errors
/// `NotFound` where the edition has no such page.
pub async fn show(trainer: Trainer) -> Answer {
    let visit = &trainer.visit;
    let (_, curriculum) = visit.app.current_curriculum()?;
    let page = curriculum.programme.facilitators.as_ref().ok_or(PageError::NotFound)?;
    visit.page(&FacilitatorsPage {
        materials_url: paths::teach_materials(visit.lang),
        text: TextPage::of(&curriculum, "facilitators", page, visit.lang),
    })
}

impl Page for FacilitatorsPage {
    const TEMPLATE: &'static str = "trainer/facilitators/show.html";

    fn samples() -> Vec<Self> {
        TextPage::samples().map(|text| Self { materials_url: "/en/teach/materials".to_owned(), text }).into()
    }
}
