//! Apply: it is handed in. The reference, where it stands, what happens next.

use actix_web::web;
use serde::Serialize;

use super::load;
use crate::enrolment::{self, EnrolmentState};
use crate::i18n::date;
use crate::web::auth::Member;
use crate::web::{Answer, Done, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct DonePage {
    cohort: String,
    reference: String,
    /// `applied`, `waitlisted` or `enrolled`.
    state: &'static str,
    /// How many stand before, on the waiting list.
    before: i64,
    /// The first day, where it is still to come.
    starts: Option<String>,
    email: String,
    home_url: String,
    withdraw_url: String,
    office: String,
    office_email: String,
    office_telephone: String,
}

impl Page for DonePage {
    const TEMPLATE: &'static str = "public/apply/done.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            cohort: "November 2026".to_owned(),
            reference: "7F3K-2M4P".to_owned(),
            state: "applied",
            before: 0,
            starts: Some("16 November 2026".to_owned()),
            email: "anna@example.org".to_owned(),
            home_url: "/en/home".to_owned(),
            withdraw_url: "/en/settings/enrolment".to_owned(),
            office: "Programme office".to_owned(),
            office_email: "office@example.org".to_owned(),
            office_telephone: "+7 700 000 00 00".to_owned(),
        };
        let waiting = Self { state: "waitlisted", before: 3, ..page.clone() };
        let late = Self { starts: None, ..page.clone() };
        vec![
            late.clone(),
            Self { state: "enrolled", ..late },
            page.clone(),
            waiting.clone(),
            Self { before: 0, ..waiting },
            Self { state: "enrolled", ..page },
        ]
    }
}

/// `GET /apply/{cohort}/done`
///
/// # Errors
/// [`crate::web::PageError::NotFound`].
pub async fn show(member: Member, path: web::Path<(String, String)>) -> Answer {
    let begun = load(member, &path.1).await?;
    let lang = begun.visit.lang;
    let Some(enrolment) = begun.enrolment.clone().filter(|_| begun.is_over()) else {
        return Ok(begun.visit.go(&Done::at(paths::apply(lang, &begun.cohort.slug))));
    };
    let before = match enrolment.state() {
        EnrolmentState::Waitlisted => {
            let (cohort, since) = (begun.cohort.id, enrolment.state_at);
            begun.visit.app.db.read(move |conn| enrolment::waiting_before(conn, cohort, since)).await?
        }
        _ => 0,
    };
    let contact = begun.cohort.contact();
    begun.visit.page(&DonePage {
        cohort: begun.cohort.name(lang),
        state: enrolment.state().as_str(),
        reference: enrolment.reference,
        before,
        starts: begun.cohort.is_to_start(begun.visit.now).then(|| date(lang, begun.cohort.starts_on)),
        email: begun.person.email.clone().unwrap_or_default(),
        home_url: paths::home(lang),
        withdraw_url: paths::settings_part(lang, "enrolment"),
        office: contact.name,
        office_email: contact.email,
        office_telephone: contact.telephone,
    })
}
