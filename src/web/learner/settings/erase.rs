//! Having one's account erased: what goes, what stays and why; confirmed by the e-mail address, and taken back within some days.

use diesel::result::Error;
use serde::Serialize;

use super::crumbs;
use crate::i18n::{Message, date};
use crate::people;
use crate::privacy::{self, Asked, DAYS_TO_RECONSIDER, EraseProblem, Hindrance};
use crate::web::auth::Member;
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, Visit, cookies, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ErasePage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    action: String,
    /// As it was typed.
    email: String,
    /// The address that is to be typed.
    address: String,
    days: i64,
    /// What stands in the way.
    hindrances: Vec<Message>,
    /// The day on which it is done, where it was asked for.
    due_on: Option<String>,
    data_url: String,
}

async fn page(member: &Member, errors: Errors, email: String) -> Result<ErasePage, PageError> {
    let visit: &Visit = &member.visit;
    let (person, now) = (member.person.id, visit.now);
    let read = move |conn: &mut _| Ok::<_, Error>((privacy::asked_for(conn, person)?, privacy::hindrances(conn, person, now)?));
    let (asked, hindered) = visit.app.db.read(read).await?;
    Ok(ErasePage {
        errors,
        crumbs: crumbs(visit.lang, "erase-title"),
        action: paths::settings_part(visit.lang, "erase"),
        email,
        address: member.person.email.clone().unwrap_or_default(),
        days: DAYS_TO_RECONSIDER,
        hindrances: hindered.into_iter().map(Hindrance::message).collect(),
        due_on: asked.map(|asked| due_day(member, asked)),
        data_url: paths::own_data(visit.lang),
    })
}

/// The day on which it is done, where the person is.
pub(super) fn due_day(member: &Member, asked: Asked) -> String {
    let zone = member.person.zone().unwrap_or(chrono_tz::UTC);
    date(member.visit.lang, asked.due_at.in_zone(zone).date_naive())
}

/// `GET /settings/erase`
///
/// # Errors
/// The database's.
pub async fn show(member: Member) -> Answer {
    let page = page(&member, Errors::none(), String::new()).await?;
    member.visit.page(&page)
}

/// `POST /settings/erase`: asks for it, and signs out; with `keep` takes it back.
///
/// # Errors
/// The database's.
pub async fn create(Posted(member, submission): Posted<Member>) -> Answer {
    let visit = &member.visit;
    let (by, person) = (visit.by(), member.person.id);
    if submission.fields.ticked("keep") {
        let back = paths::settings_part(visit.lang, "privacy");
        let done = submission.once::<Error, _>(visit, move |conn| {
            privacy::take_back_erasure(conn, &by, person)?;
            Ok(Done::at(back).saying("flash-erasure-taken-back".into()))
        });
        return Ok(visit.go(&done.await?));
    }
    let typed = submission.fields.text("email");
    if people::tidy_email(&typed).is_none_or(|typed| member.person.email.as_deref() != Some(typed.as_str())) {
        return visit.refused(&page(&member, Errors::one("email", "erase-email-wrong"), typed).await?);
    }
    let out = paths::erasure(visit.lang);
    let done = submission.once(visit, move |conn| {
        privacy::ask_for_erasure(conn, &by, person, None)?;
        Ok::<_, EraseProblem>(Done::at(out))
    });
    match done.await {
        Ok(done) => {
            let mut response = visit.go(&done);
            // a cookie that cannot be written is one that cannot be read either
            let _ = response.add_cookie(&cookies::no_session(&visit.app));
            Ok(response)
        }
        Err(EraseProblem::Hindered(_)) => visit.refused(&page(&member, Errors::none(), typed).await?),
        Err(EraseProblem::Database(error)) => Err(error.into()),
    }
}

impl Page for ErasePage {
    const TEMPLATE: &'static str = "learner/settings/erase.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/settings".to_owned(), "Settings".to_owned()), (String::new(), "Erase my account".to_owned())],
            action: "/en/settings/erase".to_owned(),
            email: String::new(),
            address: "anna@example.org".to_owned(),
            days: DAYS_TO_RECONSIDER,
            hindrances: Vec::new(),
            due_on: None,
            data_url: "/en/settings/data.zip".to_owned(),
        };
        let hindrances = [Hindrance::Trains(2), Hindrance::OnlyAdministrator, Hindrance::Answers(1)];
        let wrong =
            Self { errors: Errors::one("email", "erase-email-wrong"), email: "ana@example.org".to_owned(), ..page.clone() };
        let hindered = Self { hindrances: hindrances.map(Hindrance::message).to_vec(), ..page.clone() };
        vec![page.clone(), wrong, hindered, Self { due_on: Some("7 December 2026".to_owned()), ..page }]
    }
}
