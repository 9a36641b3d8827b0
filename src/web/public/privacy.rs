//! What we hold about people and why. The same table stands in everybody's settings.

use serde::Serialize;

use super::help::{ContactCard, contacts};
use crate::i18n::Message;
use crate::privacy::REGISTER;
use crate::web::{Answer, Page, Visit, paths};

/// One kind of data: the messages are `held-{name}`, `held-{name}-why`, `held-{name}-who`.
#[derive(Clone, Debug, Serialize)]
pub struct Held {
    name: &'static str,
    /// For how long, by the register.
    until: Message,
}

/// Each kind with the table that holds it, in the order in which a person gives them.
const KINDS: &[(&str, &str)] = &[
    ("account", "people"),
    ("work", "enrolments"),
    ("sessions", "sessions"),
    ("reading", "lesson_progress"),
    ("reflections", "reflections"),
    ("attendance", "attendance"),
    ("answers", "answers"),
    ("records", "records"),
    ("messages", "messages"),
    ("audit", "audit_events"),
];

/// What we hold about people, as they read it. For how long stands in the register, which also deletes.
pub fn held() -> Vec<Held> {
    let keep = |table: &str| REGISTER.iter().find(|row| row.table == table).map(|row| row.keep);
    KINDS.iter().filter_map(|(name, table)| Some(Held { name, until: keep(table)?.message() })).collect()
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PolicyPage {
    held: Vec<Held>,
    contacts: Vec<ContactCard>,
    settings_url: String,
}

/// `GET /privacy`
///
/// # Errors
/// The database's.
pub async fn show(visit: Visit) -> Answer {
    let page = PolicyPage {
        held: held(),
        contacts: contacts(&visit).await?,
        settings_url: paths::settings_part(visit.lang, "privacy"),
    };
    visit.page(&page)
}

impl Page for PolicyPage {
    const TEMPLATE: &'static str = "public/privacy/show.html";

    fn samples() -> Vec<Self> {
        let settings_url = "/en/settings/privacy".to_owned();
        vec![
            Self { held: held(), contacts: vec![ContactCard::sample()], settings_url: settings_url.clone() },
            Self { held: held(), contacts: Vec::new(), settings_url },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_in_the_register() {
        assert_eq!(held().len(), KINDS.len());
    }
}
