//! Letters to people of a cohort and what became of them.

use actix_web::web;
use serde::{Deserialize, Serialize};

use crate::enrolment;
use crate::i18n::tr;
use crate::ids::PersonId;
use crate::people;
use crate::web::listing::{PAGE, has_empty, query};
use crate::web::naming::Naming;
use crate::web::{Answer, Done, Organiser, Page, paths};

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MessagesQuery {
    state: String,
    before: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct MessagesPage {
    /// Words, address, and whether it is shown now.
    states: Vec<(String, String, bool)>,
    zone: String,
    rows: Vec<MessageRow>,
    older_url: Option<String>,
    newest_url: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct MessageRow {
    name: String,
    address: String,
    kind: String,
    /// `queued`, `sent` or `given_up`.
    state: String,
    state_words: String,
    at: String,
    /// Why it has not been taken, for a letter that was not.
    error: Option<String>,
}

impl Page for MessagesPage {
    const TEMPLATE: &'static str = "organiser/messages/index.html";

    fn samples() -> Vec<Self> {
        let row = |state: &str| MessageRow {
            name: "Anna Kim".to_owned(),
            address: "anna@example.org".to_owned(),
            kind: "A place".to_owned(),
            state: state.to_owned(),
            state_words: "Sent".to_owned(),
            at: "20.11.2026 15:00".to_owned(),
            error: (state != "sent").then(|| "550 no such mailbox".to_owned()),
        };
        let page = Self {
            states: vec![("All".to_owned(), "/en/organise/kz/messages".to_owned(), true)],
            zone: "Astana time (UTC+5)".to_owned(),
            rows: vec![row("sent"), row("queued"), row("given_up")],
            older_url: Some("/en/organise/kz/messages?before=3".to_owned()),
            newest_url: Some("/en/organise/kz/messages".to_owned()),
        };
        vec![page.clone(), Self { rows: Vec::new(), older_url: None, newest_url: None, ..page }]
    }
}

/// `GET /organise/{cohort}/messages`
///
/// # Errors
/// The database's.
pub async fn index(organiser: Organiser, asked: web::Query<MessagesQuery>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let (asked, lang) = (asked.into_inner(), visit.lang);
    let base = paths::organise_messages(lang, &cohort.slug);
    let url = |state: &str, before: &str| format!("{base}{}", query(&[("state", state), ("before", before)]));
    if has_empty(&visit.query) {
        return Ok(visit.go(&Done::at(url(&asked.state, &asked.before))));
    }
    let naming = Naming::of(&visit, &cohort).await?;
    let (id, state) = (cohort.id, Some(asked.state.clone()).filter(|state| !state.is_empty()));
    let before = asked.before.parse::<crate::ids::MessageId>().ok().map(|id| id.0);
    let (posted, known) = visit
        .app
        .db
        .read(move |conn| {
            let posted = enrolment::messages_to(conn, id, state.as_deref(), before, PAGE + 1)?;
            let ids: Vec<PersonId> = posted.iter().filter_map(|message| message.person_id.map(PersonId)).collect();
            let known = people::people_with(conn, &ids)?;
            Ok::<_, diesel::result::Error>((posted, known))
        })
        .await?;
    let shown = &posted[..posted.len().min(PAGE as usize)];
    let name = |id: Option<i64>| known.iter().find(|person| Some(person.id.0) == id).map(|person| person.name.clone());
    let states = ["", "queued", "sent", "given_up"].map(|state| {
        let key = if state.is_empty() { "all" } else { state };
        (tr(lang, &format!("messages-{}", key.replace('_', "-"))), url(state, ""), state == asked.state)
    });
    visit.page(&MessagesPage {
        states: states.to_vec(),
        zone: naming.zone(visit.now),
        rows: shown
            .iter()
            .map(|message| MessageRow {
                name: name(message.person_id).unwrap_or_default(),
                address: message.to_address.clone(),
                kind: naming.word("message-kind", &message.kind),
                state: message.state.clone(),
                state_words: naming.word("message-state", &message.state),
                at: naming.short_moment(message.sent_at.unwrap_or(message.created_at)),
                error: message.last_error.clone().filter(|_| message.state != "sent"),
            })
            .collect(),
        older_url: (posted.len() > shown.len())
            .then(|| shown.last())
            .flatten()
            .map(|last| url(&asked.state, &crate::ids::MessageId(last.id).to_string())),
        newest_url: (!asked.before.is_empty()).then(|| url(&asked.state, "")),
    })
}
