//! What we hold about a person and why, in their settings.

use serde::Serialize;

use super::crumbs;
use crate::web::auth::Member;
use crate::web::public::privacy::{Held, held};
use crate::web::{Answer, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PrivacyPage {
    crumbs: Vec<(String, String)>,
    held: Vec<Held>,
    policy_url: String,
}

/// `GET /settings/privacy`
///
/// # Errors
/// None of its own.
pub async fn show(member: Member) -> Answer {
    let lang = member.visit.lang;
    let page = PrivacyPage { crumbs: crumbs(lang, "settings-privacy"), held: held(), policy_url: paths::privacy(lang) };
    member.visit.page(&page)
}

impl Page for PrivacyPage {
    const TEMPLATE: &'static str = "learner/settings/privacy.html";

    fn samples() -> Vec<Self> {
        vec![Self {
            crumbs: vec![("/en/settings".to_owned(), "Settings".to_owned()), (String::new(), "Privacy".to_owned())],
            held: held(),
            policy_url: "/en/privacy".to_owned(),
        }]
    }
}
