//! Addresses for a calendar program: made, copied, replaced, revoked.

use serde::Serialize;

use super::crumbs;
use crate::enrolment;
use crate::i18n::{Message, date_and_time};
use crate::people::{Grant, Role};
use crate::web::auth::Member;
use crate::web::{Answer, Done, Page, PageError, Posted, paths};
use crate::webinars::{self, FeedKind};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CalendarPage {
    crumbs: Vec<(String, String)>,
    action: String,
    feeds: Vec<Row>,
}

/// One list of webinars.
#[derive(Clone, Debug, Serialize)]
struct Row {
    /// For a form: `own`, `given` or a cohort.
    kind: String,
    title: Message,
    text: &'static str,
    /// Where it is, while there is an address.
    address: Option<Address>,
}

/// An address that works.
#[derive(Clone, Debug, Serialize)]
struct Address {
    url: String,
    /// The same as programs open it.
    webcal: String,
    made: String,
}

/// A list that somebody may subscribe to.
struct Offered {
    kind: FeedKind,
    title: Message,
    text: &'static str,
}

impl Offered {
    fn word(&self) -> String {
        word(self.kind)
    }
}

fn word(kind: FeedKind) -> String {
    kind.cohort().map_or_else(|| kind.as_str().to_owned(), |cohort| cohort.to_string())
}

/// What there is for somebody with these roles.
async fn offered(member: &Member) -> Result<Vec<Offered>, PageError> {
    let visit = &member.visit;
    let grants: Vec<Grant> = visit.signed_in.as_ref().map(|signed_in| signed_in.grants.clone()).unwrap_or_default();
    let mut all = vec![Offered { kind: FeedKind::Own, title: "calendar-own".into(), text: "calendar-own-text" }];
    if webinars::may_subscribe(&grants, FeedKind::Given) {
        all.push(Offered { kind: FeedKind::Given, title: "calendar-given".into(), text: "calendar-given-text" });
    }
    if grants.iter().any(|grant| grant.role == Role::Organiser) {
        let cohorts = visit.app.db.read(enrolment::cohorts).await?;
        let may = |kind: &FeedKind| webinars::may_subscribe(&grants, *kind);
        all.extend(cohorts.iter().map(|cohort| (FeedKind::Cohort(cohort.id), cohort)).filter(|(kind, _)| may(kind)).map(
            |(kind, cohort)| Offered {
                kind,
                title: Message::new("calendar-cohort").with("cohort", cohort.name(visit.lang)),
                text: "calendar-cohort-text",
            },
        ));
    }
    Ok(all)
}

/// `GET /settings/calendar`
///
/// # Errors
/// The database's.
pub async fn show(member: Member) -> Answer {
    let (visit, lang) = (&member.visit, member.visit.lang);
    let person = member.person.id;
    let feeds = visit.app.db.read(move |conn| webinars::feeds_of(conn, person)).await?;
    let zone = member.visit.zone();
    let address = |offered: &Offered| {
        let feed = feeds.iter().find(|feed| feed.kind == offered.kind)?;
        let token = webinars::feed_token(&visit.app.secrets, feed.id);
        let url = format!("{}{}", visit.app.config.public_url, paths::calendar_feed(token));
        let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
        let made = date_and_time(lang, &feed.made_at.in_zone(zone));
        Some(Address { webcal: format!("webcal://{rest}"), url, made })
    };
    let offered = offered(&member).await?;
    let rows =
        offered.iter().map(|one| Row { kind: one.word(), title: one.title.clone(), text: one.text, address: address(one) });
    visit.page(&CalendarPage {
        crumbs: crumbs(lang, "settings-calendar"),
        action: paths::settings_part(lang, "calendar"),
        feeds: rows.collect(),
    })
}

/// `POST /settings/calendar`: the field `word` is `make` or `revoke`, `kind` says which list.
///
/// # Errors
/// `NotFound` for a list that is not theirs.
pub async fn update(Posted(member, submission): Posted<Member>) -> Answer {
    let visit = &member.visit;
    let asked = submission.fields.text("kind");
    let offered = offered(&member).await?;
    let kind = offered.iter().find(|one| one.word() == asked).map(|one| one.kind).ok_or(PageError::NotFound)?;
    let makes = submission.fields.text("word") == "make";
    let (by, person, secrets, back) =
        (visit.by(), member.person.id, visit.app.secrets.clone(), paths::settings_part(visit.lang, "calendar"));
    let done = submission
        .once(visit, move |conn| {
            let flash = if makes {
                let is_first = webinars::feeds_of(conn, person)?.iter().all(|feed| feed.kind != kind);
                webinars::make_feed(conn, &by, &secrets, person, kind)?;
                if is_first { "flash-calendar-first" } else { "flash-calendar-made" }
            } else {
                webinars::revoke_feed(conn, &by, person, kind)?;
                "flash-calendar-revoked"
            };
            Ok::<_, diesel::result::Error>(Done::at(back).saying(flash.into()))
        })
        .await?;
    Ok(visit.go(&done))
}

impl Page for CalendarPage {
    const TEMPLATE: &'static str = "learner/settings/calendar.html";

    fn samples() -> Vec<Self> {
        let address = Address {
            url: "https://learn.example.org/calendar/abc.ics".to_owned(),
            webcal: "webcal://learn.example.org/calendar/abc.ics".to_owned(),
            made: "23 November 2026, 10:00".to_owned(),
        };
        let own = Row { kind: "own".to_owned(), title: "calendar-own".into(), text: "calendar-own-text", address: None };
        let given =
            Row { kind: "given".to_owned(), title: "calendar-given".into(), text: "calendar-given-text", ..own.clone() };
        let cohort = Row {
            kind: "1".to_owned(),
            title: Message::new("calendar-cohort").with("cohort", "November 2026"),
            text: "calendar-cohort-text",
            address: Some(address),
        };
        vec![Self {
            crumbs: vec![("/en/settings".to_owned(), "Settings".to_owned()), (String::new(), "Calendar".to_owned())],
            action: "/en/settings/calendar".to_owned(),
            feeds: vec![own, given, cohort],
        }]
    }
}
