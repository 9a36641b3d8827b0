//! The calendar file of a webinar (RFC 5545): UTC instants, so that a stale zone table in somebody's device cannot shift it; one
//! identifier for ever and a rising SEQUENCE, so that a new file replaces the old entry. It holds the personal link, never the
//! meeting's address.

use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};

use crate::clock::Instant;
use crate::ids::WebinarId;

/// Octets of a line, without its end.
const LINE: usize = 75;

/// What goes into somebody's calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which webinar.
    pub webinar: WebinarId,
    /// How often its time was changed.
    pub sequence: i32,
    /// When this file is made.
    pub made_at: Instant,
    /// Start.
    pub from: Instant,
    /// End.
    pub to: Instant,
    /// Whether it will not be.
    pub cancelled: bool,
    /// In the reader's language, as are the others.
    pub title: String,
    /// What to know, with the personal link.
    pub text: String,
    /// «Online».
    pub place: String,
    /// The personal link, complete.
    pub url: String,
    /// Who invites: name and address.
    pub organiser: Option<(String, String)>,
}

impl Entry {
    /// The file.
    pub fn to_ics(&self) -> String {
        let mut event = Event::with_uid(&format!("webinar-{}@shanyraq", self.webinar));
        event
            .sequence(self.sequence.unsigned_abs())
            .timestamp(self.made_at.utc())
            .starts(self.from.utc())
            .ends(self.to.utc())
            .status(if self.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed })
            .summary(&tidy(&self.title))
            .description(&tidy(&self.text))
            .location(&tidy(&self.place))
            .url(&plain(&self.url));
        let mut file = Calendar::empty();
        file.append_property(("VERSION", "2.0"))
            .append_property(("PRODID", "-//Shanyraq//Webinars//EN"))
            .append_property(("CALSCALE", "GREGORIAN"));
        // RFC 5546 asks for an organiser where there is a method
        if let Some((name, email)) = &self.organiser {
            file.append_property(("METHOD", if self.cancelled { "CANCEL" } else { "PUBLISH" }));
            let mut organiser = Property::new("ORGANIZER", format!("mailto:{}", plain(email)));
            organiser.add_parameter("CN", &quoted(name));
            event.append_property(organiser);
        }
        file.push(event);
        folded(&file.to_string())
    }
}

/// Folded at 75 octets and never within a letter (RFC 5545 §3.1): icalendar 0.17 leaves a last line of 76.
fn folded(file: &str) -> String {
    let mut out = String::with_capacity(file.len());
    for line in file.replace("\r\n ", "").split_terminator("\r\n") {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > LINE {
                out.push_str("\r\n ");
                octets = 1;
            }
            out.push(letter);
            octets += letter.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}

/// Without control characters but line ends: nobody writes a line of their own into the file.
fn tidy(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect()
}

/// Without any control characters.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

/// A parameter in quotes; it cannot hold quotes itself (RFC 5545 §3.2).
fn quoted(text: &str) -> String {
    format!("\"{}\"", plain(text).replace('"', "'"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry() -> Entry {
        Entry {
            webinar: WebinarId(42),
            sequence: 3,
            made_at: Instant::parse("2026-11-23T05:00:00Z").unwrap(),
            from: Instant::parse("2026-11-26T10:00:00Z").unwrap(),
            to: Instant::parse("2026-11-26T12:00:00Z").unwrap(),
            cancelled: false,
            title: "Баланы тыңдай білу; first, second".to_owned(),
            text: "Сілтеме тек сізге арналған, оны ешкімге бермеңіз.\nhttps://example.org/w/abc".to_owned(),
            place: "Онлайн".to_owned(),
            url: "https://example.org/w/abc".to_owned(),
            organiser: Some(("Programme \"office\"".to_owned(), "office@example.org".to_owned())),
        }
    }

    /// The lines as a calendar reads them.
    fn unfolded(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn the_file_says_when_in_utc_and_how_often_it_was_moved() {
        let lines = unfolded(&entry().to_ics());
        for wanted in [
            "BEGIN:VCALENDAR",
            "METHOD:PUBLISH",
            "UID:webinar-000000000001a@shanyraq",
            "SEQUENCE:3",
            "DTSTAMP:20261123T050000Z",
            "DTSTART:20261126T100000Z",
            "DTEND:20261126T120000Z",
            "STATUS:CONFIRMED",
            "SUMMARY:Баланы тыңдай білу\\; first\\, second",
            "DESCRIPTION:Сілтеме тек сізге арналған\\, оны ешкімге бермеңіз.\\nhttps://example.org/w/abc",
            "URL:https://example.org/w/abc",
            "ORGANIZER;CN=\"Programme 'office'\":mailto:office@example.org",
        ] {
            assert!(lines.iter().any(|line| line == wanted), "{wanted} in {lines:#?}");
        }
        assert_eq!(lines.last().map(String::as_str), Some("END:VCALENDAR"));
    }

    #[test]
    fn a_cancelled_webinar_is_taken_out_again() {
        let lines = unfolded(&Entry { cancelled: true, ..entry() }.to_ics());
        assert!(lines.contains(&"METHOD:CANCEL".to_owned()) && lines.contains(&"STATUS:CANCELLED".to_owned()));
        let lines = unfolded(&Entry { organiser: None, ..entry() }.to_ics());
        assert!(!lines.iter().any(|line| line.starts_with("METHOD")));
    }

    #[test]
    fn nobody_writes_lines_of_their_own() {
        let file = Entry { title: "a\r\nATTACH:x".to_owned(), url: "b\r\nATTACH:y".to_owned(), ..entry() }.to_ics();
        assert!(!unfolded(&file).iter().any(|line| line.starts_with("ATTACH")), "{file}");
    }

    proptest! {
        #[test]
        fn lines_are_folded_at_75_octets_and_nothing_is_lost(title in "[а-яәғқңөұүһіA-Za-z0-9 .\u{1f343}-]{0,300}") {
            let file = Entry { title: title.clone(), ..entry() }.to_ics();
            prop_assert!(file.split("\r\n").all(|line| line.len() <= LINE && !line.contains(['\r', '\n'])));
            let wanted = format!("SUMMARY:{title}");
            prop_assert!(unfolded(&file).contains(&wanted));
        }
    }
}
