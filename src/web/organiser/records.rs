//! A cohort's records: found by code or name, narrowed by state, outcome and track.

use actix_web::web;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::completion::{self, Outcome, Record, RecordFilter, RecordState};
use crate::enrolment::{self, Cohort};
use crate::i18n::{self, Lang, tr};
use crate::web::forms::Fields;
use crate::web::listing::{self, PAGE, Pager};
use crate::web::{Answer, Done, Errors, Organiser, Page, Visit, paths};

/// In the place of a state: valid, and the rules are not met any more.
pub(super) const UNMET: &str = "unmet";

/// What the list is narrowed to.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Query {
    q: Option<String>,
    state: Option<String>,
    outcome: Option<String>,
    track: Option<String>,
    page: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RecordsPage {
    cohort: String,
    cohort_url: String,
    issue_url: String,
    register_url: String,
    settings_url: String,
    edition_url: String,
    /// The PDF files of those that are listed.
    files_url: String,
    action: String,
    clear_url: String,
    errors: Errors,
    q: String,
    state: String,
    outcome: String,
    track: String,
    states: Vec<Choice>,
    outcomes: Vec<Choice>,
    tracks: Vec<Choice>,
    is_narrowed: bool,
    total: i64,
    rows: Vec<Row>,
    pager: Option<Pager>,
}

/// A choice of a filter.
#[derive(Clone, Debug, Serialize)]
struct Choice {
    value: String,
    words: String,
}

/// A record.
#[derive(Clone, Debug, Serialize)]
struct Row {
    url: String,
    /// None after erasure.
    name: Option<String>,
    outcome: &'static str,
    track: String,
    issued_on: String,
    code: String,
    state: &'static str,
}

impl Page for RecordsPage {
    const TEMPLATE: &'static str = "organiser/records/index.html";

    fn samples() -> Vec<Self> {
        let row = Row {
            url: "/en/organise/kz/records/0".to_owned(),
            name: Some("Айгерім Сәрсенбаева".to_owned()),
            outcome: "completion",
            track: "Ministerial track".to_owned(),
            issued_on: "1 December 2026".to_owned(),
            code: "4821 5730 9662".to_owned(),
            state: "valid",
        };
        let choice = |value: &str| Choice { value: value.to_owned(), words: value.to_owned() };
        let page = Self {
            cohort: "November 2026".to_owned(),
            cohort_url: "/en/organise/kz".to_owned(),
            issue_url: "/en/organise/kz/records/issue".to_owned(),
            register_url: "/en/organise/kz/records/register".to_owned(),
            settings_url: "/en/organise/kz/records/settings".to_owned(),
            edition_url: "/en/organise/kz/edition".to_owned(),
            files_url: "/en/organise/kz/records/files?state=valid".to_owned(),
            action: "/en/organise/kz/records".to_owned(),
            clear_url: "/en/organise/kz/records".to_owned(),
            errors: Errors::none(),
            q: "Айг".to_owned(),
            state: "valid".to_owned(),
            outcome: String::new(),
            track: String::new(),
            states: vec![choice(""), choice("valid")],
            outcomes: vec![choice("")],
            tracks: vec![choice("")],
            is_narrowed: true,
            total: 138,
            rows: vec![row.clone(), Row { name: None, state: "revoked", outcome: "participation", ..row }],
            pager: Some(Pager::sample()),
        };
        let empty = Self { total: 0, rows: Vec::new(), pager: None, ..page.clone() };
        vec![page, Self { is_narrowed: false, ..empty.clone() }, empty]
    }
}

