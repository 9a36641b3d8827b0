//! Who did what on a cohort, in sentences, the newest first.

use std::collections::BTreeSet;

use actix_web::web;
use chrono::{NaiveTime, TimeZone as _};
use serde::{Deserialize, Serialize};

use super::sentences::{NamesById, is_about_nobody, names_for, sentence};
use crate::attendance;
use crate::audit::{self, Recorded, Wanted};
use crate::clock::Instant;
use crate::enrolment::{self, Cohort};
use crate::i18n::{Lang, read_date, tr};
use crate::ids::{EnrolmentId, PersonId, WebinarId};
use crate::people::{self, Role};
use crate::web::listing::{PAGE, has_empty, query};
use crate::web::naming::Naming;
use crate::web::{Answer, Done, Errors, Organiser, Page, paths};
use crate::webinars::{self, Webinar};

/// Kinds of actions, as their names begin.
const KINDS: [&str; 7] = ["enrolment", "cohort", "webinar", "attendance", "record", "message", "role"];

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AuditQuery {
    /// A person, by identifier.
    by: String,
    /// An enrolment, by identifier.
    about: String,
    kind: String,
    from: String,
    until: String,
    before: String,
}

impl AuditQuery {
    fn url(&self, base: &str, about: &str, before: &str) -> String {
        let pairs = [
            ("by", self.by.as_str()),
            ("about", about),
            ("kind", &self.kind),
            ("from", &self.from),
            ("until", &self.until),
            ("before", before),
        ];
        format!("{base}{}", query(&pairs))
    }
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AuditPage {
    errors: Errors,
    action: String,
    clear_url: String,
    /// Value and words.
    actors: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    by: String,
    about: String,
    /// Whom the list is about, and the address without that.
    about_whom: Option<(String, String)>,
    kind: String,
    from: String,
    until: String,
    zone: String,
    events: Vec<EventRow>,
    older_url: Option<String>,
    newest_url: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct EventRow {
    sentence: String,
    reason: Option<String>,
    at: String,
    /// Of what is about a webinar: which.
    webinar: Option<Which>,
    /// The technical record: name and value.
    record: Vec<(&'static str, String)>,
}

/// A webinar that an event is about.
#[derive(Clone, Debug, Serialize)]
struct Which {
    url: String,
    title: String,
    lang: &'static str,
    when: String,
}

impl Page for AuditPage {
    const TEMPLATE: &'static str = "organiser/audit/index.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            action: "/en/organise/kz/audit".to_owned(),
            clear_url: "/en/organise/kz/audit".to_owned(),
            actors: vec![("0abc".to_owned(), "Marina Kovalyova".to_owned())],
            kinds: vec![("enrolment".to_owned(), "Enrolment".to_owned())],
            by: String::new(),
            about: "0abc".to_owned(),
            about_whom: Some(("Anna Kim".to_owned(), "/en/organise/kz/audit".to_owned())),
            kind: "enrolment".to_owned(),
            from: "20.11.2026".to_owned(),
            until: String::new(),
            zone: "Astana time (UTC+5)".to_owned(),
            events: vec![EventRow {
                sentence: "Marina Kovalyova moved Anna Kim from applied to enrolled.".to_owned(),
                reason: Some("power cut".to_owned()),
                at: "20.11.2026 15:00".to_owned(),
                webinar: Some(Which {
                    url: "/en/teach/webinars/0".to_owned(),
                    title: "Екі апта, үш жүйе".to_owned(),
                    lang: "kk",
                    when: "19.11.2026 15:00".to_owned(),
                }),
                record: vec![("action", "enrolment.state".to_owned())],
            }],
            older_url: Some("/en/organise/kz/audit?before=3".to_owned()),
            newest_url: Some("/en/organise/kz/audit".to_owned()),
        };
        let empty = Self {
            errors: Errors::one("from", "audit-date-wrong"),
            events: Vec::new(),
            about_whom: None,
            older_url: None,
            newest_url: None,
            ..page.clone()
        };
        vec![page, empty]
    }
}

/// `GET /organise/{cohort}/audit`
///
/// # Errors
/// The database's.
pub async fn index(organiser: Organiser, asked: web::Query<AuditQuery>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let (asked, lang) = (asked.into_inner(), visit.lang);
    let base = paths::organise_audit(lang, &cohort.slug);
    if has_empty(&visit.query) {
        return Ok(visit.go(&Done::at(asked.url(&base, &asked.about, &asked.before))));
    }
    let naming = Naming::of(&visit, &cohort).await?;
    let (mut wanted, errors) = read(&asked, &cohort);
    let (id, about) = (cohort.id, asked.about.parse::<EnrolmentId>().ok());
    let (events, names, actors, about_whom, webinars) = visit
        .app
        .db
        .read(move |conn| {
            let mut about_whom = None;
            if let Some(enrolment) =
                about.map(|about| enrolment::enrolments_with(conn, id, &[about])).transpose()?.and_then(|mut found| found.pop())
            {
                wanted.about = Some(enrolment.person_id);
                about_whom = Some(people::person(conn, enrolment.person_id)?.name);
            }
            let events = audit::events_of(conn, id, &wanted, PAGE + 1)?;
            let names = names_for(conn, &events)?;
            let ids: BTreeSet<WebinarId> = events.iter().filter_map(webinar_of).collect();
            let webinars = webinars::webinars_with(conn, &ids.into_iter().collect::<Vec<_>>())?;
            let mut actors = people::people_with_role(conn, Role::Organiser, id)?;
            actors.extend(people::people_with_role(conn, Role::Trainer, id)?);
            Ok::<_, diesel::result::Error>((events, names, actors, about_whom, webinars))
        })
        .await?;
    let shown = &events[..events.len().min(PAGE as usize)];
    let older = (events.len() > shown.len()).then(|| shown.last()).flatten();
    let mut actors: Vec<(String, String)> = actors.into_iter().map(|person| (person.id.to_string(), person.name)).collect();
    actors.dedup();
    let page = AuditPage {
        actors,
        kinds: KINDS.map(|kind| (kind.to_owned(), tr(lang, &format!("audit-kind-{kind}")))).to_vec(),
        about_whom: about_whom.map(|name| (name, asked.url(&base, "", ""))),
        zone: naming.zone(visit.now),
        events: shown.iter().map(|event| row(event, (&names, &webinars), &naming, lang)).collect(),
        older_url: older.map(|event| asked.url(&base, &asked.about, &event.seq.to_string())),
        newest_url: (!asked.before.is_empty()).then(|| asked.url(&base, &asked.about, "")),
        by: asked.by,
        about: asked.about,
        kind: asked.kind,
        from: asked.from,
        until: asked.until,
        action: base.clone(),
        clear_url: base,
        errors,
    };
    if page.errors.is_empty() { visit.page(&page) } else { visit.refused(&page) }
}

fn read(asked: &AuditQuery, cohort: &Cohort) -> (Wanted, Errors) {
    let mut errors = Errors::none();
    let mut day = |name: &str, text: &str, plus: i64| {
        let found = read_date(text);
        if found.is_none() && !text.is_empty() {
            errors.add(name, "audit-date-wrong");
        }
        let day = found? + chrono::TimeDelta::days(plus);
        let midnight = cohort.tz().from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest()?;
        Some(Instant::new(midnight.to_utc()))
    };
    let (from, until) = (day("from", &asked.from, 0), day("until", &asked.until, 1));
    let wanted = Wanted {
        by: asked.by.parse::<PersonId>().ok(),
        about: None,
        action: KINDS.contains(&asked.kind.as_str()).then(|| format!("{}.", asked.kind)),
        from,
        until,
        before: asked.before.parse().ok(),
    };
    (wanted, errors)
}

/// The webinar that an event is about.
fn webinar_of(event: &Recorded) -> Option<WebinarId> {
    event.subject.strip_prefix("webinar:")?.split(':').next()?.parse().ok()
}

fn row(event: &Recorded, (names, webinars): (&NamesById, &[Webinar]), naming: &Naming, lang: Lang) -> EventRow {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    // once the remembered name itself stood there, and the chain cannot be changed
    let old = if event.action == "match.forgotten" { String::new() } else { text(&event.old_value) };
    let reason = event.reason.as_deref().filter(|_| !is_about_nobody(event, names));
    let about = webinar_of(event).and_then(|id| webinars.iter().find(|webinar| webinar.id == id));
    EventRow {
        webinar: about.map(|webinar| {
            let title = webinars::title_of(webinar, &naming.curriculum);
            Which {
                url: paths::teach_webinar(lang, webinar.id),
                title: title.text,
                lang: title.lang.tag(),
                when: naming.short_moment(webinar.starts_at),
            }
        }),
        sentence: sentence(event, names, naming),
        reason: reason.map(|reason| attendance::reason_in_words(lang, reason)),
        at: naming.short_moment(event.at),
        record: vec![
            ("seq", event.seq.to_string()),
            ("at", event.at.to_string()),
            ("by", event.by_whom.clone()),
            ("action", event.action.clone()),
            ("subject", event.subject.clone()),
            ("old", old),
            ("new", text(&event.new_value)),
            ("hash", event.hash.clone()),
        ],
    }
}
