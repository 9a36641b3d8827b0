//! One's own letters: which of them one gets, and every mail to be read here, also one that did not arrive.

use actix_web::web;
use serde::{Deserialize, Serialize};

use super::crumbs;
use crate::i18n::{Lang, date_and_time, tr};
use crate::ids::MessageId;
use crate::notify::{self, Sent};
use crate::people;
use crate::web::auth::Member;
use crate::web::letter_choices::{ChoiceRow, asked_of, refused_in, rows_for};
use crate::web::listing::{PAGE, query};
use crate::web::{Answer, Done, Page, PageError, Posted, paths};

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LettersQuery {
    before: String,
}

/// The list.
#[derive(Clone, Debug, Serialize)]
pub struct LettersPage {
    crumbs: Vec<(String, String)>,
    action: String,
    /// What can be chosen; on the first page of the list alone.
    choices: Vec<ChoiceRow>,
    rows: Vec<Row>,
    older_url: Option<String>,
    newest_url: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Row {
    url: String,
    kind: String,
    at: String,
    /// That it is not in the mailbox, and why: a message.
    missing: Option<&'static str>,
}

fn missing(state: &str) -> Option<&'static str> {
    match state {
        "sent" => None,
        "unwanted" => Some("settings-letter-unwanted"),
        "overtaken" => Some("settings-letter-overtaken"),
        _ => Some("settings-letter-undelivered"),
    }
}

/// A letter.
#[derive(Clone, Debug, Serialize)]
pub struct LetterPage {
    crumbs: Vec<(String, String)>,
    title: String,
    at: String,
    /// `None` where its words are not kept.
    letter: Option<Words>,
}

#[derive(Clone, Debug, Serialize)]
struct Words {
    lang: String,
    paragraphs: Vec<Paragraph>,
    has_calendar: bool,
}

/// Words, and an address at their end.
#[derive(Clone, Debug, Serialize)]
struct Paragraph {
    text: String,
    url: Option<String>,
}

impl Paragraph {
    fn of(text: &str) -> Self {
        let at = text.rfind(char::is_whitespace).map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
        let (words, last) = text.split_at(at);
        if last.starts_with("https://") || last.starts_with("http://") {
            return Self { text: words.trim_end().to_owned(), url: Some(last.to_owned()) };
        }
        Self { text: text.to_owned(), url: None }
    }
}

fn list_url(lang: Lang, before: &str) -> String {
    format!("{}{}", paths::settings_part(lang, "letters"), query(&[("before", before)]))
}

fn at(member: &Member, sent: &Sent) -> String {
    let zone = member.visit.zone();
    date_and_time(member.visit.lang, &sent.sent_at.unwrap_or(sent.created_at).in_zone(zone))
}

/// `GET /settings/letters`
///
/// # Errors
/// The database's.
pub async fn index(member: Member, asked: web::Query<LettersQuery>) -> Answer {
    let (visit, person) = (&member.visit, member.person.id);
    let lang = visit.lang;
    let before = asked.before.parse::<MessageId>().ok();
    let (found, choices) = visit
        .app
        .db
        .read(move |conn| {
            let choices = if before.is_none() { rows_for(conn, person)? } else { Vec::new() };
            Ok::<_, diesel::result::Error>((notify::letters_of(conn, person, before, PAGE + 1)?, choices))
        })
        .await?;
    let shown = &found[..found.len().min(PAGE as usize)];
    let older = (found.len() > shown.len()).then(|| shown.last()).flatten();
    visit.page(&LettersPage {
        crumbs: crumbs(lang, "settings-letters"),
        action: paths::settings_part(lang, "letters"),
        choices,
        rows: shown
            .iter()
            .map(|sent| Row {
                url: paths::own_letter(lang, sent.id),
                kind: tr(lang, &format!("message-kind-{}", sent.kind)),
                at: at(&member, sent),
                missing: missing(&sent.state),
            })
            .collect(),
        older_url: older.map(|last| list_url(lang, &last.id.to_string())),
        newest_url: before.map(|_| list_url(lang, "")),
    })
}

