//! Law and background: the few facts that the lessons stand on.

use serde::Serialize;

use super::edition::edition_for;
use crate::web::text_page::TextPage;
use crate::web::{Answer, Page, PageError, Visit};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ContextPage {
    text: TextPage,
}

/// `GET /context`
///
/// # Errors
/// The database's; `NotFound` where the edition has no such page.
pub async fn show(visit: Visit) -> Answer {
    let curriculum = edition_for(&visit).await?;
    let page = curriculum.programme.context.as_ref().ok_or(PageError::NotFound)?;
    visit.page(&ContextPage { text: TextPage::of(&curriculum, "context", page, visit.lang) })
}

impl Page for ContextPage {
    const TEMPLATE: &'static str = "public/context/show.html";

    fn samples() -> Vec<Self> {
        TextPage::samples().map(|text| Self { text }).into()
    }
}
