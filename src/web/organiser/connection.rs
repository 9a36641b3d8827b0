//! One meeting system: the address for it, its secret, what it told, and which of its meetings are webinars.

use std::collections::BTreeSet;

use actix_web::web;
use serde::Serialize;

use super::connection_room::{self, RoomForm};
use super::connections::is_secret;
use crate::attendance::{self, Connection, Heard, WebinarMeeting};
use crate::clock::Instant;
use crate::i18n::{Message, tr};
use crate::ids::ConnectionId;
use crate::web::api::deliveries;
use crate::web::forms::Fields;
use crate::web::naming::Naming;
use crate::web::{Answer, Done, Errors, Organiser, Page, PageError, Posted, paths};
use crate::webinars::{self, Webinar, WebinarState};

/// So many meetings are listed, the latest first.
const LISTED: usize = 50;
/// A meeting is taken to be the webinar that begins at most so many minutes before or after it: a proposal, nothing more.
const LIKELY_MINUTES: i64 = 120;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ConnectionPage {
    errors: Errors,
    back_url: String,
    action: String,
    meetings_action: String,
    name: String,
    kind: &'static str,
    kind_words: String,
    /// To be entered at the meeting system.
    address: String,
    secret_set: String,
    /// Another installation's key sealed it.
    secret_lost: bool,
    unreadable: Option<Message>,
    meetings: Vec<Meeting>,
    more: usize,
    webinars: Vec<WebinarOption>,
    meeting: String,
    webinar: String,
    room: RoomForm,
}

/// A meeting of which something was told, or that was said to be a webinar.
#[derive(Clone, Debug, Serialize)]
struct Meeting {
    /// As the meeting system calls it.
    name: String,
    told: Message,
    webinars: Vec<Assigned>,
    /// The webinar that it may be, for the choice.
    likely: String,
}

#[derive(Clone, Debug, Serialize)]
struct Assigned {
    id: String,
    words: String,
    /// Closed: nothing is taken back any more.
    is_open: bool,
}

#[derive(Clone, Debug, Serialize)]
struct WebinarOption {
    value: String,
    words: String,
}

impl Page for ConnectionPage {
    const TEMPLATE: &'static str = "organiser/connections/show.html";

    fn samples() -> Vec<Self> {
        let told =
            Message::new("connection-told").with("n", 3).with("first", "26.11.2026 14:55").with("last", "26.11.2026 17:01");
        let words = "26.11.2026 15:00, The child in context".to_owned();
        let assigned = |is_open| Assigned { id: "0000000000002".to_owned(), words: words.clone(), is_open };
        let meeting = |name: &str, webinars: Vec<Assigned>| Meeting {
            name: name.to_owned(),
            told: told.clone(),
            webinars,
            likely: "0000000000001".to_owned(),
        };
        let page = Self {
            errors: Errors::none(),
            back_url: "/en/organise/kz/connections".to_owned(),
            action: "/en/organise/kz/connections/0".to_owned(),
            meetings_action: "/en/organise/kz/connections/0/meetings".to_owned(),
            name: "Ministry’s BigBlueButton".to_owned(),
            kind: "bigbluebutton",
            kind_words: "BigBlueButton".to_owned(),
            address: "https://shanyraq.example.org/hooks/bigbluebutton/0000000000000".to_owned(),
            secret_set: "20 November 2026, 10:00".to_owned(),
            secret_lost: false,
            unreadable: Some(Message::new("connection-unreadable").with("n", 2).with("time", "26.11.2026 14:55")),
            meetings: vec![
                meeting("group-a", Vec::new()),
                meeting("group-b", vec![assigned(true)]),
                meeting("c", vec![assigned(false)]),
            ],
            more: 3,
            webinars: vec![WebinarOption { value: "0000000000001".to_owned(), words: words.clone() }],
            meeting: String::new(),
            webinar: String::new(),
            room: RoomForm { opens: true, address: "https://bbb.example.org/bigbluebutton/".to_owned(), ..RoomForm::default() },
        };
        let refused = Self {
            errors: Errors::one("meeting", "connection-meeting-missing"),
            kind: "jitsi",
            secret_lost: true,
            unreadable: None,
            meetings: Vec::new(),
            more: 0,
            webinars: Vec::new(),
            ..page.clone()
        };
        let room = RoomForm {
            lost: true,
            opens: true,
            address: "https://8x8.vc".to_owned(),
            app: "vpaas-magic-cookie-1".to_owned(),
            kid: "vpaas-magic-cookie-1/abcdef".to_owned(),
            recorded: true,
            was: String::new(),
        };
        let room_refused = Self { errors: Errors::one("room_key", "room-key-wrong"), room, ..refused.clone() };
        let none = Self { room: RoomForm::default(), ..page.clone() };
        vec![page, refused, room_refused, none]
    }
}

