//! Calendar feeds: made, replaced, revoked, and read by the programs that subscribe to them.

use chrono_tz::Tz;
use diesel::prelude::*;

use super::super::calendar::{self, Entry, plain_uid};
use super::super::feeds::{FeedKind, feed_hash};
use super::super::invite::{Stand, belongs};
use super::super::model::{Webinar, WebinarState};
use super::super::queries::{self, Feed, Which, Whose};
use super::super::words::title_of;
use super::entries::About;
use super::letters::Desk;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Shelf;
use crate::db::schema::calendar_feeds;
use crate::db::{Conn, dialect};
use crate::enrolment::{self, Cohort, EnrolmentState};
use crate::i18n::{Args, Lang, tr, tr_with};
use crate::ids::{CohortId, PersonId, RowId, WebinarId};
use crate::people::{self, Grant, Person, Role};
use crate::secrets::Secrets;

/// What was longer ago is no longer listed.
const PAST_DAYS: i64 = 60;
/// How many webinars a feed lists.
const MOST: i64 = 500;

/// Makes an address, in the place of the one that there was.
///
/// # Errors
/// The database's.
pub fn make_feed(conn: &mut Conn, by: &By, secrets: &Secrets, person: PersonId, kind: FeedKind) -> QueryResult<()> {
    revoke_feed(conn, by, person, kind)?;
    let id = RowId::new();
    diesel::insert_into(calendar_feeds::table)
        .values((
            calendar_feeds::id.eq(id),
            calendar_feeds::person_id.eq(person),
            calendar_feeds::kind.eq(kind.as_str()),
            calendar_feeds::cohort_id.eq(kind.cohort()),
            calendar_feeds::token_hash.eq(feed_hash(secrets, id)),
            calendar_feeds::made_at.eq(by.at),
        ))
        .execute(conn)?;
    audit::record(conn, by, &event("calendar.made", person, kind))
}

/// Revokes an address. Where there is none, nothing changes.
///
/// # Errors
/// The database's.
pub fn revoke_feed(conn: &mut Conn, by: &By, person: PersonId, kind: FeedKind) -> QueryResult<()> {
    // pressed twice at once, two would work
    dialect::lock(conn, &format!("calendar-feeds:{person}"))?;
    let Some(there) = queries::feeds_of(conn, person)?.into_iter().find(|feed| feed.kind == kind) else { return Ok(()) };
    diesel::update(calendar_feeds::table.find(there.id)).set(calendar_feeds::revoked_at.eq(by.at)).execute(conn)?;
    audit::record(conn, by, &event("calendar.revoked", person, kind))
}

fn event(action: &'static str, person: PersonId, kind: FeedKind) -> audit::Event {
    audit::Event {
        action,
        subject: format!("person:{person}"),
        cohort: kind.cohort(),
        about: Some(person),
        new: Some(kind.as_str().to_owned()),
        ..audit::Event::default()
    }
}

/// Whether somebody with these roles may have such an address: who gives webinars, who runs the cohort, and anybody their own.
pub fn may_subscribe(grants: &[Grant], kind: FeedKind) -> bool {
    match kind {
        FeedKind::Own => true,
        FeedKind::Given => grants.iter().any(|grant| grant.role == Role::Trainer),
        FeedKind::Cohort(cohort) => holds(grants, Role::Organiser, cohort),
    }
}

fn holds(grants: &[Grant], role: Role, cohort: CohortId) -> bool {
    grants.iter().any(|grant| grant.role == role && grant.cohort.is_none_or(|own| own == cohort))
}

/// Where a feed is read: what its entries are made with besides the database.
#[derive(Clone, Copy)]
pub struct FeedDesk<'a> {
    /// For personal links.
    pub secrets: &'a Secrets,
    /// `https://…`, without a slash at the end.
    pub public_url: &'a str,
    /// Who letters come from, as in the settings.
    pub sender: &'a str,
    /// The content of each cohort.
    pub shelf: &'a Shelf,
}

/// The file behind an address, in its holder's language; `None` where they may not read it any more.
///
/// # Errors
/// The database's.
pub fn feed_file(conn: &mut Conn, desk: FeedDesk<'_>, feed: &Feed, now: Instant) -> QueryResult<Option<String>> {
    let grants = people::grants_of(conn, feed.person)?;
    let person = people::person(conn, feed.person)?;
    // whoever has no address any more is erased
    if person.email.is_none() || !may_subscribe(&grants, feed.kind) {
        return Ok(None);
    }
    let lang = person.lang();
    let (name, mut entries) = match feed.kind {
        FeedKind::Own => (tr(lang, "calendar-feed-name-own"), own(conn, desk, &person, now)?),
        FeedKind::Given => (tr(lang, "calendar-feed-name-given"), given(conn, desk, &person, &grants, now)?),
        FeedKind::Cohort(id) => {
            let cohort = enrolment::cohort(conn, id)?;
            let args: Args = [("cohort".to_owned(), cohort.name(lang).into())].into();
            let all = queries::webinars_page(conn, (Whose::Cohort(id), listed(now)), now, 0, MOST)?;
            let page = format!("{}/{lang}/organise/{}/webinars/", desk.public_url, cohort.slug);
            let entries = all.iter().map(|webinar| plain(conn, desk, (webinar, &cohort), &page, lang));
            (tr_with(lang, "calendar-feed-name-cohort", &args), entries.collect::<QueryResult<Vec<_>>>()?)
        }
    };
    stamp(conn, &mut entries)?;
    let entries: Vec<Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
    Ok(Some(calendar::feed(&name, &entries, (zone_of(conn, &person, feed.kind)?, now))))
}

