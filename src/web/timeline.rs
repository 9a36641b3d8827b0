//! The timeline of one person at one webinar: the picture (UX guide §15: no script, places in per cent), the same as a table, and
//! the sum in words. Trainers see what evidence came with; a learner does not, because it may have come with somebody else's name.

use std::collections::HashMap;

use chrono_tz::Tz;
use serde::Serialize;

use crate::attendance::presence::{Meeting, Span};
use crate::attendance::timeline::{Lane, Timeline, WIDTH};
use crate::attendance::windows::CHECK_IN_AFTER_MINUTES;
use crate::attendance::{Basis, Dossier, Evidence, Source};
use crate::by::Who;
use crate::clock::Instant;
use crate::i18n::{Lang, Message, clock_time, minutes_of, span, tr};
use crate::ids::{EvidenceId, PersonId};
use crate::web::webinar_head::moment;

/// Pixels for one lane with its words.
const STEP: usize = 44;
/// No bar is narrower than this, in parts of [`WIDTH`], so that a short stay is seen.
const NARROWEST: i64 = 40;

/// What is shown.
#[derive(Clone, Debug, Serialize)]
pub struct TimelineView {
    height: usize,
    ticks: Vec<Tick>,
    lanes: Vec<LaneView>,
    /// «61 of 120 minutes: …»
    sum: Message,
    /// What marks present.
    needed: Message,
    /// What the answer rests on: `attendance-basis-…`.
    basis: Message,
    /// «It was held from 15:00 to 15:30», where that is not what was planned.
    held: Option<Message>,
    /// A code was typed after the end and counts all the same.
    late_code: bool,
    lines: Vec<Line>,
    /// Whether there is time within which somebody was for a while: a pale bar is to be explained.
    has_within: bool,
    /// Whether the table says what evidence came with.
    names: bool,
}

/// An hour or a half on the axis.
#[derive(Clone, Debug, Serialize)]
struct Tick {
    x: String,
    words: String,
    /// `end`, `mid` or nothing.
    anchor: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct LaneView {
    words: String,
    words_y: usize,
    bar_y: usize,
    dot_y: usize,
    /// `s1` for what is counted, `s2` for sources.
    class: &'static str,
    bars: Vec<Bar>,
    /// Time within which somebody was there for a while.
    pale: Vec<Bar>,
    pauses: Vec<Bar>,
    dots: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Bar {
    x: String,
    width: String,
}

/// A line of the table.
#[derive(Clone, Debug, Serialize)]
struct Line {
    source: String,
    /// The page of the report, the sheet or the connection that it came from, or empty.
    url: String,
    from: String,
    to: String,
    minutes: String,
    came_with: String,
    recorded: String,
}

/// Who reads, and how times are told.
pub struct Telling<'names> {
    /// The reader's language.
    pub lang: Lang,
    /// The webinar's zone.
    pub zone: Tz,
    /// The present moment.
    pub now: Instant,
    /// Names of those who wrote evidence by hand; `None` for a learner, who sees no names.
    pub names: Option<&'names HashMap<PersonId, String>>,
    /// The pages of what pieces of evidence came from; empty for a learner.
    pub origins: HashMap<EvidenceId, String>,
}

impl TimelineView {
    /// Of what is known.
    pub fn new(dossier: &Dossier, telling: &Telling<'_>) -> Self {
        let drawn = Timeline::of(&dossier.evidence, dossier.growing, &dossier.meeting, dossier.needed);
        let lang = telling.lang;
        let mut lanes = vec![LaneView::new(0, tr(lang, "timeline-webinar"), "track-2", Bar::all(&drawn, &[drawn.meeting]))];
        lanes[0].pauses = Bar::all(&drawn, &drawn.breaks);
        for lane in &drawn.lanes {
            lanes.push(LaneView::of_source(lanes.len(), lang, &drawn, lane));
        }
        let minutes = Message::new("timeline-counted").with("n", minutes_of(drawn.shown.seconds)).to(lang);
        let counted = LaneView::new(lanes.len(), minutes, "s1", Bar::all(&drawn, &drawn.counted));
        lanes.push(LaneView { pale: Bar::all(&drawn, &drawn.somewhere), ..counted });
        let basis = dossier.attendance.as_ref().map_or(Basis::Nothing, |row| row.basis());
        let percent = i64::from(dossier.needed.present_percent);
        Self {
            height: STEP * lanes.len() + 20,
            ticks: ticks(&drawn, telling.zone),
            lanes,
            sum: sum(&drawn, telling, percent),
            needed: needed(&drawn, lang, percent),
            basis: match basis {
                Basis::Nothing | Basis::Seen if dossier.growing.is_some() => Message::new("timeline-so-far"),
                _ => Message { key: format!("attendance-basis-{}", basis.as_str()).into(), args: Default::default() },
            },
            held: held(&dossier.meeting, telling.lang, telling.zone),
            late_code: basis == Basis::CheckIns
                && drawn.lanes.iter().filter(|lane| lane.source == Source::CheckInCode).any(|lane| {
                    lane.moments
                        .iter()
                        .any(|at| *at > drawn.meeting.to && *at <= drawn.meeting.to.plus_minutes(CHECK_IN_AFTER_MINUTES))
                }),
            lines: dossier
                .evidence
                .iter()
                .map(|piece| line(piece, drawn.meeting, telling))
                .chain(dossier.growing.map(|span| open_line(span, telling)))
                .collect(),
            has_within: drawn.lanes.iter().any(|lane| !lane.within.is_empty()),
            names: telling.names.is_some(),
        }
    }

