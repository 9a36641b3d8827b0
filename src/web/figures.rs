//! Figures that organisers and evaluators see alike: people by region, track, …, as a table and a chart, with small groups left out.

use serde::Serialize;

use crate::attendance::Status;
use crate::i18n::{Lang, Message, count, percent, tr};
use crate::reports::{Breakdown, Dimension, Shown, Words};

/// One of the numbers at the top of a report.
#[derive(Clone, Debug, Serialize)]
pub struct Stat {
    key: &'static str,
    number: Option<String>,
    share: Option<String>,
}

impl Stat {
    /// A number, and what part it is of another; the message `report-stat-{key}` says what it counts. `None` is «not shown».
    pub fn new(lang: Lang, key: &'static str, number: Option<i64>, of: Option<i64>) -> Self {
        let share = number.zip(of).and_then(|(number, of)| crate::reports::percent_of(number, of));
        Self { key, number: number.map(|number| count(lang, number)), share: share.map(|share| percent(lang, share)) }
    }
}

/// How many came to a status; `None` is «not shown».
#[derive(Clone, Debug, Serialize)]
pub struct StatusLine {
    words: String,
    number: Option<String>,
    share: Option<String>,
}

impl StatusLine {
    /// One line for each status, in their order, and their shares of all.
    pub fn all(words: &Words<'_>, number: impl Fn(Status) -> Option<i64>, of: Option<i64>) -> Vec<Self> {
        let line = |status: Status| {
            let number = number(status);
            let share = number.zip(of).and_then(|(number, of)| crate::reports::percent_of(number, of));
            Self {
                words: words.status(status),
                number: number.map(|number| count(words.lang, number)),
                share: share.map(|share| percent(words.lang, share)),
            }
        };
        Status::ALL.map(line).to_vec()
    }
}

/// People by what was asked for.
#[derive(Clone, Debug, Serialize)]
pub struct BreakdownTable {
    /// `region`, `track`, …: the messages `report-by-…` and `report-figures-by-…`.
    by: &'static str,
    lines: Vec<Line>,
    total: Line,
    /// The smallest number shown, where something is hidden.
    hides_under: Option<i64>,
    chart: Chart,
}

/// One group.
#[derive(Clone, Debug, Serialize)]
struct Line {
    name: String,
    people: Option<String>,
    every: Option<String>,
    rest: Option<String>,
    share: Option<String>,
}

/// Bars from zero, in per cent of whatever width there is (UX guide §15).
#[derive(Clone, Debug, Serialize)]
struct Chart {
    height: usize,
    bars: Vec<Bar>,
    finding: Message,
}

#[derive(Clone, Debug, Serialize)]
struct Bar {
    name: String,
    /// Where the words stand, and the bar, in pixels from the top.
    words_y: usize,
    bar_y: usize,
    width: Option<i64>,
    share: Option<String>,
    every: Option<String>,
    people: Option<String>,
}

/// Pixels for one bar with its words.
const STEP: usize = 44;

impl BreakdownTable {
    /// The table and the chart of a breakdown.
    pub fn new(breakdown: &Breakdown, by: Dimension, words: &Words<'_>) -> Self {
        let lang = words.lang;
        let line = |name: String, shown: &Shown| {
            let number = |number: Option<i64>| number.map(|number| count(lang, number));
            Line {
                name,
                people: number(shown.people),
                every: number(shown.every),
                rest: number(shown.rest),
                share: shown.share().map(|share| percent(lang, share)),
            }
        };
        let lines: Vec<Line> = breakdown.groups.iter().map(|group| line(words.group(by, &group.key), group)).collect();
        let bars = lines.iter().zip(&breakdown.groups).enumerate();
        let bars = bars.map(|(place, (line, group))| Bar {
            name: line.name.clone(),
            words_y: 14 + STEP * place,
            bar_y: 21 + STEP * place,
            width: group.share(),
            share: line.share.clone(),
            every: line.every.clone(),
            people: line.people.clone(),
        });
        let bars: Vec<Bar> = bars.collect();
        let chart = Chart { height: STEP * bars.len(), finding: finding(&lines), bars };
        Self {
            by: by.as_str(),
            total: line(tr(lang, "report-all"), &breakdown.total),
            lines,
            hides_under: breakdown.hides_something.then_some(breakdown.least),
            chart,
        }
    }
}

