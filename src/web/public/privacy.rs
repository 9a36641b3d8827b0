//! What we hold about people and why. The same table stands in everybody's settings.

use serde::Serialize;

use super::help::{ContactCard, contacts};
use crate::web::{Answer, Page, Visit, paths};

/// One kind of data: the messages are `held-{name}`, `held-{name}-why`, `held-{name}-until`, `held-{name}-who`.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Held {
    name: &'static str,
}

/// All kinds, in the order in which a person gives them.
pub const HELD: &[Held] = &[
    Held { name: "account" },
    Held { name: "work" },
    Held { name: "sessions" },
    Held { name: "reading" },
    Held { name: "reflections" },
    Held { name: "attendance" },
    Held { name: "answers" },
    Held { name: "records" },
    Held { name: "messages" },
    Held { name: "audit" },
];

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PolicyPage {
    held: &'static [Held],
    contacts: Vec<ContactCard>,
    settings_url: String,
}

/// `GET /privacy`
///
/// # Errors
/// The database's.
pub async fn show(visit: Visit) -> Answer {
    let page =
        PolicyPage { held: HELD, contacts: contacts(&visit).await?, settings_url: paths::settings_part(visit.lang, "privacy") };
    visit.page(&page)
}

impl Page for PolicyPage {
    const TEMPLATE: &'static str = "public/privacy/show.html";

    fn samples() -> Vec<Self> {
        let settings_url = "/en/settings/privacy".to_owned();
        vec![
            Self { held: HELD, contacts: vec![ContactCard::sample()], settings_url: settings_url.clone() },
            Self { held: HELD, contacts: Vec::new(), settings_url },
        ]
    }
}
