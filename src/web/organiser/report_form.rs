//! The filters of a report: the form with what was typed, and what was chosen as links that take it away again.

use serde::Serialize;

use crate::attendance::Status;
use crate::i18n::{Lang, date_numeric, tr};
use crate::reports::{Asked, Question, View, Words};
use crate::web::figures::{Choice, samples};
use crate::web::paths;

/// The row of filters.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FilterForm {
    from: String,
    to: String,
    organisation: String,
    as_of: String,
    view: &'static str,
    tracks: Vec<Choice>,
    by: Vec<Choice>,
    /// Name and choices of those that stand folded.
    more: Vec<(&'static str, Vec<Choice>)>,
    more_open: bool,
}

/// A chosen filter, and the address without it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Chip {
    name: String,
    value: String,
    url: String,
}

impl Chip {
    /// A filling for samples.
    pub(super) fn sample() -> Self {
        Self { name: "Track".to_owned(), value: "Ministerial".to_owned(), url: "?".to_owned() }
    }
}

/// The address of a report with these fields.
pub(super) fn url(action: &str, fields: &[(&str, String)]) -> String {
    let query: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", paths::encoded(value))).collect();
    if query.is_empty() { action.to_owned() } else { format!("{action}?{}", query.join("&")) }
}

impl FilterForm {
    /// The form with what was typed, also where it cannot be used.
    pub(super) fn new(asked: &Asked, words: &Words<'_>, pairs: &[(String, String)]) -> Self {
        let filters = &asked.question.filters;
        let typed = |name: &str| pairs.iter().find(|(field, _)| field == name).map(|(_, v)| v.clone()).unwrap_or_default();
        let list = |name: &'static str, values: Vec<(String, String)>| -> Vec<Choice> {
            let all = tr(words.lang, &format!("report-all-{name}"));
            let chosen = typed(name);
            let rest = values.into_iter().map(|(value, words)| Choice::new(value, words, &chosen));
            std::iter::once(Choice::new("", all, &chosen)).chain(rest).collect()
        };
        let named =
            |codes: &[String], name: &dyn Fn(&str) -> String| codes.iter().map(|code| (code.clone(), name(code))).collect();
        let webinars = asked.all_webinars.iter().map(|webinar| {
            let day = date_numeric(webinar.start().date_naive());
            (webinar.id.to_string(), format!("{}, {day}, {}", words.webinar_short(webinar), webinar.lang().own_name()))
        });
        let statuses = Status::ALL.map(|status| (status.as_str().to_owned(), words.status(status)));
        let langs = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned()));
        let more = vec![
            ("module", list("module", named(&asked.choices.modules, &|slug| words.module(slug)))),
            ("webinar", list("webinar", webinars.collect())),
            ("region", list("region", named(&asked.choices.regions, &|code| words.region(Some(code))))),
            ("sector", list("sector", named(&asked.choices.sectors, &|code| words.sector(Some(code))))),
            ("language", list("language", langs.to_vec())),
            ("status", list("status", statuses.to_vec())),
        ];
        Self {
            from: typed("from"),
            to: typed("to"),
            organisation: typed("organisation"),
            as_of: typed("as-of"),
            view: if filters.view == View::Rows { "rows" } else { "" },
            tracks: list("track", named(&asked.choices.tracks, &|id| words.track(id))),
            by: Choice::dimensions(words.lang, filters.by),
            more_open: more.iter().any(|(name, _)| !typed(name).is_empty())
                || ["organisation", "as-of"].iter().any(|name| !typed(name).is_empty()),
            more,
        }
    }

    /// A filling for samples.
    pub(super) fn sample() -> Self {
        Self {
            from: "09.11.2026".to_owned(),
            to: String::new(),
            organisation: String::new(),
            as_of: String::new(),
            view: "",
            tracks: samples::dimensions(),
            by: samples::dimensions(),
            more: vec![("module", samples::dimensions()), ("status", samples::dimensions())],
            more_open: false,
        }
    }
}

/// The filters that narrow, each with the address without it.
pub(super) fn chips(question: &Question, words: &Words<'_>, action: &str) -> Vec<Chip> {
    let fields = question.filters.fields();
    let chosen = question.filters.chosen();
    chosen
        .iter()
        .map(|(field, value)| {
            let (name, shown) = words.filter(question, field, value);
            let rest: Vec<(&str, String)> = fields.iter().filter(|(name, _)| name != field).cloned().collect();
            Chip { name, value: shown, url: url(action, &rest) }
        })
        .collect()
}
