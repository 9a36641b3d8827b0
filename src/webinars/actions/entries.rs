//! A webinar as it stands in a participant's calendar, and what every letter to one of them says of it.

use chrono_tz::Tz;
use diesel::QueryResult;

use super::super::calendar::{self, Entry, Method, personal_uid};
use super::super::invite::{Told, sequence};
use super::super::join_token::{answer_token, join_token};
use super::super::model::{Webinar, WebinarState};
use super::super::queries;
use super::super::words::{own_time, time_in_words, title_of};
use super::letters::Desk;
use crate::clock::Instant;
use crate::db::Conn;
use crate::enrolment::Cohort;
use crate::i18n::{Args, Lang, clock_time, day_month, tr, tr_with};
use crate::ids::PersonId;
use crate::notify::{Draft, Kind};

/// A webinar with everything that its letters and entries are made of.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) webinar: &'a Webinar,
    pub(super) cohort: &'a Cohort,
    pub(super) desk: Desk<'a>,
    pub(super) now: Instant,
}

/// To whom.
#[derive(Clone, Copy)]
pub(super) struct To<'a> {
    pub(super) person: PersonId,
    pub(super) email: &'a str,
    pub(super) lang: Lang,
    pub(super) zone: Option<Tz>,
}

/// The calendar file of a webinar for one person, to be downloaded.
///
/// # Errors
/// The database's.
pub fn calendar_file(
    conn: &mut Conn,
    (webinar, cohort): (&Webinar, &Cohort),
    desk: Desk<'_>,
    (person, lang): (PersonId, Lang),
    now: Instant,
) -> QueryResult<String> {
    let told = queries::told(conn, webinar.id, person)?;
    let about = About { webinar, cohort, desk, now };
    Ok(calendar::single(Method::Publish, &about.entry((person, lang), told)))
}

impl About<'_> {
    /// The entry of one person's calendar.
    pub(super) fn entry(&self, (person, lang): (PersonId, Lang), told: Option<Told>) -> Entry {
        let Self { webinar, desk, .. } = *self;
        let link = format!("{}/w/{}", desk.public_url, join_token(desk.secrets, webinar.id, person));
        let text: Args = [
            ("title", title_of(webinar, desk.curriculum).text),
            ("page", format!("{}{}", desk.public_url, page(webinar, lang))),
            ("answer", format!("{}{}", desk.public_url, answer(webinar, desk, person, lang))),
            ("link", link.clone()),
        ]
        .map(|(name, value)| (name.to_owned(), value.into()))
        .into();
        Entry {
            uid: personal_uid(webinar.id, person),
            sequence: sequence(webinar, told),
            stamped_at: self.now,
            from: webinar.starts_at,
            to: webinar.ends_at,
            zone: webinar.tz(),
            cancelled: webinar.state() == WebinarState::Cancelled,
            summary: tr(lang, "webinar-calendar-summary"),
            text: tr_with(lang, "webinar-calendar-text", &text),
            url: link,
            alarm: Some(tr(lang, "webinar-calendar-summary")),
            organiser: organiser(self.cohort, desk),
            attendee: None,
        }
    }

    /// The same as an invitation, its update, or taken back.
    pub(super) fn invitation(&self, method: Method, to: To<'_>, told: Option<Told>) -> String {
        let entry = Entry { attendee: Some(to.email.to_owned()), ..self.entry((to.person, to.lang), told) };
        calendar::single(method, &entry)
    }

    /// A letter about it: when, in whose time, where to press, whom to ask.
    pub(super) fn letter(&self, kind: Kind, to: To<'_>) -> Draft {
        let (Self { webinar, cohort, desk, .. }, lang) = (*self, to.lang);
        let country = desk.curriculum.country(&cohort.country);
        let (from, until, zone) = (webinar.starts_at, webinar.ends_at, webinar.tz());
        let words = time_in_words(lang, from, until, zone, country);
        let own = to.zone.and_then(|own| own_time(lang, from, until, zone, own, country));
        let (own_date, own_time) = own.map(|own| (own.date, own.time)).unwrap_or_default();
        let contact = cohort.contact();
        [
            ("title", title_of(webinar, desk.curriculum).text),
            ("day", day_month(lang, webinar.start().date_naive())),
            ("start", clock_time(&webinar.start())),
            ("date", words.date),
            ("time", words.time),
            ("own_date", own_date),
            ("own_time", own_time),
            ("path", page(webinar, lang)),
            ("join", format!("/w/{}", join_token(desk.secrets, webinar.id, to.person))),
            ("answer", answer(webinar, desk, to.person, lang)),
            ("contact", contact.in_a_line()),
            ("why", tr(lang, "mail-webinar-why")),
        ]
        .iter()
        .fold(Draft::new(kind, to.email, lang).about(Some(to.person)).answered_at(&contact.email), |draft, (name, value)| {
            draft.with(name, value)
        })
    }
}

fn page(webinar: &Webinar, lang: Lang) -> String {
    format!("/{lang}/webinars/{}", webinar.id)
}

/// Where somebody says whether they come, without signing in.
fn answer(webinar: &Webinar, desk: Desk<'_>, person: PersonId, lang: Lang) -> String {
    format!("/{lang}/coming/{}", answer_token(desk.secrets, webinar.id, person))
}

/// Who invites: the cohort's office, or where it has no address the sender of the letters.
pub(super) fn organiser(cohort: &Cohort, desk: Desk<'_>) -> Option<(String, String)> {
    let contact = cohort.contact();
    if !contact.email.is_empty() {
        return Some((contact.name, contact.email));
    }
    let (name, address) = desk.sender.rsplit_once('<').unwrap_or(("", desk.sender));
    let address = address.trim().trim_end_matches('>');
    address.contains('@').then(|| (name.trim().trim_matches('"').to_owned(), address.to_owned()))
}
