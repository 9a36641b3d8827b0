//! «Looking after yourself»: the programme's own page, and whom to turn to.

use serde::Serialize;

use super::edition::edition_for;
use super::help::{ContactCard, contacts};
use crate::web::{Answer, Page, Visit};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SupportPage {
    title: String,
    text_lang: Option<&'static str>,
    html: String,
    is_draft: bool,
    contacts: Vec<ContactCard>,
}

/// `GET /support`
///
/// # Errors
/// The database's.
pub async fn show(visit: Visit) -> Answer {
    let curriculum = edition_for(&visit).await?;
    let (served, page) = curriculum.programme.support.get(visit.lang);
    let page = SupportPage {
        title: page.title.clone(),
        text_lang: (served != visit.lang).then_some(served.tag()),
        html: page.html.for_reader(visit.lang),
        is_draft: curriculum.review.is_draft("support", served),
        contacts: contacts(&visit).await?,
    };
    visit.page(&page)
}

impl Page for SupportPage {
    const TEMPLATE: &'static str = "public/support/show.html";

    fn samples() -> Vec<Self> {
        let usual = Self {
            title: "Looking after yourself".to_owned(),
            text_lang: Some("en"),
            html: "<p>Drink some water.</p>".to_owned(),
            is_draft: true,
            contacts: vec![ContactCard::sample()],
        };
        vec![usual.clone(), Self { contacts: Vec::new(), text_lang: None, is_draft: false, ..usual }]
    }
}
