//! The calendar file of a webinar (RFC 5545): UTC instants, so that a stale zone table in somebody's device cannot shift it; one
//! identifier for ever and a rising SEQUENCE, so that a new file replaces the old entry. It holds the personal link, never the
//! meeting's address.

use crate::clock::Instant;
use crate::ids::WebinarId;

/// Octets of a line, without its end (RFC 5545 §3.1).
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
        let mut file = String::with_capacity(1024);
        let organiser = self.organiser.as_ref().map(|(name, email)| {
            // a parameter in quotes cannot hold quotes (§3.2)
            (format!("ORGANIZER;CN=\"{}\"", tidy(name).replace('"', "'")), format!("mailto:{}", tidy(email)))
        });
        let uid = format!("webinar-{}@shanyraq", self.webinar);
        let sequence = self.sequence.to_string();
        let text = |words: &str| escape(words);
        let mut lines = vec![
            ("BEGIN", "VCALENDAR".to_owned()),
            ("VERSION", "2.0".to_owned()),
            ("PRODID", "-//Shanyraq//Webinars//EN".to_owned()),
            ("CALSCALE", "GREGORIAN".to_owned()),
        ];
        // RFC 5546 asks for an organiser where there is a method
        if organiser.is_some() {
            lines.push(("METHOD", if self.cancelled { "CANCEL" } else { "PUBLISH" }.to_owned()));
        }
        lines.extend([
            ("BEGIN", "VEVENT".to_owned()),
            ("UID", uid),
            ("SEQUENCE", sequence),
            ("DTSTAMP", utc(self.made_at)),
            ("DTSTART", utc(self.from)),
            ("DTEND", utc(self.to)),
            ("STATUS", if self.cancelled { "CANCELLED" } else { "CONFIRMED" }.to_owned()),
            ("SUMMARY", text(&self.title)),
            ("DESCRIPTION", text(&self.text)),
            ("LOCATION", text(&self.place)),
            ("URL", tidy(&self.url)),
        ]);
        lines.iter().for_each(|(name, value)| push(&mut file, name, value));
        if let Some((name, value)) = organiser {
            push(&mut file, &name, &value);
        }
        push(&mut file, "END", "VEVENT");
        push(&mut file, "END", "VCALENDAR");
        file
    }
}

fn utc(moment: Instant) -> String {
    moment.utc().format("%Y%m%dT%H%M%SZ").to_string()
}

/// Without control characters: nobody writes a line of their own into the file.
fn tidy(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

/// A value of type TEXT (§3.3.11).
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// One content line, folded at 75 octets and never within a letter (§3.1).
fn push(file: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    for letter in name.chars().chain(std::iter::once(':')).chain(value.chars()) {
        if octets + letter.len_utf8() > LINE {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(letter);
        octets += letter.len_utf8();
    }
    file.push_str("\r\n");
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