/// The connection that an address names.
pub async fn named(organiser: &Organiser, id: &str) -> Result<Connection, PageError> {
    let id: ConnectionId = id.parse().map_err(|_| PageError::NotFound)?;
    let found = organiser.visit.app.db.read(move |conn| attendance::find_connection(conn, id)).await?;
    found.filter(|connection| connection.cohort_id == organiser.cohort.id).ok_or(PageError::NotFound)
}

/// `GET /organise/{cohort}/connections/{connection}`
///
/// # Errors
/// [`PageError::NotFound`] for one of another cohort, or one that was removed.
pub async fn show(organiser: Organiser, path: web::Path<(String, String, String)>) -> Answer {
    let connection = named(&organiser, &path.2).await?;
    let page = page(&organiser, &connection, &Fields::default(), Errors::none()).await?;
    organiser.visit.page(&page)
}

/// `POST /organise/{cohort}/connections/{connection}`: another secret, how rooms are opened, or with `remove` the end of
/// the connection.
///
/// # Errors
/// See [`show`].
pub async fn update(posted: Posted<Organiser>, path: web::Path<(String, String, String)>) -> Answer {
    let Posted(organiser, submission) = posted;
    let connection = named(&organiser, &path.2).await?;
    let (visit, fields) = (&organiser.visit, &submission.fields);
    let (by, cohort, id) = (visit.by(), organiser.cohort.id, connection.id);
    if fields.ticked("remove") {
        let back = paths::organise_connections(visit.lang, &organiser.cohort.slug);
        let done = submission
            .once(visit, move |conn| {
                attendance::remove_connection(conn, &by, cohort, id)?;
                Ok::<_, diesel::result::Error>(Done::at(back).saying("flash-connection-removed".into()))
            })
            .await?;
        return Ok(visit.go(&done));
    }
    if fields.ticked("rooms") || fields.ticked("rooms_end") {
        return connection_room::update(&organiser, &connection, submission).await;
    }
    let secret = fields.text("secret");
    if !is_secret(&secret) {
        let errors = Errors::one("secret", "connection-secret-wrong");
        return visit.refused(&page(&organiser, &connection, fields, errors).await?);
    }
    let sealed = Connection::seal(&visit.app.secrets, id, &secret);
    let back = paths::organise_connection(visit.lang, &organiser.cohort.slug, id);
    let done = submission
        .once(visit, move |conn| {
            attendance::replace_secret(conn, &by, cohort, id, &sealed)?;
            Ok::<_, diesel::result::Error>(Done::at(back).saying("flash-connection-secret".into()))
        })
        .await?;
    Ok(visit.go(&done))
}

