//! What programs write rather than people: BigBlueButton's `events.xml`, its analytics callback and webhooks, Jitsi's webhooks. Each
//! event is a coming or a going at an exact moment; deliveries come twice and in any order, which changes nothing.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::cells::{Cell, Stamp};
use super::durations::Length;
use super::meeting_events::{self, MeetingEvent, gathered};
use super::raw::{Mark, Raw, RawRow, Times};
use super::report::{Layout, Provider, Refusal, Standing};
use super::sheet::emails;
use crate::clock::Instant;

/// More events than this are not read.
pub const MOST_EVENTS: usize = 200_000;
/// Nor are more values altogether.
const MOST_VALUES: usize = 3_000_000;

/// The people of a meeting as their events come in.
#[derive(Default)]
pub struct Gathered {
    rows: Vec<RawRow>,
    places: BTreeMap<String, usize>,
}

impl Gathered {
    /// The row of somebody by a key that is theirs in this meeting.
    pub fn row(&mut self, key: &str) -> &mut RawRow {
        let next = self.rows.len();
        let place = *self.places.entry(key.to_owned()).or_insert(next);
        if place == next {
            self.rows.push(RawRow { times: Times::Sessions(vec![Vec::new()]), ..RawRow::named(next + 1, "") });
        }
        &mut self.rows[place]
    }

    /// A coming or a going.
    pub fn mark(&mut self, key: &str, came: bool, at: Instant) {
        if let Times::Sessions(sessions) = &mut self.row(key).times
            && let Some(marks) = sessions.first_mut()
        {
            marks.push((came, Cell::Read(Stamp::At(at))));
        }
    }

    /// Everybody, without those of whom there is nothing but a going.
    pub fn into_rows(self) -> Vec<RawRow> {
        self.rows
            .into_iter()
            .filter(|row| !row.name.is_empty() || row.external_id.is_some() || !row.emails.is_empty())
            .collect()
    }
}

/// Takes what an event says about a person where it says more than is known.
pub fn describe(row: &mut RawRow, name: &str, external_id: &str, email: &str, is_moderator: bool) {
    if row.name.is_empty() {
        name.trim().clone_into(&mut row.name);
    }
    if row.external_id.is_none() && !external_id.trim().is_empty() {
        row.external_id = Some(external_id.trim().to_owned());
    }
    if row.emails.is_empty() {
        row.emails = emails(&[email]);
    }
    if is_moderator {
        row.standing = Standing::Host;
    }
}

/// Reads JSON of any of the shapes: an object, a list, an object a line, or as a form posts it.
///
/// # Errors
/// [`Refusal::NotAReport`] for JSON of another kind, [`Refusal::CutOff`] for JSON that ends in the middle, [`Refusal::TooManyRows`].
pub fn json(text: &str) -> Result<Raw, Refusal> {
    // a value takes many times the memory of its letters
    if text.bytes().filter(|byte| matches!(byte, b',' | b'[' | b'{')).count() > MOST_VALUES {
        return Err(Refusal::TooManyRows);
    }
    let (values, is_cut) = values(text)?;
    let mut raw = analytics(&values).or_else(|| bigbluebutton(&values)).or_else(|| jitsi(&values)).ok_or(match is_cut {
        true => Refusal::CutOff,
        false => Refusal::NotAReport,
    })?;
    raw.is_cut = is_cut;
    Ok(raw)
}

/// The values of a text, lists opened out, and whether the last was cut off.
pub fn values(text: &str) -> Result<(Vec<Value>, bool), Refusal> {
    let mut found = Vec::new();
    let mut is_cut = false;
    if text.starts_with(['{', '[']) {
        for value in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
            match value {
                Ok(value) => found.push(value),
                Err(error) if error.is_eof() => is_cut = true,
                Err(_) => return Err(Refusal::NotAReport),
            }
        }
    } else {
        // as BigBlueButton posts them: domain=…&timestamp=…&event=…
        for part in text.lines().flat_map(|line| line.split('&')).filter_map(|part| part.trim().strip_prefix("event=")) {
            match serde_json::from_str(&unescaped(part)) {
                Ok(value) => found.push(value),
                Err(_) => is_cut = true,
            }
        }
    }
    let mut open = Vec::new();
    for value in found {
        match value {
            Value::Array(list) => open.extend(list),
            other => open.push(other),
        }
    }
    if open.is_empty() && is_cut {
        return Err(Refusal::CutOff);
    }
    if open.len() > MOST_EVENTS {
        return Err(Refusal::TooManyRows);
    }
    Ok((open, is_cut))
}

