//! What a report is asked for: one typed struct, read from an address, written back into one, and carried by the form of an export.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::attendance::Status;
use crate::i18n::{Lang, Message, date_numeric, read_date};
use crate::ids::WebinarId;

/// What people are counted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dimension {
    /// Where they work.
    #[default]
    Region,
    /// What they take.
    Track,
    /// For whom they work.
    Sector,
    /// As they told us.
    Gender,
    /// In which they want webinars.
    Language,
}

impl Dimension {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Region, Self::Track, Self::Sector, Self::Gender, Self::Language];

    /// As in addresses; the messages `report-by-…` word it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Track => "track",
            Self::Sector => "sector",
            Self::Gender => "gender",
            Self::Language => "language",
        }
    }

    /// The dimension of an address.
    pub fn named(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dimension| dimension.as_str() == text)
    }
}

/// How the people of a report are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// A row for each person, a column for each webinar.
    #[default]
    Matrix,
    /// A row for each person and webinar.
    Rows,
}

/// What a report is asked for; `None` is all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Slug of a module.
    pub module: Option<String>,
    /// One webinar.
    pub webinar: Option<WebinarId>,
    /// Identifier of a track.
    pub track: Option<String>,
    /// Code of a region.
    pub region: Option<String>,
    /// Code of a sector.
    pub sector: Option<String>,
    /// Part of an organisation's name, as typed.
    pub organisation: Option<String>,
    /// The language people want webinars in.
    pub language: Option<Lang>,
    /// What attendance came to.
    pub status: Option<Status>,
    /// Webinars held on this day or later, by their own clock.
    pub from: Option<NaiveDate>,
    /// Webinars held on this day or earlier.
    pub to: Option<NaiveDate>,
    /// Attendance as it was known then, by the cohort's clock; `None` as it is known now.
    pub as_of: Option<NaiveDateTime>,
    /// What people are counted by.
    pub by: Dimension,
    /// How they are listed.
    pub view: View,
}

/// What there is to choose from.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Slugs of modules.
    pub modules: Vec<String>,
    /// The cohort's webinars.
    pub webinars: Vec<WebinarId>,
    /// Identifiers of tracks.
    pub tracks: Vec<String>,
    /// Codes of regions.
    pub regions: Vec<String>,
    /// Codes of sectors.
    pub sectors: Vec<String>,
}

/// A value that cannot be used: the field, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The field's name.
    pub field: &'static str,
    /// What to do.
    pub message: Message,
}

impl Filters {
    /// Reads the fields of an address or a form. What cannot be used is left out and named in the problems; other fields are not
    /// ours and are passed over.
    pub fn parse(pairs: &[(String, String)], choices: &Choices) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let given = |name: &str| {
            let value = pairs.iter().find(|(field, _)| field == name).map(|(_, value)| value.trim().to_owned());
            value.filter(|value| !value.is_empty())
        };
        let mut one_of = |field: &'static str, known: &[String]| {
            let value = given(field)?;
            if known.contains(&value) {
                return Some(value);
            }
            problems.push(Problem { field, message: Message::new("report-choose-from-list") });
            None
        };
        let mut filters = Self {
            module: one_of("module", &choices.modules),
            track: one_of("track", &choices.tracks),
            region: one_of("region", &choices.regions),
            sector: one_of("sector", &choices.sectors),
            organisation: given("organisation"),
            ..Self::default()
        };
        let mut choose = |field: &'static str, found: bool| {
            if !found && given(field).is_some() {
                problems.push(Problem { field, message: Message::new("report-choose-from-list") });
            }
        };
        filters.webinar =
            given("webinar").and_then(|text| text.parse().ok()).filter(|webinar| choices.webinars.contains(webinar));
        choose("webinar", filters.webinar.is_some());
        filters.language = given("language").and_then(|text| text.parse().ok());
        choose("language", filters.language.is_some());
        filters.status = given("status").and_then(|text| text.parse().ok());
        choose("status", filters.status.is_some());
        let by = given("by").and_then(|text| Dimension::named(&text));
        choose("by", by.is_some());
        filters.by = by.unwrap_or_default();
        filters.view = if given("view").as_deref() == Some("rows") { View::Rows } else { View::Matrix };
        (filters.from, filters.to) = dates(given("from"), given("to"), &mut problems);
        filters.as_of = given("as-of").and_then(|text| {
            let moment = read_moment(&text);
            if moment.is_none() {
                problems.push(Problem { field: "as-of", message: Message::new("report-moment-like") });
            }
            moment
        });
        (filters, problems)
    }

    /// The fields that say the same, without those that say «all»: for links, and for what is kept of an export.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = self.chosen();
        if self.by != Dimension::default() {
            fields.push(("by", self.by.as_str().to_owned()));
        }
        if self.view == View::Rows {
            fields.push(("view", "rows".to_owned()));
        }
        fields
    }

    /// The fields that narrow what is counted.
    pub fn chosen(&self) -> Vec<(&'static str, String)> {
        let dates = [("from", self.from), ("to", self.to)].map(|(name, day)| (name, day.map(date_numeric)));
        let values = [
            ("module", self.module.clone()),
            ("webinar", self.webinar.map(|webinar| webinar.to_string())),
            ("track", self.track.clone()),
            ("region", self.region.clone()),
            ("sector", self.sector.clone()),
            ("organisation", self.organisation.clone()),
            ("language", self.language.map(|lang| lang.to_string())),
            ("status", self.status.map(|status| status.as_str().to_owned())),
            ("as-of", self.as_of.map(|moment| format!("{} {}", date_numeric(moment.date()), moment.format("%H:%M")))),
        ];
        dates.into_iter().chain(values).filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

fn dates(from: Option<String>, to: Option<String>, problems: &mut Vec<Problem>) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let mut read = |field: &'static str, text: Option<String>| {
        let day = read_date(&text?);
        if day.is_none() {
            problems.push(Problem { field, message: Message::new("report-date-like") });
        }
        day
    };
    let (from, to) = (read("from", from), read("to", to));
    if let (Some(first), Some(last)) = (from, to)
        && last < first
    {
        let message = Message::new("report-date-order").with("from", date_numeric(first));
        problems.push(Problem { field: "to", message });
        return (from, None);
    }
    (from, to)
}

