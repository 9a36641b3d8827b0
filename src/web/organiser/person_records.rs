//! The records of a person on the organiser's page about them.

use serde::Serialize;

use crate::clock::Instant;
use crate::completion::{Record, RecordState};
use crate::i18n::{self, Lang};
use crate::web::paths;

/// A record, with its page.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RecordRow {
    url: String,
    code: String,
    outcome: &'static str,
    issued_on: String,
    state: &'static str,
}

pub(super) fn rows(records: &[Record], slug: &str, lang: Lang, now: Instant) -> Vec<RecordRow> {
    let row = |record: &Record| RecordRow {
        url: paths::organise_record(lang, slug, record.id),
        code: record.code().grouped(),
        outcome: record.outcome().key(),
        issued_on: i18n::date(lang, record.facts().issued_on),
        state: record.state(now).as_str(),
    };
    records.iter().map(row).collect()
}

pub(super) fn sample() -> Vec<RecordRow> {
    let row = |state: RecordState| RecordRow {
        url: "/en/organise/kz/records/0abc".to_owned(),
        code: "4821 5730 9662".to_owned(),
        outcome: "completion",
        issued_on: "1 December 2026".to_owned(),
        state: state.as_str(),
    };
    RecordState::ALL.map(row).to_vec()
}
