//! Calendar files (RFC 5545): one webinar for one person, to be downloaded or as an invitation that updates and is taken back (RFC
//! 5546), and lists of webinars that a calendar program subscribes to. An entry has one identifier for ever and a rising SEQUENCE,
//! stands on the wall clock of its zone, which the file tells itself, and holds the personal link, never the meeting's address.

mod text;
mod zone;

use std::collections::BTreeMap;

use chrono_tz::Tz;

use self::text::{Lines, quoted};
use self::zone::put_zone;
use crate::clock::Instant;
use crate::ids::{PersonId, WebinarId};

/// A calendar reminds so many minutes before the start: when the door opens.
const ALARM_MINUTES: i64 = 15;

/// What a file is for (RFC 5546 §1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// To be looked at or subscribed to.
    Publish,
    /// An invitation, or its update.
    Request,
    /// An invitation taken back.
    Cancel,
}

impl Method {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// The identifier of a webinar in one person's calendar: the same for ever, and nobody else's.
pub fn personal_uid(webinar: WebinarId, person: PersonId) -> String {
    format!("webinar-{webinar}-{person}@shanyraq")
}

/// The identifier of a webinar in the lists of those who give it or run its cohort.
pub fn plain_uid(webinar: WebinarId) -> String {
    format!("webinar-{webinar}@shanyraq")
}

/// One webinar in somebody's calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// [`personal_uid`] or [`plain_uid`].
    pub uid: String,
    /// How often what it says was changed.
    pub sequence: i32,
    /// When what it says was written.
    pub stamped_at: Instant,
    /// Start.
    pub from: Instant,
    /// End.
    pub to: Instant,
    /// The zone on whose wall clock it is planned.
    pub zone: Tz,
    /// It will not be.
    pub cancelled: bool,
    /// Neutral: others see calendars. In the reader's language, as are the other words.
    pub summary: String,
    /// What to know.
    pub text: String,
    /// Where to press: the personal link, or the webinar's page.
    pub url: String,
    /// What the alarm says; no alarm where there is none.
    pub alarm: Option<String>,
    /// Who invites: name and address.
    pub organiser: Option<(String, String)>,
    /// Who is invited: an address.
    pub attendee: Option<String>,
}

/// A file with one entry.
pub fn single(method: Method, entry: &Entry) -> String {
    let entries = std::slice::from_ref(entry);
    file(method, None, &zones(entries), entries)
}

/// A file that a calendar program subscribes to, under a name. A calendar has a component (RFC 5545 §3.6): where it has no entry yet,
/// that is the zone of whoever reads it, as it is `now`.
pub fn feed(name: &str, entries: &[Entry], (zone, now): (Tz, Instant)) -> String {
    let zones = if entries.is_empty() { vec![(zone, (now, now))] } else { zones(entries) };
    file(Method::Publish, Some(name), &zones, entries)
}

fn file(method: Method, name: Option<&str>, zones: &[Zone], entries: &[Entry]) -> String {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Shanyraq//Webinars//EN");
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", method.as_str());
    if let Some(name) = name {
        // RFC 7986 and what came before it
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
        lines.put("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        lines.put("X-PUBLISHED-TTL", "PT1H");
    }
    for (zone, (from, to)) in zones {
        put_zone(&mut lines, *zone, *from, *to);
    }
    for entry in entries {
        put_entry(&mut lines, method, entry);
    }
    lines.put("END", "VCALENDAR");
    lines.finish()
}

/// A zone with the first and the last moment for which it is named.
type Zone = (Tz, (Instant, Instant));

/// Each zone that is named.
fn zones(entries: &[Entry]) -> Vec<Zone> {
    let mut found: BTreeMap<&str, (Tz, (Instant, Instant))> = BTreeMap::new();
    for entry in entries {
        let (_, span) = found.entry(entry.zone.name()).or_insert((entry.zone, (entry.from, entry.to)));
        *span = (span.0.min(entry.from), span.1.max(entry.to));
    }
    found.into_values().collect()
}

fn put_entry(lines: &mut Lines, method: Method, entry: &Entry) {
    let cancelled = entry.cancelled || method == Method::Cancel;
    let wall = |at: Instant| at.in_zone(entry.zone).format("%Y%m%dT%H%M%S").to_string();
    let utc = |at: Instant| at.utc().format("%Y%m%dT%H%M%SZ").to_string();
    let zone = entry.zone.name();
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &entry.uid);
    lines.put("DTSTAMP", &utc(entry.stamped_at));
    lines.put("SEQUENCE", &entry.sequence.unsigned_abs().to_string());
    lines.put(&format!("DTSTART;TZID={zone}"), &wall(entry.from));
    lines.put(&format!("DTEND;TZID={zone}"), &wall(entry.to));
    lines.text("SUMMARY", &entry.summary);
    lines.text("DESCRIPTION", &entry.text);
    lines.text("LOCATION", &entry.url);
    lines.put("URL", &entry.url);
    lines.put("STATUS", if cancelled { "CANCELLED" } else { "CONFIRMED" });
    lines.put("TRANSP", if cancelled { "TRANSPARENT" } else { "OPAQUE" });
    lines.put("CLASS", "PRIVATE");
    if let Some((name, email)) = &entry.organiser {
        lines.put(&format!("ORGANIZER;CN={}", quoted(name)), &format!("mailto:{email}"));
    }
    if let Some(email) = &entry.attendee {
        // the answer is given on the site: no calendar need ask for one
        let who = "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE";
        lines.put(who, &format!("mailto:{email}"));
    }
    if let Some(words) = entry.alarm.as_ref().filter(|_| !cancelled) {
        lines.put("BEGIN", "VALARM");
        lines.put("ACTION", "DISPLAY");
        lines.text("DESCRIPTION", words);
        lines.put("TRIGGER", &format!("-PT{ALARM_MINUTES}M"));
        lines.put("END", "VALARM");
    }
    lines.put("END", "VEVENT");
}

#[cfg(test)]
mod tests;
