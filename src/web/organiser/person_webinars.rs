//! The webinars of a person on the organiser's page about them.

use serde::Serialize;

use crate::enrolment::{Enrolment, EnrolmentState};
use crate::i18n::{date_in_words, span, tr};
use crate::ids::WebinarId;
use crate::web::naming::Naming;
use crate::webinars::{Webinar, WebinarState};

/// A webinar, and what attendance says.
#[derive(Clone, Debug, Serialize)]
pub(super) struct WebinarRow {
    title: String,
    when: String,
    status: String,
    minutes: Option<i32>,
}

impl WebinarRow {
    pub(super) fn sample() -> Self {
        Self {
            title: "Working as one system".to_owned(),
            when: "Thursday 26 November 2026".to_owned(),
            status: "Present".to_owned(),
            minutes: Some(104),
        }
    }
}

/// The webinars of the person's track, with what attendance says.
pub(super) fn webinar_rows(
    naming: &Naming,
    enrolment: &Enrolment,
    webinars: &[Webinar],
    attendance: &[(WebinarId, String, i32)],
) -> Vec<WebinarRow> {
    let lang = naming.lang();
    let modules = naming.curriculum.track(&enrolment.track).map(|track| track.modules.as_slice()).unwrap_or_default();
    let own = webinars.iter().filter(|webinar| modules.contains(&webinar.module));
    own.filter_map(|webinar| {
        let found = attendance.iter().find(|(id, ..)| *id == webinar.id);
        // who came after a webinar was closed was not expected there
        let since = Some(enrolment.state_at).filter(|_| enrolment.state() == EnrolmentState::Enrolled);
        let is_later = webinar.closed_at.is_some_and(|closed| since.is_none_or(|since| since >= closed));
        if found.is_none() && is_later {
            return None;
        }
        let is_over = webinar.closed_at.is_some();
        if found.is_none() && webinar.state() == WebinarState::Cancelled {
            return None;
        }
        let (start, end) = (webinar.start(), webinar.end());
        Some(WebinarRow {
            title: webinar.title.clone().unwrap_or_else(|| naming.module(&webinar.module)),
            when: format!("{}, {}", date_in_words(lang, start.date_naive()), span(lang, &start, &end)),
            status: match found {
                Some((_, status, _)) => naming.word("person-attendance", status),
                None if is_over => naming.word("person-attendance", "not-recorded"),
                None => tr(lang, "person-attendance-open"),
            },
            // a code or a press on Join shows that somebody was there, not for how long
            minutes: found
                .filter(|(_, status, seconds)| *seconds > 0 || matches!(status.as_str(), "absent" | "excused"))
                .map(|(_, _, seconds)| seconds / 60),
        })
    })
    .collect()
}
