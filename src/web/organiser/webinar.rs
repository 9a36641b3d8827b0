//! One webinar of a cohort: facts, what can be done, its history.

use actix_web::web;
use serde::Serialize;

use super::webinars::unclosed_tag;
use crate::by::Who;
use crate::i18n::{Lang, Message, date_and_time, tr};
use crate::ids::{PersonId, WebinarId};
use crate::people::{self, Person};
use crate::web::webinar_cards::{Background, Reader};
use crate::web::webinar_facts::Facts;
use crate::web::{Answer, Organiser, Page, PageError, paths};
use crate::webinars::{self, Change, ForOthers, Webinar, WebinarState};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WebinarPage {
    crumbs: Vec<(String, String)>,
    facts: Facts,
    cancelled_reason: Option<String>,
    edit_url: Option<String>,
    cancel_url: Option<String>,
    /// Where another like it is planned.
    copy_url: String,
    roster_url: String,
    close_url: Option<String>,
    /// Inviting those who are not invited yet: where, and how many are of how many.
    invite: Option<Invite>,
    history: Vec<Line>,
}

/// Who is invited.
#[derive(Clone, Debug, Serialize)]
struct Invite {
    /// Where the letter is shown before it goes out.
    url: String,
    invited: i64,
    expected: i64,
    /// So many are invited and no longer expected.
    back: i64,
    /// Those for whom it is not.
    others: ForOthers,
}

/// A line of its history.
#[derive(Clone, Debug, Serialize)]
struct Line {
    at: String,
    what: Message,
    who: Message,
    reason: Option<String>,
}

impl Page for WebinarPage {
    const TEMPLATE: &'static str = "organiser/webinars/show.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            crumbs: vec![("/en/organise/kz/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Title".to_owned())],
            facts: Facts::sample(),
            cancelled_reason: None,
            edit_url: Some("/en/organise/kz/webinars/1/edit".to_owned()),
            cancel_url: Some("/en/organise/kz/webinars/1/cancellation".to_owned()),
            copy_url: "/en/organise/kz/webinars/new?from=1".to_owned(),
            roster_url: "/en/teach/webinars/1/roster".to_owned(),
            close_url: Some("/en/teach/webinars/1/close".to_owned()),
            invite: Some(Invite {
                url: "/en/organise/kz/webinars/1/invitations".to_owned(),
                invited: 12,
                expected: 31,
                back: 0,
                others: ForOthers { attended: 4, language: 68 },
            }),
            history: vec![Line {
                at: "23 November 2026, 10:00".to_owned(),
                what: Message::new("webinar-change-moved").with("from", "25 November").with("to", "26 November"),
                who: "webinar-by-system".into(),
                reason: Some("Both groups asked for it".to_owned()),
            }],
        };
        let bare = Self {
            facts: Facts::bare_sample(),
            cancelled_reason: Some("The trainer is ill".to_owned()),
            edit_url: None,
            cancel_url: None,
            close_url: None,
            invite: None,
            history: Vec::new(),
            ..page.clone()
        };
        vec![page, bare]
    }
}

/// The webinar in the address, if it is the cohort's.
///
/// # Errors
/// `NotFound` where it is not.
pub(super) async fn of_cohort(organiser: &Organiser, id: &str) -> Result<Webinar, PageError> {
    let id: WebinarId = id.parse().map_err(|_| PageError::NotFound)?;
    let found = organiser.visit.app.db.read(move |conn| webinars::find_webinar(conn, id)).await?;
    found.filter(|webinar| webinar.cohort_id == organiser.cohort.id).ok_or(PageError::NotFound)
}

/// `GET /organise/{cohort}/webinars/{webinar}`
///
/// # Errors
/// `NotFound` where it is not the cohort's.
pub async fn show(organiser: Organiser, path: web::Path<(String, String, String)>) -> Answer {
    let visit = &organiser.visit;
    let webinar = of_cohort(&organiser, &path.into_inner().2).await?;
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let background = Background::of(&organiser.cohort, &curriculum);
    let reader = Reader { lang: visit.lang, zone: organiser.person.zone(), now: visit.now };
    let (asked, behind, content) = (webinar.clone(), background.clone(), curriculum.clone());
    let now = visit.now;
    let (mut facts, changes, people, (invited, back, expected, others)) = visit
        .app
        .db
        .read(move |conn| {
            let facts = Facts::load(conn, &behind, &asked, &reader, String::new())?;
            let changes = webinars::changes_of(conn, asked.id)?;
            let ids: Vec<PersonId> = changes.iter().filter_map(who).collect();
            let others = webinars::for_others(conn, &asked, &content, now)?;
            let expected = webinars::roster_count(conn, &asked, &content)? - others.total();
            let back = webinars::to_take_back(conn, &asked, &content, now)?;
            let counts = (webinars::invited_count(conn, asked.id)? - back, back, expected, others);
            Ok::<_, diesel::result::Error>((facts, changes, people::people_with(conn, &ids)?, counts))
        })
        .await?;
    facts.card.tags.extend(unclosed_tag(&webinar, &reader));
    let (lang, slug, id) = (visit.lang, &organiser.cohort.slug, webinar.id);
    let open = webinar.state() == WebinarState::Planned;
    visit.page(&WebinarPage {
        crumbs: vec![
            (paths::organise_webinars(lang, slug), tr(lang, "place-webinars")),
            (String::new(), facts.card.title.text.clone()),
        ],
        cancelled_reason: webinar.cancelled_reason.clone(),
        edit_url: open.then(|| paths::webinar_edit(lang, slug, id)),
        cancel_url: open.then(|| paths::webinar_cancellation(lang, slug, id)),
        copy_url: format!("{}?from={id}", paths::webinar_new(lang, slug)),
        roster_url: paths::roster(lang, id),
        invite: (open && webinar.starts_at > visit.now && expected > 0).then(|| Invite {
            url: paths::webinar_invitations(lang, slug, id),
            invited,
            expected,
            back,
            others,
        }),
        close_url: (open && webinar.ends_at <= visit.now).then(|| paths::close(lang, id)),
        history: changes.iter().map(|change| line(change, &webinar, &background, &people, lang)).collect(),
        facts,
    })
}

fn who(change: &Change) -> Option<PersonId> {
    match Who::from_stored(&change.by_whom) {
        Who::Person(person) => Some(person),
        Who::System | Who::Command => None,
    }
}

fn line(change: &Change, webinar: &Webinar, background: &Background, people: &[Person], lang: Lang) -> Line {
    let time = |moment: Option<crate::clock::Instant>| {
        moment.map(|moment| date_and_time(lang, &moment.in_zone(webinar.tz()))).unwrap_or_default()
    };
    let what = match change.kind.as_str() {
        "planned" => Message::new("webinar-change-planned").with("to", time(change.new_starts_at)),
        "moved" => {
            Message::new("webinar-change-moved").with("from", time(change.old_starts_at)).with("to", time(change.new_starts_at))
        }
        "zone-data" => Message::new("webinar-change-zone-data").with("to", time(change.new_starts_at)),
        "cancelled" => Message::new("webinar-change-cancelled"),
        "handed-over" => Message::new("webinar-change-handed-over"),
        _ => Message::new("webinar-change-other"),
    };
    let name = who(change).and_then(|id| people.iter().find(|person| person.id == id)).map(|person| person.name.clone());
    let zone = background.cohort(webinar).tz();
    Line {
        at: date_and_time(lang, &change.at.in_zone(zone)),
        what,
        who: name.map_or_else(|| "webinar-by-system".into(), |name| Message::new("webinar-by").with("name", name)),
        reason: change.reason.clone(),
    }
}