/// A day with a time, or a day alone: then its last minute. Written as dates are, the time as 15:00 or 15.00.
fn read_moment(text: &str) -> Option<NaiveDateTime> {
    let mut parts = text.split_whitespace();
    let day = read_date(parts.next()?.trim_end_matches(','))?;
    let time = match parts.next() {
        Some(time) => NaiveTime::parse_from_str(&time.replace('.', ":"), "%H:%M").ok()?,
        None => NaiveTime::from_hms_opt(23, 59, 0)?,
    };
    parts.next().is_none().then(|| day.and_time(time))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_moment_is_a_day_with_or_without_a_time() {
        for (typed, read) in [
            ("26.11.2026 15:00", Some("2026-11-26 15:00")),
            ("26.11.2026, 9.05", Some("2026-11-26 09:05")),
            ("2026-11-26 15:00", Some("2026-11-26 15:00")),
            ("26.11.2026", Some("2026-11-26 23:59")),
            ("26.11.2026 25:00", None),
            ("26.11.2026 15:00 UTC", None),
            ("yesterday", None),
        ] {
            let found = read_moment(typed).map(|moment| moment.format("%Y-%m-%d %H:%M").to_string());
            assert_eq!(found.as_deref(), read, "{typed}");
        }
    }

    use super::*;

    fn parse(query: &[(&str, &str)]) -> (Filters, Vec<&'static str>) {
        let choices = Choices {
            modules: vec!["coordination".to_owned()],
            webinars: vec![WebinarId(7)],
            tracks: vec!["ministerial".to_owned()],
            regions: vec!["KZ-75".to_owned()],
            sectors: vec!["education".to_owned()],
        };
        let pairs: Vec<(String, String)> = query.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        let (filters, problems) = Filters::parse(&pairs, &choices);
        (filters, problems.into_iter().map(|problem| problem.field).collect())
    }

    #[test]
    fn what_is_chosen_is_read_and_written_back() {
        let webinar = WebinarId(7).to_string();
        let query = [
            ("from", "09.11.2026"),
            ("to", "27.11.2026"),
            ("module", "coordination"),
            ("webinar", webinar.as_str()),
            ("track", "ministerial"),
            ("region", "KZ-75"),
            ("sector", "education"),
            ("organisation", "Мектеп № 4"),
            ("language", "kk"),
            ("status", "not-recorded"),
            ("by", "gender"),
            ("view", "rows"),
        ];
        let (filters, problems) = parse(&query);
        assert_eq!(problems, [""; 0]);
        let written: Vec<(&str, String)> = filters.fields();
        let wanted: Vec<(&str, String)> = query.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        assert_eq!(written, wanted);
    }

    #[test]
    fn what_cannot_be_used_is_named() {
        for (query, wanted) in [
            (vec![("track", "nobody")], vec!["track"]),
            (vec![("webinar", "0"), ("status", "late"), ("by", "age")], vec!["webinar", "status", "by"]),
            (vec![("from", "yesterday"), ("to", "31.02.2026")], vec!["from", "to"]),
            (vec![("from", "27.11.2026"), ("to", "09.11.2026")], vec!["to"]),
            (vec![("from", "9.11.26")], vec!["from"]),
            (vec![("language", "de"), ("other", "x"), ("region", " ")], vec!["language"]),
        ] {
            assert_eq!(parse(&query).1, wanted, "{query:?}");
        }
    }
}
