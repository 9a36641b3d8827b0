//! Help: who answers, for the reader's own cohort or for those that are open; and the questions asked most.

use serde::Serialize;

use super::edition::edition_for;
use crate::enrolment::{self, Cohort};
use crate::i18n::Lang;
use crate::web::{Answer, Page, Visit, own_cohort, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HelpPage {
    contacts: Vec<ContactCard>,
    /// This site is no way to report a danger (notice N5).
    notice: String,
    notice_lang: Option<&'static str>,
    sign_in_url: String,
    context_url: String,
    glossary_url: String,
}

/// Who answers the people of a cohort.
#[derive(Clone, Debug, Serialize)]
pub struct ContactCard {
    cohort: String,
    name: String,
    email: String,
    telephone: String,
    /// Digits and a plus: for `tel:`.
    dial: String,
}

impl ContactCard {
    /// In the reader's language.
    pub fn of(lang: Lang, cohort: &Cohort) -> Self {
        let contact = cohort.contact();
        Self {
            cohort: cohort.name(lang),
            name: contact.name,
            email: contact.email,
            dial: contact.telephone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect(),
            telephone: contact.telephone,
        }
    }

    /// An office.
    pub fn sample() -> Self {
        Self {
            cohort: "November 2026".to_owned(),
            name: "Programme office".to_owned(),
            email: "office@example.org".to_owned(),
            telephone: "+7 700 000 00 00".to_owned(),
            dial: "+77000000000".to_owned(),
        }
    }
}

/// The reader's own cohort's contact, or those of the open cohorts.
///
/// # Errors
/// The database's.
pub async fn contacts(visit: &Visit) -> Result<Vec<ContactCard>, crate::web::PageError> {
    let (lang, now) = (visit.lang, visit.now);
    let cohorts = match own_cohort::own(visit).await? {
        Some((_, cohort)) => vec![cohort],
        None => visit.app.db.read(move |conn| enrolment::open_cohorts(conn, now)).await?,
    };
    Ok(cohorts.iter().map(|cohort| ContactCard::of(lang, cohort)).collect())
}

/// `GET /help`
///
/// # Errors
/// The database's.
pub async fn show(visit: Visit) -> Answer {
    let curriculum = edition_for(&visit).await?;
    let (served, notice) = curriculum.programme.notices.not_a_reporting_channel.get(visit.lang);
    let page = HelpPage {
        contacts: contacts(&visit).await?,
        notice: notice.for_reader(visit.lang),
        notice_lang: (served != visit.lang).then_some(served.tag()),
        sign_in_url: paths::sign_in(visit.lang),
        context_url: paths::context(visit.lang),
        glossary_url: paths::glossary(visit.lang),
    };
    visit.page(&page)
}

impl Page for HelpPage {
    const TEMPLATE: &'static str = "public/help/show.html";

    fn samples() -> Vec<Self> {
        let usual = Self {
            contacts: vec![ContactCard::sample()],
            notice: "<p>This site is for training.</p>".to_owned(),
            notice_lang: Some("en"),
            sign_in_url: "/en/sign-in".to_owned(),
            context_url: "/en/context".to_owned(),
            glossary_url: "/en/glossary".to_owned(),
        };
        vec![usual.clone(), Self { contacts: Vec::new(), notice_lang: None, ..usual }]
    }
}