/// The zone of a feed without webinars: a cohort's, else its reader's own or that of the first cohort that they are on.
fn zone_of(conn: &mut Conn, person: &Person, kind: FeedKind) -> QueryResult<Tz> {
    if let FeedKind::Cohort(id) = kind {
        return Ok(enrolment::cohort(conn, id)?.tz());
    }
    if let Some(own) = person.zone() {
        return Ok(own);
    }
    let theirs = enrolment::enrolments_of(conn, person.id)?;
    Ok(theirs.first().map_or(Tz::UTC, |(_, cohort)| cohort.tz()))
}

fn listed(now: Instant) -> Which {
    Which::Between(now.plus_days(-PAST_DAYS), now.plus_days(10 * 365))
}

type Listed = (WebinarId, Entry);

/// Those at which they are expected, in all their cohorts.
fn own(conn: &mut Conn, desk: FeedDesk<'_>, person: &Person, now: Instant) -> QueryResult<Vec<Listed>> {
    let mut entries = Vec::new();
    for (theirs, cohort) in enrolment::enrolments_of(conn, person.id)? {
        if theirs.state() != EnrolmentState::Enrolled {
            continue;
        }
        let curriculum = desk.shelf.get(conn, cohort.edition_id)?;
        let letters = Desk { secrets: desk.secrets, public_url: desk.public_url, curriculum: &curriculum, sender: desk.sender };
        let all = queries::webinars_for(conn, &theirs, &curriculum)?;
        let wants = theirs.webinar_language.as_deref().and_then(|wants| wants.parse().ok());
        for one in all.iter().filter(|one| one.webinar.ends_at > now.plus_days(-PAST_DAYS)) {
            let is_other = |other: &&queries::ForLearner| {
                let (held, other) = (&one.webinar, &other.webinar);
                other.id != held.id
                    && (other.module.as_str(), other.part) == (held.module.as_str(), held.part)
                    && other.state() == WebinarState::Planned
                    && other.starts_at > now
                    && other.capacity.is_none()
            };
            let elsewhere: Vec<Lang> = all.iter().filter(is_other).map(|other| other.webinar.lang()).collect();
            let told = queries::told(conn, one.webinar.id, person.id)?;
            let attended = queries::who_was_at(conn, &one.webinar, &[person.id])?.contains(&person.id);
            let stand =
                Stand { takes_module: true, place: one.place, wants, attended: attended && one.webinar.starts_at > now };
            if belongs(&one.webinar, &stand, told, &elsewhere) {
                let about = About { webinar: &one.webinar, cohort: &cohort, desk: letters, now };
                entries.push((one.webinar.id, about.entry((person.id, person.lang()), told)));
            }
        }
    }
    Ok(entries)
}

/// Those that they give, in cohorts where they still may.
fn given(conn: &mut Conn, desk: FeedDesk<'_>, person: &Person, grants: &[Grant], now: Instant) -> QueryResult<Vec<Listed>> {
    let all = queries::webinars_page(conn, (Whose::Trainer(person.id), listed(now)), now, 0, MOST)?;
    let page = format!("{}/{}/teach/webinars/", desk.public_url, person.lang());
    let mut entries = Vec::new();
    for webinar in all.iter().filter(|webinar| holds(grants, Role::Trainer, webinar.cohort_id)) {
        let cohort = enrolment::cohort(conn, webinar.cohort_id)?;
        entries.push(plain(conn, desk, (webinar, &cohort), &page, person.lang())?);
    }
    Ok(entries)
}

/// An entry with nobody in it: what it is about, and its page, which asks who one is.
fn plain(
    conn: &mut Conn,
    desk: FeedDesk<'_>,
    (webinar, cohort): (&Webinar, &Cohort),
    page: &str,
    lang: Lang,
) -> QueryResult<Listed> {
    let curriculum = desk.shelf.get(conn, cohort.edition_id)?;
    let url = format!("{page}{}", webinar.id);
    let args: Args = [
        ("title", title_of(webinar, &curriculum).text),
        ("cohort", cohort.name(lang)),
        ("part", webinar.part.to_string()),
        ("page", url.clone()),
    ]
    .map(|(name, value)| (name.to_owned(), value.into()))
    .into();
    let entry = Entry {
        uid: plain_uid(webinar.id),
        sequence: webinar.sequence,
        stamped_at: webinar.starts_at,
        from: webinar.starts_at,
        to: webinar.ends_at,
        zone: webinar.tz(),
        cancelled: webinar.state() == WebinarState::Cancelled,
        summary: tr(lang, "webinar-calendar-summary"),
        text: tr_with(lang, "calendar-feed-text", &args),
        url,
        alarm: None,
        organiser: None,
        attendee: None,
    };
    Ok((webinar.id, entry))
}

/// An entry is as old as the last change of its webinar: the same question gets the same file, octet by octet.
fn stamp(conn: &mut Conn, entries: &mut [Listed]) -> QueryResult<()> {
    let ids: Vec<WebinarId> = entries.iter().map(|(webinar, _)| *webinar).collect();
    let changed = queries::last_changes(conn, &ids)?;
    for (webinar, entry) in entries.iter_mut() {
        entry.stamped_at = changed.get(webinar).copied().unwrap_or(entry.from);
    }
    Ok(())
}
