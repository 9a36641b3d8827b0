//! Where the recording of a webinar is.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::webinar_recordings;
use crate::ids::WebinarId;

/// The recording of a webinar, as its trainers said last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// Where it can be watched.
    pub url: String,
    /// The last day on which it is there, where there is one.
    pub until: Option<NaiveDate>,
    /// When that was said.
    pub at: Instant,
}

impl Recording {
    /// Whether it can be watched on a day.
    pub fn is_there_on(&self, day: NaiveDate) -> bool {
        self.until.is_none_or(|until| day <= until)
    }
}

/// The recording of a webinar; `None` where there is none, or it was taken away.
///
/// # Errors
/// The database's.
pub fn recording_of(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Option<Recording>> {
    Ok(recordings_of(conn, &[webinar])?.remove(&webinar))
}

/// The recordings of several webinars, in one query.
///
/// # Errors
/// The database's.
pub fn recordings_of(conn: &mut Conn, of: &[WebinarId]) -> QueryResult<BTreeMap<WebinarId, Recording>> {
    let rows: Vec<(WebinarId, Option<String>, Option<NaiveDate>, Instant)> = webinar_recordings::table
        .filter(webinar_recordings::webinar_id.eq_any(of.to_vec()))
        .order((webinar_recordings::at, webinar_recordings::id))
        .select((webinar_recordings::webinar_id, webinar_recordings::url, webinar_recordings::until_on, webinar_recordings::at))
        .load(conn)?;
    // the latest of each stands
    let latest: BTreeMap<WebinarId, Option<Recording>> =
        rows.into_iter().map(|(webinar, url, until, at)| (webinar, url.map(|url| Recording { url, until, at }))).collect();
    Ok(latest.into_iter().filter_map(|(webinar, recording)| Some((webinar, recording?))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recording_is_there_on_its_last_day_too() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let for_good = Recording { url: "https://video.example.org/1".to_owned(), until: None, at: Instant::from_micros(0) };
        let for_a_while = Recording { until: Some(day("2027-02-01")), ..for_good.clone() };
        assert!(for_good.is_there_on(day("2030-01-01")));
        assert!(for_a_while.is_there_on(day("2027-02-01")) && !for_a_while.is_there_on(day("2027-02-02")));
    }
}