    /// For the samples of pages.
    pub fn sample(names: bool) -> Self {
        let bar = || vec![Bar { x: "12.50".to_owned(), width: "40.00".to_owned() }];
        let lane = |place, words: &str, class| LaneView::new(place, words.to_owned(), class, bar());
        let mut report = lane(1, "Meeting’s report", "s2");
        report.dots = vec!["12.50".to_owned()];
        report.pale = bar();
        let mut webinar = lane(0, "The webinar", "track-2");
        webinar.pauses = bar();
        Self {
            height: STEP * 3 + 20,
            ticks: vec![Tick { x: "12.50".to_owned(), words: "15:00".to_owned(), anchor: "mid" }],
            lanes: vec![webinar, report, lane(2, "Counted: 61 minutes", "s1")],
            sum: Message::new("timeline-sum").with("n", 61).with("of", 120).with("times", "15:00–16:01"),
            needed: Message::new("timeline-needed").with("percent", 75).with("n", 90),
            basis: Message::new("attendance-basis-minutes"),
            held: Some(Message::new("timeline-held").with("held", "15:00 to 16:10").with("planned", "15:00 to 17:00")),
            late_code: true,
            lines: vec![Line {
                source: "Meeting’s report".to_owned(),
                url: if names { "/en/teach/webinars/0/imports/1".to_owned() } else { String::new() },
                from: "15:00".to_owned(),
                to: "16:01".to_owned(),
                minutes: "61".to_owned(),
                came_with: "iPhone (Айгуль)".to_owned(),
                recorded: "17:20".to_owned(),
            }],
            has_within: true,
            names,
        }
    }
}

impl LaneView {
    fn new(place: usize, words: String, class: &'static str, bars: Vec<Bar>) -> Self {
        let top = STEP * place;
        Self {
            words,
            words_y: top + 14,
            bar_y: top + 21,
            dot_y: top + 27,
            class,
            bars,
            pale: Vec::new(),
            pauses: Vec::new(),
            dots: Vec::new(),
        }
    }