/// `POST /settings/letters`: the ticked ones are wanted; or, where `word` is `replace`, the address in letters works no more.
///
/// # Errors
/// The database's.
pub async fn update(Posted(member, submission): Posted<Member>) -> Answer {
    let visit = &member.visit;
    let (by, person, fields) = (visit.by(), member.person.id, submission.fields.clone());
    let back = paths::settings_part(visit.lang, "letters");
    let done = submission
        .once(visit, move |conn| {
            if fields.text("word") == "replace" {
                people::replace_choices_link(conn, &by, person)?;
                return Ok(Done::at(back).saying("flash-letters-replaced".into()));
            }
            let asked = asked_of(conn, person)?;
            people::choose_letters(conn, &by, person, &asked, &refused_in(&fields, &asked))?;
            Ok::<_, diesel::result::Error>(Done::at(back).saying("flash-letters-chosen".into()))
        })
        .await?;
    Ok(visit.go(&done))
}

/// `GET /settings/letters/{message}`
///
/// # Errors
/// [`PageError::NotFound`] for a letter to somebody else, for one that still waits, and for a sign-in code.
pub async fn show(member: Member, path: web::Path<(String, String)>) -> Answer {
    let (visit, person) = (&member.visit, member.person.id);
    let id: MessageId = path.1.parse().map_err(|_| PageError::NotFound)?;
    let found = visit
        .app
        .db
        .read(move |conn| {
            let Some(sent) = notify::letter_of(conn, person, id)? else { return Ok(None) };
            Ok::<_, diesel::result::Error>(Some((sent, notify::words_of(conn, id)?)))
        })
        .await?;
    let (sent, due) = found.ok_or(PageError::NotFound)?;
    let letter = due.as_ref().map(|due| notify::render(due, &visit.app.config.public_url)).transpose()?;
    let kind = tr(visit.lang, &format!("message-kind-{}", sent.kind));
    let title = letter.as_ref().map_or_else(|| kind.clone(), |letter| letter.subject.clone());
    let mut crumbs = crumbs(visit.lang, "settings-letters");
    if let Some(last) = crumbs.last_mut() {
        last.0 = paths::settings_part(visit.lang, "letters");
    }
    crumbs.push((String::new(), kind));
    visit.page(&LetterPage {
        crumbs,
        title,
        at: at(&member, &sent),
        letter: due.zip(letter).map(|(due, letter)| Words {
            lang: due.lang.to_string(),
            paragraphs: letter.text.split("\n\n").map(Paragraph::of).collect(),
            has_calendar: letter.calendar.is_some(),
        }),
    })
}

impl Page for LettersPage {
    const TEMPLATE: &'static str = "learner/settings/letters.html";

    fn samples() -> Vec<Self> {
        let row = |state: &str| Row {
            url: "/en/settings/letters/0abc".to_owned(),
            kind: "A reminder of a webinar".to_owned(),
            at: "20 November 2026, 18:05".to_owned(),
            missing: missing(state),
        };
        let page = Self {
            crumbs: crumbs(Lang::En, "settings-letters"),
            action: "/en/settings/letters".to_owned(),
            choices: ChoiceRow::samples(),
            rows: vec![row("sent"), row("bounced"), row("unwanted"), row("overtaken")],
            older_url: Some("/en/settings/letters?before=0abc".to_owned()),
            newest_url: Some("/en/settings/letters".to_owned()),
        };
        vec![page.clone(), Self { rows: Vec::new(), choices: Vec::new(), older_url: None, newest_url: None, ..page }]
    }
}

impl Page for LetterPage {
    const TEMPLATE: &'static str = "learner/settings/letter.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            crumbs: crumbs(Lang::En, "settings-letters"),
            title: "Webinar on Thursday".to_owned(),
            at: "20 November 2026, 18:05".to_owned(),
            letter: Some(Words {
                lang: "en".to_owned(),
                paragraphs: vec![Paragraph::of("Hello,"), Paragraph::of("The page: https://training.example.org/en")],
                has_calendar: true,
            }),
        };
        vec![page.clone(), Self { letter: None, ..page }]
    }
}
