//! All settings with their present values.

use serde::Serialize;

use super::super::times::city;
use crate::enrolment::{self, EnrolmentState};
use crate::i18n::{Message, clock_time, offset};
use crate::people;
use crate::web::auth::Member;
use crate::web::own_cohort::{self, Named, Programme};
use crate::web::{Answer, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SettingsPage {
    email: String,
    parts: Vec<Part>,
    /// For somebody on several cohorts.
    programmes: Vec<Programme>,
    /// Where a place or an application is given up, with its words; `None` where there is neither.
    give_up: Option<(String, &'static str)>,
}

/// One part.
#[derive(Clone, Debug, Serialize)]
struct Part {
    url: String,
    title: Message,
    now: Message,
}

/// `GET /settings`
///
/// # Errors
/// The database's.
pub async fn show(mut member: Member) -> Answer {
    let held = own_cohort::held(&mut member.visit, Named::Nothing).await?;
    let (visit, person) = (&member.visit, &member.person);
    let (id, now, email) = (person.id, visit.now, person.email.clone().unwrap_or_default());
    let asked = email.clone();
    let (sessions, hash, newest) = visit
        .app
        .db
        .read(move |conn| {
            let sessions = people::sessions_of(conn, id, now)?;
            let hash = people::password_hash_of(conn, &asked)?;
            Ok::<_, diesel::result::Error>((sessions.len(), hash, enrolment::newest_held(conn, id)?))
        })
        .await?;
    let name = if person.has_name() { person.name.clone() } else { Message::new("settings-no-name").to(visit.lang) };
    let zone = match person.zone() {
        Some(zone) => {
            let here = now.in_zone(zone);
            Message::new("settings-language-now")
                .with("language", person.lang().own_name())
                .with("zone", city(zone))
                .with("time", clock_time(&here))
                .with("offset", offset(&here))
        }
        None => Message::new("settings-language-cohort").with("language", person.lang().own_name()),
    };
    let part = |part: &str, title: &'static str, now: Message| Part {
        url: paths::settings_part(visit.lang, part),
        title: Message::new(title),
        now,
    };
    let programmes = held.programmes(visit.lang);
    let give_up = held.into_shown().or(newest).map(|(enrolment, cohort)| {
        let is_enrolled = enrolment.state() == EnrolmentState::Enrolled;
        let url = format!("{}?cohort={}", paths::settings_part(visit.lang, "enrolment"), cohort.slug);
        (url, if is_enrolled { "withdraw-title" } else { "withdraw-title-applied" })
    });
    visit.page(&SettingsPage {
        email,
        programmes,
        give_up,
        parts: vec![
            part("you", "settings-you", Message::new("settings-you-now").with("name", name)),
            part("language", "settings-language", zone),
            part("calendar", "settings-calendar", Message::new("settings-calendar-now")),
            part("letters", "settings-letters", Message::new("settings-letters-now")),
            part(
                "password",
                "settings-password",
                Message::new(if hash.is_some() { "settings-password-set" } else { "settings-password-none" }),
            ),
            part("sessions", "settings-sessions", Message::new("settings-sessions-now").with("n", sessions)),
            part("privacy", "settings-privacy", Message::new("settings-privacy-now")),
        ],
    })
}

impl Page for SettingsPage {
    const TEMPLATE: &'static str = "learner/settings/index.html";

    fn samples() -> Vec<Self> {
        let now = Message::new("settings-you-now").with("name", "Anna Kim");
        let part = Part { url: "/en/settings/you".to_owned(), title: Message::new("settings-you"), now };
        let sessions = Part {
            title: Message::new("settings-sessions"),
            now: Message::new("settings-sessions-now").with("n", 2),
            ..part.clone()
        };
        let language = Message::new("settings-language-now").with("language", "English").with("zone", "Almaty");
        let language = language.with("time", "15:20").with("offset", "UTC+5");
        let language = Part { title: Message::new("settings-language"), now: language, ..part.clone() };
        let page = Self {
            email: "anna@example.org".to_owned(),
            parts: vec![part, language, sessions],
            programmes: Programme::samples(),
            give_up: Some(("/en/settings/enrolment?cohort=kz".to_owned(), "withdraw-title")),
        };
        vec![Self { give_up: None, programmes: Vec::new(), ..page.clone() }, page]
    }
}
