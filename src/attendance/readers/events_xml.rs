//! BigBlueButton's `events.xml`. An event carries the wall time in `timestampUTC`; where an old version does not, it follows from its
//! monotonic `timestamp`, the first event's, and the number in the meeting's internal id.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cells::{Cell, Stamp};
use super::events::{Gathered, MOST_EVENTS, describe};
use super::raw::Raw;
use super::report::{Layout, Provider, Refusal};
use crate::clock::Instant;

/// No value that we read is longer.
const MOST_LETTERS: usize = 2_000;
/// Elements deeper than this are of no event.
const MOST_DEPTH: usize = 64;

#[derive(Default)]
struct Happened {
    kind: String,
    timestamp: Option<i64>,
    utc: Option<i64>,
    date: Option<Instant>,
    user: String,
    external: String,
    name: String,
    is_moderator: bool,
}

/// What has been read of the file.
#[derive(Default)]
struct Reading {
    depth: usize,
    is_recording: bool,
    meeting: String,
    field: String,
    now: Option<Happened>,
    all: Vec<Happened>,
}

/// Reads the file as far as it goes.
///
/// # Errors
/// [`Refusal::NotAReport`] for XML of another kind, [`Refusal::CutOff`] where nothing stands before the cut, [`Refusal::TooManyRows`].
pub fn events_xml(text: &str) -> Result<Raw, Refusal> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut reading = Reading::default();
    let is_cut = loop {
        match reader.read_event() {
            Ok(Event::Eof) => break reading.depth > 0,
            Ok(_) if reading.all.len() > MOST_EVENTS => return Err(Refusal::TooManyRows),
            Ok(event) if reading.depth <= MOST_DEPTH => reading.take(event),
            Ok(_) => return Err(Refusal::NotAReport),
            Err(_) => break true,
        }
    };
    match (reading.is_recording, reading.all.is_empty() && is_cut) {
        (true, false) => Ok(Raw { is_cut, ..gathered(&reading.all, &reading.meeting) }),
        (true, true) => Err(Refusal::CutOff),
        (false, _) => Err(Refusal::NotAReport),
    }
}

impl Reading {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(start) => {
                self.depth += 1;
                self.open(&start);
            }
            Event::Empty(start) if start.local_name().as_ref() == b"event" => self.all.push(began(&start)),
            Event::Text(words) => self.fill(&words.decode().unwrap_or_default()),
            Event::GeneralRef(named) => {
                let letter = named.resolve_char_ref().ok().flatten().map(String::from);
                self.fill(&letter.unwrap_or_else(|| reference(&named.decode().unwrap_or_default()).to_owned()));
            }
            Event::CData(words) => self.fill(&String::from_utf8_lossy(&words)),
            Event::End(end) => {
                self.depth = self.depth.saturating_sub(1);
                self.field.clear();
                if end.local_name().as_ref() == b"event" {
                    self.all.extend(self.now.take());
                }
            }
            _ => {}
        }
    }

    fn open(&mut self, start: &BytesStart<'_>) {
        match start.local_name().as_ref() {
            b"recording" => {
                self.is_recording = true;
                self.meeting = attribute(start, b"meeting_id");
            }
            b"event" => self.now = Some(began(start)),
            name => self.field = String::from_utf8_lossy(name).into_owned(),
        }
    }

    fn fill(&mut self, words: &str) {
        if let Some(event) = &mut self.now {
            event.fill(&self.field, words);
        }
    }
}

fn began(start: &BytesStart<'_>) -> Happened {
    Happened {
        kind: attribute(start, b"eventname"),
        timestamp: attribute(start, b"timestamp").parse().ok(),
        ..Happened::default()
    }
}

fn attribute(start: &BytesStart<'_>, name: &[u8]) -> String {
    start
        .attributes()
        .filter_map(Result::ok)
        .find(|attribute| attribute.key.as_ref() == name)
        .map_or_else(String::new, |attribute| String::from_utf8_lossy(&attribute.value).chars().take(MOST_LETTERS).collect())
}

/// The letter that an entity names; those of no meaning to a name are left out.
fn reference(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
}

impl Happened {
    fn fill(&mut self, field: &str, words: &str) {
        let into = match field {
            "name" => &mut self.name,
            "userId" => &mut self.user,
            "externalUserId" => &mut self.external,
            "timestampUTC" => {
                self.utc = self.utc.or_else(|| words.trim().parse().ok());
                return;
            }
            // where the number is missing
            "date" => {
                self.date = self.date.or_else(|| Instant::parse(words.trim()));
                return;
            }
            "role" => {
                self.is_moderator |= words.trim().eq_ignore_ascii_case("moderator");
                return;
            }
            _ => return,
        };
        if into.len() + words.len() <= MOST_LETTERS {
            into.push_str(words);
        }
    }
}

fn gathered(all: &[Happened], meeting: &str) -> Raw {
    let first = all.iter().find_map(|event| event.timestamp);
    let began_at: Option<i64> = meeting.rsplit('-').next().and_then(|number| number.parse().ok());
    let wall = |event: &Happened| {
        let milliseconds = event.utc.or_else(|| began_at?.checked_add(event.timestamp?.checked_sub(first?)?))?;
        (0..=4_102_444_800_000).contains(&milliseconds).then(|| Instant::from_micros(milliseconds * 1000))
    };
    let wall = |event: &Happened| wall(event).or(event.date);
    let mut found = Gathered::default();
    for event in all {
        let Some(at) = wall(event) else { continue };
        match event.kind.as_str() {
            "ParticipantJoinEvent" => {
                describe(found.row(&event.user), &event.name, &event.external, "", event.is_moderator);
                found.mark(&event.user, true, at);
            }
            "ParticipantLeftEvent" => found.mark(&event.user, false, at),
            _ => {}
        }
    }
    let mut raw = Raw::new(Provider::BigBlueButton, Layout::EventsXml, found.into_rows());
    // whoever has no departure was there until the last thing that happened
    let ended = all.iter().filter_map(wall).max();
    raw.meeting = ended.map(|at| (Cell::Blank, Cell::Read(Stamp::At(at))));
    raw
}