/// The page, with what was typed.
///
/// # Errors
/// The database's.
pub async fn page(
    organiser: &Organiser,
    connection: &Connection,
    typed: &Fields,
    errors: Errors,
) -> Result<ConnectionPage, PageError> {
    let (visit, cohort) = (&organiser.visit, &organiser.cohort);
    let (lang, id, cohort_id) = (visit.lang, connection.id, cohort.id);
    let (heard, assigned, webinars) = visit
        .app
        .db
        .read(move |conn| {
            Ok::<_, diesel::result::Error>((
                attendance::heard_of(conn, &[id])?,
                attendance::meetings_of(conn, id)?,
                webinars::webinars_of_cohort(conn, cohort_id)?,
            ))
        })
        .await?;
    let naming = Naming::of(visit, cohort).await?;
    let heard: Vec<Heard> = heard.into_iter().map(|(_, heard)| heard).collect();
    let mut meetings = listed(&naming, &heard, &assigned, &webinars);
    let more = meetings.len().saturating_sub(LISTED);
    meetings.truncate(LISTED);
    let open = webinars.iter().filter(|webinar| webinar.state() == WebinarState::Planned);
    Ok(ConnectionPage {
        errors,
        back_url: paths::organise_connections(lang, &cohort.slug),
        action: paths::organise_connection(lang, &cohort.slug, id),
        meetings_action: paths::organise_connection_meetings(lang, &cohort.slug, id),
        name: connection.name.clone(),
        kind: connection.kind().as_str(),
        kind_words: tr(lang, &format!("connection-kind-{}", connection.kind().as_str())),
        address: deliveries::address(&visit.app, connection),
        secret_set: naming.moment(connection.secret_set_at),
        secret_lost: connection.secret(&visit.app.secrets).is_none(),
        unreadable: connection.unreadable_at.map(|at| {
            Message::new("connection-unreadable").with("n", connection.unreadable).with("time", naming.short_moment(at))
        }),
        meetings,
        more,
        webinars: open.map(|webinar| WebinarOption { value: webinar.id.to_string(), words: words(&naming, webinar) }).collect(),
        meeting: typed.text("meeting"),
        webinar: typed.text("webinar"),
        room: RoomForm::of(organiser, connection, typed),
    })
}

/// What was heard of first, the latest first, then what was only said; those that are no webinar before the others.
fn listed(naming: &Naming, heard: &[Heard], assigned: &[WebinarMeeting], webinars: &[Webinar]) -> Vec<Meeting> {
    let known: BTreeSet<&str> = heard.iter().map(|heard| heard.meeting.as_str()).collect();
    let silent: BTreeSet<&str> =
        assigned.iter().map(|assigned| assigned.meeting.as_str()).filter(|meeting| !known.contains(meeting)).collect();
    let webinars_of = |meeting: &str| -> Vec<Assigned> {
        let of = assigned.iter().filter(|assigned| assigned.meeting == meeting);
        of.filter_map(|assigned| {
            let webinar = webinars.iter().find(|webinar| webinar.id == assigned.webinar_id)?;
            let is_open = webinar.state() == WebinarState::Planned;
            Some(Assigned { id: assigned.id.to_string(), words: words(naming, webinar), is_open })
        })
        .collect()
    };
    let told = heard.iter().map(|heard| Meeting {
        name: heard.meeting.clone(),
        told: Message::new("connection-told")
            .with("n", heard.events)
            .with("first", naming.short_moment(heard.first))
            .with("last", naming.short_moment(heard.last)),
        webinars: webinars_of(&heard.meeting),
        likely: likely(heard.first, webinars),
    });
    let said = silent.into_iter().map(|meeting| Meeting {
        name: meeting.to_owned(),
        told: Message::new("connection-told-nothing"),
        webinars: webinars_of(meeting),
        likely: String::new(),
    });
    let mut all: Vec<Meeting> = told.chain(said).collect();
    all.sort_by_key(|meeting| !meeting.webinars.is_empty());
    all
}

/// The webinar that begins nearest to a moment, where one does.
fn likely(first: Instant, webinars: &[Webinar]) -> String {
    let apart = |webinar: &&Webinar| webinar.starts_at.seconds_since(first).abs();
    let open = webinars.iter().filter(|webinar| webinar.state() == WebinarState::Planned);
    let nearest = open.min_by_key(apart).filter(|webinar| apart(webinar) <= LIKELY_MINUTES * 60);
    nearest.map(|webinar| webinar.id.to_string()).unwrap_or_default()
}

fn words(naming: &Naming, webinar: &Webinar) -> String {
    let title = webinar.title.clone().unwrap_or_else(|| naming.module(&webinar.module));
    format!("{}, {title}", naming.short_moment(webinar.starts_at))
}
