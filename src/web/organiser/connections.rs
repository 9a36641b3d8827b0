//! The meeting systems that tell a cohort who comes, and connecting another.

use serde::Serialize;

use crate::attendance::{self, Connection, ConnectionKind, NewConnection};
use crate::i18n::{Message, tr};
use crate::ids::ConnectionId;
use crate::people::names;
use crate::web::forms::Fields;
use crate::web::naming::Naming;
use crate::web::{Answer, Done, Errors, Organiser, Page, PageError, Posted, paths};

/// The longest name.
const MOST_NAME: usize = 100;
/// The shortest secret that is one.
const LEAST_SECRET: usize = 8;
/// The longest.
const MOST_SECRET: usize = 500;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ConnectionsPage {
    errors: Errors,
    cohort: String,
    back_url: String,
    action: String,
    rows: Vec<Row>,
    kinds: Vec<KindOption>,
    kind: String,
    name: String,
}

/// A connection.
#[derive(Clone, Debug, Serialize)]
struct Row {
    name: String,
    kind: String,
    url: String,
    state: Message,
}

#[derive(Clone, Debug, Serialize)]
struct KindOption {
    value: &'static str,
    words: String,
    hint: String,
}

impl Page for ConnectionsPage {
    const TEMPLATE: &'static str = "organiser/connections/index.html";

    fn samples() -> Vec<Self> {
        let row = Row {
            name: "Ministry’s BigBlueButton".to_owned(),
            kind: "BigBlueButton".to_owned(),
            url: "/en/organise/kz/connections/0".to_owned(),
            state: Message::new("connection-heard-last").with("time", "26 November 2026, 15:02"),
        };
        let page = Self {
            errors: Errors::none(),
            cohort: "November 2026".to_owned(),
            back_url: "/en/organise/kz".to_owned(),
            action: "/en/organise/kz/connections".to_owned(),
            rows: vec![row],
            kinds: vec![KindOption {
                value: "bigbluebutton",
                words: "BigBlueButton".to_owned(),
                hint: "Its webhooks.".to_owned(),
            }],
            kind: "bigbluebutton".to_owned(),
            name: String::new(),
        };
        let refused = Self {
            errors: Errors::one("secret", "connection-secret-wrong"),
            rows: Vec::new(),
            name: "Ministry".to_owned(),
            ..page.clone()
        };
        vec![page, refused]
    }
}

/// `GET /organise/{cohort}/connections`
///
/// # Errors
/// The database's.
pub async fn index(organiser: Organiser) -> Answer {
    let page = page(&organiser, &Fields::default(), Errors::none()).await?;
    organiser.visit.page(&page)
}

/// `POST /organise/{cohort}/connections`
///
/// # Errors
/// The database's.
pub async fn create(Posted(organiser, submission): Posted<Organiser>) -> Answer {
    let (visit, fields) = (&organiser.visit, &submission.fields);
    let (kind, name, secret) =
        (fields.text("kind").parse::<ConnectionKind>(), names::tidy(&fields.text("name")), fields.text("secret"));
    let mut errors = Errors::none();
    if kind.is_err() {
        errors.add("kind", "connection-kind-missing");
    }
    if name.is_empty() || name.chars().count() > MOST_NAME {
        errors.add("name", "connection-name-wrong");
    }
    if !is_secret(&secret) {
        errors.add("secret", "connection-secret-wrong");
    }
    let (Ok(kind), true) = (kind, errors.is_empty()) else {
        return visit.refused(&page(&organiser, fields, errors).await?);
    };
    let id = ConnectionId::new();
    let sealed = Connection::seal(&visit.app.secrets, id, &secret);
    let new = NewConnection { id, cohort: organiser.cohort.id, kind, name, sealed };
    let (by, back) = (visit.by(), paths::organise_connection(visit.lang, &organiser.cohort.slug, id));
    let done = submission
        .once(visit, move |conn| {
            attendance::make_connection(conn, &by, &new)?;
            Ok::<_, diesel::result::Error>(Done::at(back).saying("flash-connection-made".into()))
        })
        .await?;
    Ok(visit.go(&done))
}

/// Whether something can be a secret that two systems share.
pub fn is_secret(secret: &str) -> bool {
    (LEAST_SECRET..=MOST_SECRET).contains(&secret.len())
}

async fn page(organiser: &Organiser, typed: &Fields, errors: Errors) -> Result<ConnectionsPage, PageError> {
    let (visit, cohort) = (&organiser.visit, &organiser.cohort);
    let (lang, id) = (visit.lang, cohort.id);
    let (connections, heard) = visit
        .app
        .db
        .read(move |conn| {
            let connections = attendance::connections_of(conn, id)?;
            let ids: Vec<ConnectionId> = connections.iter().map(|connection| connection.id).collect();
            Ok::<_, diesel::result::Error>((connections, attendance::heard_of(conn, &ids)?))
        })
        .await?;
    let naming = Naming::of(visit, cohort).await?;
    let rows = connections.iter().map(|connection| {
        let last = heard.iter().find(|(whose, _)| *whose == connection.id).map(|(_, heard)| heard.last);
        Row {
            name: connection.name.clone(),
            kind: tr(lang, &format!("connection-kind-{}", connection.kind().as_str())),
            url: paths::organise_connection(lang, &cohort.slug, connection.id),
            state: match (connection.secret(&visit.app.secrets), last) {
                (None, _) => Message::new("connection-secret-lost"),
                (Some(_), Some(last)) => Message::new("connection-heard-last").with("time", naming.moment(last)),
                (Some(_), None) => Message::new("connection-heard-nothing"),
            },
        }
    });
    Ok(ConnectionsPage {
        errors,
        cohort: cohort.name(lang),
        back_url: paths::organise_cohort(lang, &cohort.slug),
        action: paths::organise_connections(lang, &cohort.slug),
        rows: rows.collect(),
        kinds: ConnectionKind::ALL
            .map(|kind| KindOption {
                value: kind.as_str(),
                words: tr(lang, &format!("connection-kind-{}", kind.as_str())),
                hint: tr(lang, &format!("connection-kind-{}-hint", kind.as_str())),
            })
            .to_vec(),
        kind: typed.text("kind"),
        name: typed.text("name"),
    })
}
