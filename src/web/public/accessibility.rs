//! How the site can be used with aids, and whom to tell where it cannot.

use serde::Serialize;

use super::help::{ContactCard, contacts};
use crate::web::{Answer, Page, Visit};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AccessibilityPage {
    contacts: Vec<ContactCard>,
}

/// `GET /accessibility`
///
/// # Errors
/// The database's.
pub async fn show(visit: Visit) -> Answer {
    let page = AccessibilityPage { contacts: contacts(&visit).await? };
    visit.page(&page)
}

impl Page for AccessibilityPage {
    const TEMPLATE: &'static str = "public/accessibility/show.html";

    fn samples() -> Vec<Self> {
        vec![Self { contacts: vec![ContactCard::sample()] }, Self { contacts: Vec::new() }]
    }
}