    fn of_source(place: usize, lang: Lang, drawn: &Timeline, lane: &Lane) -> Self {
        let words = tr(lang, &format!("timeline-source-{}", lane.source.as_str()));
        let dots = lane.moments.iter().map(|at| percent(drawn.place(*at))).collect();
        let spans: Vec<Span> = lane.spans.iter().map(|span| told(lane.source, *span, drawn.meeting)).collect();
        Self { dots, pale: Bar::all(drawn, &lane.within), ..Self::new(place, words, "s2", Bar::all(drawn, &spans)) }
    }
}

impl Bar {
    fn all(drawn: &Timeline, spans: &[Span]) -> Vec<Self> {
        let bar = |span: &Span| {
            let (from, to) = (drawn.place(span.from), drawn.place(span.to));
            let width = (to - from).max(NARROWEST);
            Self { x: percent(from.min(WIDTH - width)), width: percent(width) }
        };
        spans.iter().map(bar).collect()
    }
}

/// Hundredths of a per cent as an attribute has them.
fn percent(place: i64) -> String {
    format!("{}.{:02}", place / 100, place % 100)
}

/// Full hours, and half hours where the picture is short enough for them.
fn ticks(drawn: &Timeline, zone: Tz) -> Vec<Tick> {
    let minutes = drawn.window.to.seconds_since(drawn.window.from) / 60;
    let step = if minutes > 200 { 60 } else { 30 };
    // on the wall clock, where zones are off by half an hour or three quarters
    let offset = {
        use chrono::Offset as _;
        i64::from(drawn.window.from.in_zone(zone).offset().fix().local_minus_utc()) / 60
    };
    let begin = drawn.window.from.micros() / 60_000_000 + offset;
    let first = begin + (step - begin.rem_euclid(step)) % step - offset;
    (0..)
        .map(|nth| Instant::from_micros((first + nth * step) * 60_000_000))
        .take_while(|at| *at <= drawn.window.to)
        .map(|at| {
            let place = drawn.place(at);
            let anchor = match place {
                ..600 => "",
                9_400.. => "end",
                _ => "mid",
            };
            Tick { x: percent(place), words: clock_time(&at.in_zone(zone)), anchor }
        })
        .collect()
}

/// When a webinar really was, where that is not what was planned.
pub fn held(meeting: &Meeting, lang: Lang, zone: Tz) -> Option<Message> {
    let words = |of: Span| span(lang, &of.from.in_zone(zone), &of.to.in_zone(zone));
    let (held, planned) = (words(meeting.counted), words(meeting.planned));
    (held != planned).then(|| Message::new("timeline-held").with("held", held).with("planned", planned))
}

fn sum(drawn: &Timeline, telling: &Telling<'_>, percent: i64) -> Message {
    let time = |at: Instant| clock_time(&at.in_zone(telling.zone));
    let all = |spans: &[Span]| -> Vec<String> {
        spans.iter().map(|span| format!("{}–{}", time(span.from), time(span.to))).collect()
    };
    let of = minutes_of(drawn.shown.scheduled_seconds);
    let mut times = all(&drawn.counted);
    if drawn.unplaced_seconds > 0 {
        let somewhere = Message::new("timeline-somewhere")
            .with("n", minutes_of(drawn.unplaced_seconds))
            .with("times", all(&drawn.somewhere).join(", "));
        times.push(somewhere.to(telling.lang));
    }
    if times.is_empty() {
        return Message::new("timeline-sum-none").with("of", of);
    }
    let seconds = drawn.shown.seconds;
    let sum = if is_near_limit(seconds, seconds_needed(drawn.shown.scheduled_seconds, percent)) {
        Message::new("timeline-sum-exact").with("time", exactly(telling.lang, seconds))
    } else {
        Message::new("timeline-sum").with("n", minutes_of(seconds))
    };
    sum.with("of", of).with("times", times.join(", "))
}

/// What marks present, to the second where it is no whole minute.
fn needed(drawn: &Timeline, lang: Lang, percent: i64) -> Message {
    let seconds = seconds_needed(drawn.shown.scheduled_seconds, percent);
    let needed = if seconds % 60 == 0 {
        Message::new("timeline-needed").with("n", seconds / 60)
    } else {
        Message::new("timeline-needed-exact").with("time", exactly(lang, seconds))
    };
    needed.with("percent", percent)
}

/// The seconds that mark present, rounded up: with as many as are said somebody is.
pub const fn seconds_needed(scheduled_seconds: i64, percent: i64) -> i64 {
    (scheduled_seconds * percent + 99) / 100
}

/// Whether whole minutes do not tell if somebody was there for long enough.
pub const fn is_near_limit(seconds: i64, needed: i64) -> bool {
    needed % 60 != 0 && seconds / 60 == needed / 60
}

/// «31 min 29 s»
pub fn exactly(lang: Lang, seconds: i64) -> String {
    Message::new("minutes-and-seconds").with("n", seconds / 60).with("seconds", seconds % 60).to(lang)
}

/// An interval as it is told: a signature stands for the whole that was planned, and the webinar may have been shorter.
fn told(source: Source, span: Span, meeting: Span) -> Span {
    let signed = (source == Source::Sheet).then(|| span.cut_to(meeting)).flatten();
    signed.unwrap_or(span)
}

fn line(piece: &Evidence, meeting: Span, telling: &Telling<'_>) -> Line {
    let lang = telling.lang;
    let of = piece.to_at.map(|to| told(piece.source(), Span { from: piece.from_at, to }, meeting));
    let time = |at: Instant| moment(lang, at, telling.zone, telling.now);
    let recorded = match (piece.by(), telling.names) {
        (Who::Person(person), Some(names)) if names.contains_key(&person) => Message::new("timeline-recorded-by")
            .with("name", names.get(&person).cloned().unwrap_or_default())
            .with("time", time(piece.recorded_at))
            .to(lang),
        (Who::Command, Some(_)) => Message::new("timeline-recorded-command").with("time", time(piece.recorded_at)).to(lang),
        _ => time(piece.recorded_at),
    };
    let came_with: Vec<&str> = piece.raw_name.iter().chain(&piece.raw_email).map(String::as_str).collect();
    Line {
        url: telling.origins.get(&piece.id).cloned().unwrap_or_default(),
        source: tr(lang, &format!("timeline-source-{}", piece.source().as_str())),
        from: time(of.map_or(piece.from_at, |of| of.from)),
        to: of.map(|of| time(of.to)).unwrap_or_default(),
        minutes: match piece.sure_seconds {
            Some(sure) => Message::new("timeline-minutes-within").with("n", minutes_of(i64::from(sure))).to(lang),
            None => of.map(|of| minutes_of(of.seconds()).to_string()).unwrap_or_default(),
        },
        came_with: came_with.join(", "),
        recorded,
    }
}

/// The line of a joining page that is still open.
fn open_line(span: Span, telling: &Telling<'_>) -> Line {
    let time = |at: Instant| moment(telling.lang, at, telling.zone, telling.now);
    Line {
        source: tr(telling.lang, "timeline-source-heartbeat"),
        url: String::new(),
        from: time(span.from),
        to: tr(telling.lang, "timeline-still-open"),
        minutes: minutes_of(span.seconds()).to_string(),
        came_with: String::new(),
        recorded: time(span.to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_to_mark_present_does() {
        for (minutes, percent, wanted) in [
            (120, 75, 5400),
            (105, 75, 4725),
            (42, 75, 1890),
            (61, 75, 2745),
            (90, 1, 54),
            (90, 100, 5400),
            (0, 75, 0),
            (7, 33, 139),
        ] {
            let needed = seconds_needed(minutes * 60, percent);
            assert_eq!(needed, wanted, "{percent} % of {minutes}");
            assert!(needed * 100 >= minutes * 60 * percent, "{percent} % of {minutes}");
            assert!(needed == 0 || (needed - 1) * 100 < minutes * 60 * percent, "{percent} % of {minutes}");
        }
    }

    #[test]
    fn seconds_are_said_where_minutes_do_not_tell_two_marks_apart() {
        for (seconds, needed, wanted) in [
            (1891, 1890, true),
            (1889, 1890, true),
            (1859, 1890, false),
            (1920, 1890, false),
            (5399, 5400, false),
            (5400, 5400, false),
        ] {
            assert_eq!(is_near_limit(seconds, needed), wanted, "{seconds} of {needed}");
        }
    }
}
