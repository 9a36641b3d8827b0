//! Letters to people of a cohort and what became of them.

use actix_web::web;
use serde::{Deserialize, Serialize};

use crate::announcements::{self, OwnMessage};
use crate::enrolment::{self, Posted, PostedFilter};
use crate::i18n::{Message, tr};
use crate::ids::{EnrolmentId, MessageId, OwnMessageId, PersonId};
use crate::notify::{Kind, Reason, UNDELIVERED};
use crate::people;
use crate::web::listing::{PAGE, has_empty, query};
use crate::web::naming::Naming;
use crate::web::{Answer, Done, Organiser, Page, paths};

/// What can be shown, in this order; the empty one is all.
const STATES_SHOWN: [&str; 10] =
    ["", "undelivered", "queued", "sent", "refused", "bounced", "withheld", "given_up", "unwanted", "overtaken"];

/// So many of the messages that organisers wrote are shown.
const SHOWN: i64 = 5;

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MessagesQuery {
    state: String,
    kind: String,
    /// An enrolment, by identifier.
    person: String,
    /// One that an organiser wrote, by identifier.
    own: String,
    before: String,
}

impl MessagesQuery {
    fn url(&self, base: &str, state: &str, person: &str, before: &str) -> String {
        format!(
            "{base}{}",
            query(&[("state", state), ("kind", &self.kind), ("person", person), ("own", &self.own), ("before", before)])
        )
    }
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct MessagesPage {
    /// Words, address, and whether it is shown now.
    states: Vec<(String, String, bool)>,
    action: String,
    /// Value and words.
    kinds: Vec<(String, String)>,
    state: String,
    kind: String,
    person: String,
    own: String,
    write_url: String,
    /// What organisers wrote last: subject, address, when, how many.
    written: Vec<WrittenRow>,
    /// Of which of those all of these are, and the address without that.
    of_own: Option<(String, String)>,
    /// To whom all of these are, and the address without that.
    whom: Option<(String, String)>,
    zone: String,
    rows: Vec<MessageRow>,
    older_url: Option<String>,
    newest_url: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct WrittenRow {
    subject: String,
    lang: String,
    url: String,
    at: String,
    /// How many letters there are, and whether there will be more.
    state: Message,
}

#[derive(Clone, Debug, Serialize)]
struct MessageRow {
    url: String,
    name: String,
    address: String,
    kind: String,
    state_words: String,
    is_undelivered: bool,
    at: String,
    /// Why it has not been taken, in words, for a letter that was not.
    reason: Option<String>,
}

impl Page for MessagesPage {
    const TEMPLATE: &'static str = "organiser/messages/index.html";

    fn samples() -> Vec<Self> {
        let row = |is_undelivered: bool| MessageRow {
            url: "/en/organise/kz/messages/0abc".to_owned(),
            name: "Anna Kim".to_owned(),
            address: "anna@example.org".to_owned(),
            kind: "A place".to_owned(),
            state_words: "Sent".to_owned(),
            is_undelivered,
            at: "20.11.2026 15:00".to_owned(),
            reason: is_undelivered.then(|| "There is no such mailbox.".to_owned()),
        };
        let page = Self {
            states: vec![("All".to_owned(), "/en/organise/kz/messages".to_owned(), true)],
            action: "/en/organise/kz/messages".to_owned(),
            kinds: vec![("enrolled".to_owned(), "A place".to_owned())],
            state: "sent".to_owned(),
            kind: "enrolled".to_owned(),
            person: "0abc".to_owned(),
            own: String::new(),
            write_url: "/en/organise/kz/messages/new".to_owned(),
            written: vec![WrittenRow {
                subject: "News".to_owned(),
                lang: "en".to_owned(),
                url: "/en/organise/kz/messages?own=0abc".to_owned(),
                at: "20.11.2026 15:00".to_owned(),
                state: Message::new("own-message-written").with("n", 138),
            }],
            of_own: Some(("News".to_owned(), "/en/organise/kz/messages".to_owned())),
            whom: Some(("Anna Kim".to_owned(), "/en/organise/kz/messages".to_owned())),
            zone: "Astana time (UTC+5)".to_owned(),
            rows: vec![row(false), row(true)],
            older_url: Some("/en/organise/kz/messages?before=3".to_owned()),
            newest_url: Some("/en/organise/kz/messages".to_owned()),
        };
        vec![
            page.clone(),
            Self { rows: Vec::new(), written: Vec::new(), of_own: None, whom: None, older_url: None, newest_url: None, ..page },
        ]
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
    if has_empty(&visit.query) {
        return Ok(visit.go(&Done::at(asked.url(&base, &asked.state, &asked.person, &asked.before))));
    }
    let naming = Naming::of(&visit, &cohort).await?;
    let (id, given) = (cohort.id, |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty()));
    let mut filter = PostedFilter {
        state: given(&asked.state),
        kind: given(&asked.kind),
        person: None,
        own: asked.own.parse().ok(),
        before: asked.before.parse::<MessageId>().ok().map(|id| id.0),
    };
    let about = asked.person.parse::<EnrolmentId>().ok();
    let (posted, known, whom, written) = visit
        .app
        .db
        .read(move |conn| {
            let found = about.map(|about| enrolment::enrolments_with(conn, id, &[about])).transpose()?.unwrap_or_default();
            filter.person = found.first().map(|enrolment| enrolment.person_id);
            let posted = enrolment::messages_to(conn, id, &filter, PAGE + 1)?;
            let mut ids: Vec<PersonId> = posted.iter().filter_map(|message| message.person_id.map(PersonId)).collect();
            ids.extend(filter.person);
            let known = people::people_with(conn, &ids)?;
            let written = announcements::own_messages_of(conn, id, SHOWN)?;
            Ok::<_, diesel::result::Error>((posted, known, filter.person, written))
        })
        .await?;
    let shown = &posted[..posted.len().min(PAGE as usize)];
    let name = |id: Option<i64>| known.iter().find(|person| Some(person.id.0) == id).map(|person| person.name.clone());
    let older = (posted.len() > shown.len()).then(|| shown.last()).flatten();
    let states = STATES_SHOWN.map(|state| {
        let key = if state.is_empty() { "all" } else { state };
        let words = tr(lang, &format!("messages-{}", key.replace('_', "-")));
        (words, asked.url(&base, state, &asked.person, ""), state == asked.state)
    });
    let written: Vec<WrittenRow> = written.iter().filter_map(|one| written_row(one, &base, &naming)).collect();
    let of_own = written.iter().find(|one| one.url.ends_with(&format!("?own={}", asked.own)));
    let without_own = MessagesQuery { own: String::new(), ..asked.clone() }.url(&base, &asked.state, &asked.person, "");
    visit.page(&MessagesPage {
        write_url: paths::own_message_new(lang, &cohort.slug),
        of_own: (!asked.own.is_empty()).then(|| {
            let words = of_own.map_or_else(|| naming.word("message-kind", "own-message"), |one| one.subject.clone());
            (words, without_own)
        }),
        written,
        own: asked.own.clone(),
        states: states.to_vec(),
        kinds: kinds(&naming),
        whom: whom.and_then(|id| name(Some(id.0))).map(|name| (name, asked.url(&base, &asked.state, "", ""))),
        zone: naming.zone(visit.now),
        rows: shown
            .iter()
            .map(|message| row(message, name(message.person_id).unwrap_or_default(), &naming, &cohort.slug))
            .collect(),
        older_url: older.map(|last| asked.url(&base, &asked.state, &asked.person, &MessageId(last.id).to_string())),
        newest_url: (!asked.before.is_empty()).then(|| asked.url(&base, &asked.state, &asked.person, "")),
        action: base,
        state: asked.state,
        kind: asked.kind,
        person: asked.person,
    })
}

fn written_row(message: &OwnMessage, base: &str, naming: &Naming) -> Option<WrittenRow> {
    let words = message.words()?;
    let (lang, text) = words.for_reader(naming.lang())?;
    let key = if message.finished_at.is_some() { "own-message-written" } else { "own-message-being-written" };
    Some(WrittenRow {
        subject: text.subject.clone(),
        lang: lang.to_string(),
        url: format!("{base}?own={}", OwnMessageId(message.id)),
        at: naming.short_moment(message.created_at),
        state: Message::new(key).with("n", message.written),
    })
}

/// What messages are about, in words and in their order.
fn kinds(naming: &Naming) -> Vec<(String, String)> {
    let shown = Kind::ALL.iter().filter(|kind| **kind != Kind::SignInCode);
    let mut kinds: Vec<(String, String)> =
        shown.map(|kind| (kind.as_str().to_owned(), naming.word("message-kind", kind.as_str()))).collect();
    kinds.sort_by(|one, next| one.1.cmp(&next.1));
    kinds
}

fn row(message: &Posted, name: String, naming: &Naming, slug: &str) -> MessageRow {
    let is_undelivered = UNDELIVERED.contains(&message.state.as_str());
    MessageRow {
        url: paths::organise_message(naming.lang(), slug, MessageId(message.id)),
        name,
        address: message.to_address.clone(),
        kind: naming.word("message-kind", &message.kind),
        state_words: naming.word("message-state", &message.state),
        is_undelivered,
        at: naming.short_moment(message.sent_at.unwrap_or(message.created_at)),
        reason: message
            .last_error
            .as_deref()
            .filter(|_| message.state != "sent")
            .map(|error| tr(naming.lang(), Reason::of(error).key())),
    }
}