/// A value of a form as text (URL Standard, 5.1).
fn unescaped(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let two = bytes.get(at + 1..at + 3).and_then(|hex| std::str::from_utf8(hex).ok());
        match (bytes[at], two.and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            (b'%', Some(byte)) => {
                out.push(byte);
                at += 2;
            }
            (b'+', _) => out.push(b' '),
            (byte, _) => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// The text at a path of an object; numbers as digits.
pub fn text(value: &Value, path: &str) -> String {
    match value.pointer(path) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// A moment: RFC 3339, or milliseconds (seconds, where there are too few of them for milliseconds).
pub fn moment(value: &Value) -> Option<Instant> {
    let number = match value {
        Value::Number(number) => number.as_i64().or_else(|| number.as_f64().map(|number| number as i64))?,
        Value::String(text) => match text.parse() {
            Ok(number) => number,
            Err(_) => return Instant::parse(text),
        },
        _ => return None,
    };
    let milliseconds = if number < 100_000_000_000 { number.checked_mul(1000)? } else { number };
    (0..=4_102_444_800_000).contains(&milliseconds).then(|| Instant::from_micros(milliseconds * 1000))
}

pub fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// BigBlueButton's analytics callback.
fn analytics(values: &[Value]) -> Option<Raw> {
    let is_one = |value: &&Value| value.pointer("/data/attendees").is_some_and(Value::is_array);
    let mut meetings: Vec<&Value> = values.iter().filter(is_one).collect();
    if meetings.is_empty() {
        return None;
    }
    // the same meeting may be delivered more than once
    let mut known = HashSet::new();
    meetings
        .retain(|value| known.insert(text(value, "/internal_meeting_id")) || text(value, "/internal_meeting_id").is_empty());
    let mut found = Gathered::default();
    let (mut began, mut ended): (Option<Instant>, Option<Instant>) = (None, None);
    for (n, value) in meetings.iter().enumerate() {
        began = [began, value.pointer("/data/start").and_then(moment)].into_iter().flatten().min();
        ended = ended.max(value.pointer("/data/finish").and_then(moment));
        for (m, attendee) in value.pointer("/data/attendees").and_then(Value::as_array).into_iter().flatten().enumerate() {
            let key = format!("{n}/{m}");
            let moderator = attendee.get("moderator").and_then(Value::as_bool).unwrap_or(false);
            describe(
                found.row(&key),
                &text(attendee, "/name"),
                &text(attendee, "/ext_user_id"),
                &text(attendee, "/email"),
                moderator,
            );
            let row = found.row(&key);
            row.times = times_of(attendee);
            // a length without comings and goings: somewhere in the meeting
            if matches!(&row.times, Times::Marks(marks) if marks.is_empty()) {
                row.times = Times::Stay(Cell::Blank, Cell::Blank);
                let seconds = attendee.get("duration").and_then(Value::as_i64).filter(|seconds| *seconds > 0);
                row.said = seconds.map(|seconds| Length { seconds, is_fine: true });
            }
        }
    }
    let mut raw = Raw::new(Provider::BigBlueButton, Layout::AnalyticsCallback, found.into_rows());
    let cell = |at: Option<Instant>| at.map_or(Cell::Blank, |at| Cell::Read(Stamp::At(at)));
    raw.meeting = ended.map(|_| (cell(began), cell(ended)));
    Some(raw)
}

/// The comings and goings of an attendee: session by session, and where there are no sessions all together.
fn times_of(attendee: &Value) -> Times {
    let mark = |came: bool, at: Option<Instant>| Some((came, Cell::Read(Stamp::At(at?))));
    let sessions: Vec<Vec<Mark>> = list(attendee, "sessions")
        .iter()
        .map(|session| {
            let marks = |key: &str, came: bool| {
                list(session, key).iter().filter_map(move |one| mark(came, one.get("timestamp").and_then(moment))).collect()
            };
            let both: [Vec<Mark>; 2] = [marks("joins", true), marks("lefts", false)];
            both.concat()
        })
        .collect();
    if sessions.iter().flatten().any(|(came, _)| *came) {
        return Times::Sessions(sessions);
    }
    let whole = |key: &str, came: bool| list(attendee, key).iter().filter_map(move |at| mark(came, moment(at)));
    Times::Marks(whole("joins", true).chain(whole("leaves", false)).collect())
}

/// BigBlueButton's webhooks.
fn bigbluebutton(values: &[Value]) -> Option<Raw> {
    values.iter().any(|value| value.pointer("/data/attributes/meeting").is_some()).then(|| {
        let events: Vec<MeetingEvent> = values.iter().filter_map(meeting_events::bigbluebutton).collect();
        gathered(Provider::BigBlueButton, &events)
    })
}

/// Jitsi's webhooks, as 8x8 sends them.
fn jitsi(values: &[Value]) -> Option<Raw> {
    let is_one = |value: &Value| !text(value, "/eventType").is_empty() && value.get("timestamp").is_some();
    values.iter().any(is_one).then(|| {
        let events: Vec<MeetingEvent> = values.iter().filter_map(meeting_events::jitsi).collect();
        gathered(Provider::Jitsi, &events)
    })
}