/// What the chart shows, for those who do not see it.
fn finding(lines: &[Line]) -> Message {
    let shown: Vec<(&str, &str)> = lines.iter().filter_map(|line| Some((line.name.as_str(), line.share.as_deref()?))).collect();
    match (shown.first(), shown.last()) {
        (Some((most, most_share)), Some((least, least_share))) if shown.len() > 1 => Message::new("report-chart-finding")
            .with("most", *most)
            .with("mostShare", *most_share)
            .with("least", *least)
            .with("leastShare", *least_share)
            .with("hidden", lines.len() - shown.len()),
        (Some((name, share)), _) => Message::new("report-chart-finding-one").with("name", *name).with("share", *share),
        _ => Message::new("report-chart-finding-none"),
    }
}

/// A value to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    value: String,
    words: String,
    selected: bool,
}

impl Choice {
    /// A value, its words, and whether it is the one chosen.
    pub fn new(value: impl Into<String>, words: String, chosen: &str) -> Self {
        let value = value.into();
        Self { selected: value == chosen, value, words }
    }

    /// What people may be counted by.
    pub fn dimensions(lang: Lang, chosen: Dimension) -> Vec<Self> {
        Dimension::ALL
            .into_iter()
            .map(|by| Self::new(by.as_str(), tr(lang, &format!("report-by-{}", by.as_str())), chosen.as_str()))
            .collect()
    }
}

/// Fillings for the samples of pages.
pub mod samples {
    use super::{Bar, BreakdownTable, Chart, Choice, Line, Stat, StatusLine};
    use crate::i18n::Lang;
    use crate::i18n::Message;
    use crate::reports::Dimension;

    /// A table with a group that is shown and one that is not.
    pub fn breakdown() -> BreakdownTable {
        let line = |name: &str, shown: bool| Line {
            name: name.to_owned(),
            people: shown.then(|| "74".to_owned()),
            every: shown.then(|| "55".to_owned()),
            rest: shown.then(|| "19".to_owned()),
            share: shown.then(|| "74%".to_owned()),
        };
        let bar = |name: &str, place: usize, width: Option<i64>| Bar {
            name: name.to_owned(),
            words_y: 14 + 44 * place,
            bar_y: 21 + 44 * place,
            width,
            share: width.map(|width| format!("{width}%")),
            every: width.map(|_| "55".to_owned()),
            people: width.map(|_| "74".to_owned()),
        };
        BreakdownTable {
            by: "region",
            lines: vec![line("Almaty", true), line("Ulytau region", false)],
            total: line("All", true),
            hides_under: Some(5),
            chart: Chart {
                height: 88,
                bars: vec![bar("Almaty", 0, Some(74)), bar("Ulytau region", 1, None)],
                finding: Message::new("report-chart-finding-one").with("name", "Almaty").with("share", "74%"),
            },
        }
    }

    /// A status that is shown and one that is not.
    pub fn statuses() -> Vec<StatusLine> {
        let shown = StatusLine { words: "Present".to_owned(), number: Some("31".to_owned()), share: Some("91%".to_owned()) };
        vec![shown, StatusLine { words: "Partial".to_owned(), number: None, share: None }]
    }

    /// Two numbers, one of them not shown.
    pub fn stats() -> Vec<Stat> {
        vec![Stat::new(Lang::En, "people", Some(418), None), Stat::new(Lang::En, "came", None, Some(418))]
    }

    /// What to count by.
    pub fn dimensions() -> Vec<Choice> {
        Choice::dimensions(Lang::En, Dimension::Region)
    }
}
