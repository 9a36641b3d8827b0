//! What we hold about a person and why, in their settings; where they get it, and have it erased.

use serde::Serialize;

use super::crumbs;
use super::erase::due_day;
use crate::privacy;
use crate::web::auth::Member;
use crate::web::public::privacy::{Held, held};
use crate::web::{Answer, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PrivacyPage {
    crumbs: Vec<(String, String)>,
    held: Vec<Held>,
    policy_url: String,
    data_url: String,
    erase_url: String,
    /// The day on which the account is erased, where that was asked for.
    due_on: Option<String>,
}

/// `GET /settings/privacy`
///
/// # Errors
/// The database's.
pub async fn show(member: Member) -> Answer {
    let (lang, person) = (member.visit.lang, member.person.id);
    let asked = member.visit.app.db.read(move |conn| privacy::asked_for(conn, person)).await?;
    let page = PrivacyPage {
        crumbs: crumbs(lang, "settings-privacy"),
        held: held(),
        policy_url: paths::privacy(lang),
        data_url: paths::own_data(lang),
        erase_url: paths::settings_part(lang, "erase"),
        due_on: asked.map(|asked| due_day(&member, asked)),
    };
    member.visit.page(&page)
}

impl Page for PrivacyPage {
    const TEMPLATE: &'static str = "learner/settings/privacy.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            crumbs: vec![("/en/settings".to_owned(), "Settings".to_owned()), (String::new(), "Privacy".to_owned())],
            held: held(),
            policy_url: "/en/privacy".to_owned(),
            data_url: "/en/settings/data.zip".to_owned(),
            erase_url: "/en/settings/erase".to_owned(),
            due_on: None,
        };
        vec![page.clone(), Self { due_on: Some("7 December 2026".to_owned()), ..page }]
    }
}
