//! Where somebody is signed in, and signing out everywhere.

use serde::Serialize;

use super::crumbs;
use crate::i18n::date_and_time;
use crate::people;
use crate::web::auth::Member;
use crate::web::{Answer, Done, Page, Posted, cookies, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SessionsPage {
    crumbs: Vec<(String, String)>,
    action: String,
    sessions: Vec<Row>,
}

/// One session.
#[derive(Clone, Debug, Serialize)]
struct Row {
    device: String,
    since: String,
    last_seen: String,
    is_this: bool,
}

/// `GET /settings/sessions`
///
/// # Errors
/// The database's.
pub async fn index(member: Member) -> Answer {
    let visit = &member.visit;
    let (person, now, lang) = (member.person.id, visit.now, visit.lang);
    let sessions = visit.app.db.read(move |conn| people::sessions_of(conn, person, now)).await?;
    let here = visit.signed_in.as_ref().map(|signed_in| signed_in.session);
    let zone = member.visit.zone();
    let rows = sessions.into_iter().map(|session| Row {
        since: date_and_time(lang, &session.created_at.in_zone(zone)),
        last_seen: date_and_time(lang, &session.last_seen_at.in_zone(zone)),
        is_this: Some(session.id) == here,
        device: session.device,
    });
    let page = SessionsPage {
        crumbs: crumbs(lang, "settings-sessions"),
        action: paths::settings_part(lang, "sessions"),
        sessions: rows.collect(),
    };
    visit.page(&page)
}

/// `POST /settings/sessions`: signs out everywhere, here too.
///
/// # Errors
/// The database's.
pub async fn destroy(Posted(member, _): Posted<Member>) -> Answer {
    let visit = &member.visit;
    let (person, now) = (member.person.id, visit.now);
    visit.app.db.write(move |conn| people::end_all_sessions(conn, person, now)).await?;
    let mut response = visit.go(&Done::at(paths::sign_in(visit.lang)).saying("flash-signed-out-everywhere".into()));
    // a cookie that cannot be written is one that cannot be read either
    let _ = response.add_cookie(&cookies::no_session(&visit.app));
    Ok(response)
}

impl Page for SessionsPage {
    const TEMPLATE: &'static str = "learner/settings/sessions.html";

    fn samples() -> Vec<Self> {
        let row = Row {
            device: "Firefox Android".to_owned(),
            since: "20 November 2026, 18:05".to_owned(),
            last_seen: "23 November 2026, 10:00".to_owned(),
            is_this: true,
        };
        let other = Row { device: String::new(), is_this: false, ..row.clone() };
        vec![Self {
            crumbs: vec![("/en/settings".to_owned(), "Settings".to_owned()), (String::new(), "Sessions".to_owned())],
            action: "/en/settings/sessions".to_owned(),
            sessions: vec![row, other],
        }]
    }
}