/// `GET /organise/{cohort}/records`
///
/// # Errors
/// The database's.
pub async fn index(organiser: Organiser, query: web::Query<Query>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let query = query.into_inner();
    if visit.query.split('&').any(|part| part.ends_with('=')) {
        return Ok(visit.go(&Done::at(url(&visit, &cohort, &query, 1))));
    }
    let filter = filter(&query);
    let page = listing::asked_for(query.page.as_deref());
    let (id, wanted, now) = (cohort.id, filter.clone(), visit.now);
    let (list, tracks) = visit
        .app
        .db
        .read(move |conn| {
            let list = completion::list_records(conn, id, &wanted, now, listing::skip(page), PAGE)?;
            Ok::<_, diesel::result::Error>((list, enrolment::tracks_of(conn, id)?))
        })
        .await?;
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let lang = visit.lang;
    let title =
        |track: &str| curriculum.track(track).map_or_else(|| track.to_owned(), |track| track.title.text(lang).to_owned());
    let choice = |value: &str, words: String| Choice { value: value.to_owned(), words };
    let all = |key: &str| choice("", tr(lang, key));
    let states = RecordState::ALL.map(|state| choice(state.as_str(), tr(lang, &format!("record-state-{state}"))));
    let states = states.into_iter().chain([choice(UNMET, tr(lang, "records-unmet"))]);
    let outcomes = Outcome::RECORDED.map(|outcome| choice(outcome.key(), tr(lang, &format!("record-{}", outcome.key()))));
    visit.page(&RecordsPage {
        cohort: cohort.name(lang),
        cohort_url: paths::organise_cohort(lang, &cohort.slug),
        issue_url: paths::organise_records_issue(lang, &cohort.slug),
        register_url: paths::organise_records_register(lang, &cohort.slug),
        settings_url: paths::organise_record_settings(lang, &cohort.slug),
        edition_url: paths::organise_edition(lang, &cohort.slug),
        files_url: with_query(paths::organise_records_files(lang, &cohort.slug), &query.pairs()),
        action: paths::organise_records(lang, &cohort.slug),
        clear_url: paths::organise_records(lang, &cohort.slug),
        errors: Errors::none(),
        states: std::iter::once(all("records-any-state")).chain(states).collect(),
        outcomes: std::iter::once(all("records-any-outcome")).chain(outcomes).collect(),
        tracks: std::iter::once(all("records-any-track"))
            .chain(tracks.iter().map(|track| choice(track, title(track))))
            .collect(),
        is_narrowed: filter != RecordFilter::default(),
        total: list.total,
        rows: list.records.iter().map(|record| row(record, &cohort, (lang, now))).collect(),
        pager: (list.total > PAGE).then(|| Pager::new(page, list.total, |page| url(&visit, &cohort, &query, page))),
        q: filter.words.clone().unwrap_or_default(),
        state: match filter.state {
            Some(_) if filter.unmet => UNMET.to_owned(),
            state => state.map(|state| state.to_string()).unwrap_or_default(),
        },
        outcome: filter.outcome.map(|outcome| outcome.key().to_owned()).unwrap_or_default(),
        track: filter.track.unwrap_or_default(),
    })
}

impl Query {
    /// What a form names.
    pub(super) fn of(fields: &Fields) -> Self {
        let given = |name: &str| Some(fields.text(name)).filter(|text| !text.is_empty());
        Self { q: given("q"), state: given("state"), outcome: given("outcome"), track: given("track"), page: None }
    }

    /// Names and values of what is given.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let all = [("q", &self.q), ("state", &self.state), ("outcome", &self.outcome), ("track", &self.track)];
        all.into_iter().filter_map(|(name, value)| Some((name, value.clone().filter(|value| !value.is_empty())?))).collect()
    }
}

pub(super) fn filter(query: &Query) -> RecordFilter {
    let given = |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let outcome = Outcome::from_stored(query.outcome.as_deref());
    let unmet = query.state.as_deref() == Some(UNMET);
    RecordFilter {
        words: given(&query.q),
        state: if unmet { Some(RecordState::Valid) } else { query.state.as_deref().and_then(|state| state.parse().ok()) },
        unmet,
        with_pdf: false,
        outcome: Some(outcome).filter(|outcome| *outcome != Outcome::None),
        track: given(&query.track),
    }
}

/// The list's address with what is not empty of its query.
fn url(visit: &Visit, cohort: &Cohort, query: &Query, page: i64) -> String {
    let page = (page > 1).then(|| ("page", page.to_string()));
    let pairs: Vec<_> = query.pairs().into_iter().chain(page).collect();
    with_query(paths::organise_records(visit.lang, &cohort.slug), &pairs)
}

fn with_query(path: String, pairs: &[(&str, String)]) -> String {
    let parts: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={}", paths::encoded(value))).collect();
    let mark = if parts.is_empty() { "" } else { "?" };
    format!("{path}{mark}{}", parts.join("&"))
}

fn row(record: &Record, cohort: &Cohort, (lang, now): (Lang, Instant)) -> Row {
    let facts = record.facts();
    Row {
        url: paths::organise_record(lang, &cohort.slug, record.id),
        name: record.name.clone(),
        outcome: record.outcome().key(),
        track: facts.track.text(lang).to_owned(),
        issued_on: i18n::date(lang, facts.issued_on),
        code: record.code().grouped(),
        state: record.state(now).as_str(),
    }
}
