//! Signed sheets: who may have signed, whose signatures were entered, the scans.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::matching::{Known, beginning_so};
use super::super::model::{Evidence, Scan, Source};
use super::imports::{people_to_match, standing};
use crate::curriculum::Curriculum;
use crate::db::schema::{attendance_imports, enrolments, evidence, people, sheet_scans};
use crate::db::{AmongDsl as _, Conn, MultiBackend, dialect};
use crate::enrolment::EnrolmentState;
use crate::i18n::Lang;
use crate::ids::{EvidenceId, PersonId, SheetScanId, WebinarId};
use crate::people::names;
use crate::webinars::{Webinar, roster_page, tracks_with};

/// Somebody who may have signed.
#[derive(Clone, Debug)]
pub struct Signer {
    /// Who.
    pub person: PersonId,
    /// As it stands on lists.
    pub name: String,
    /// The language they read: of their name, too.
    pub lang: Lang,
    /// What they do.
    pub position: Option<String>,
    /// Code of the region.
    pub region: Option<String>,
    /// Signatures of theirs that were entered and count, the first first.
    pub signed: Vec<Evidence>,
}

/// A part of the roster in its order, which is the order of the printed sheet: `most` from the place `skip` (0 is the first) on.
///
/// # Errors
/// The database's.
pub fn signers(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum, skip: i64, most: i64) -> QueryResult<Vec<Signer>> {
    let expected = roster_page(conn, webinar, curriculum, skip, most)?;
    let signers = expected.into_iter().map(|expected| Signer {
        person: expected.person,
        name: expected.name,
        lang: expected.lang,
        position: expected.position,
        region: expected.region,
        signed: Vec::new(),
    });
    let signers = signers.collect();
    with_signatures(conn, webinar.id, signers)
}

/// Up to `most` people who may attend and whose names hold the beginnings of all these words, in any script and order: first as they are
/// written, then as the matching of reports hears them.
///
/// # Errors
/// The database's.
pub fn signers_named(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    words: &str,
    most: i64,
) -> QueryResult<Vec<Signer>> {
    type Row = (PersonId, String, String, Option<String>, Option<String>);
    let key = names::search_key(words);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = enrolments::table
        .inner_join(people::table)
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(enrolments::track.among(tracks_with(curriculum, &webinar.module)))
        .into_boxed::<MultiBackend>();
    for word in key.split(' ') {
        let inside = dialect::contains(&format!(" {word}"));
        // a word begins the key or follows a space in it
        let first = inside.trim_start_matches("% ").to_owned();
        query = query.filter(enrolments::name_key.like(first).escape('\\').or(enrolments::name_key.like(inside).escape('\\')));
    }
    let mut rows: Vec<Row> = query
        .order((enrolments::sort_key, enrolments::id))
        .limit(most)
        .select((enrolments::person_id, people::name, people::language, enrolments::position, enrolments::region))
        .load(conn)?;
    let room = usize::try_from(most).unwrap_or(0).saturating_sub(rows.len());
    if room > 0 {
        let (ids, known): (Vec<PersonId>, Vec<Known>) = people_to_match(conn, &[webinar], curriculum)?.into_iter().unzip();
        let heard = beginning_so(&known, words, room + rows.len()).into_iter().filter_map(|place| ids.get(place).copied());
        let more: Vec<PersonId> = heard.filter(|id| rows.iter().all(|row| row.0 != *id)).take(room).collect();
        let more: Vec<Row> = enrolments::table
            .inner_join(people::table)
            .filter(enrolments::cohort_id.eq(webinar.cohort_id))
            .filter(enrolments::person_id.among(more))
            .order((enrolments::sort_key, enrolments::id))
            .select((enrolments::person_id, people::name, people::language, enrolments::position, enrolments::region))
            .load(conn)?;
        rows.extend(more);
    }
    let signers = rows.into_iter().map(|(person, name, language, position, region)| Signer {
        person,
        name,
        lang: language.parse().unwrap_or(Lang::En),
        position,
        region,
        signed: Vec::new(),
    });
    let signers = signers.collect();
    with_signatures(conn, webinar.id, signers)
}

fn with_signatures(conn: &mut Conn, webinar: WebinarId, mut signers: Vec<Signer>) -> QueryResult<Vec<Signer>> {
    let ids: Vec<PersonId> = signers.iter().map(|signer| signer.person).collect();
    let mut theirs: HashMap<PersonId, Vec<Evidence>> = HashMap::new();
    for piece in signatures_of(conn, webinar, &ids)? {
        if let Some(person) = piece.person_id {
            theirs.entry(person).or_default().push(piece);
        }
    }
    for signer in &mut signers {
        signer.signed = theirs.remove(&signer.person).unwrap_or_default();
    }
    Ok(signers)
}

/// Signatures of people that count, the first first.
pub(in crate::attendance) fn signatures_of(
    conn: &mut Conn,
    webinar: WebinarId,
    people: &[PersonId],
) -> QueryResult<Vec<Evidence>> {
    evidence::table
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::source.eq(Source::Sheet.as_str()))
        .filter(evidence::person_id.among(people.iter().copied()))
        .filter(standing!())
        .order((evidence::from_at, evidence::id))
        .select(Evidence::as_select())
        .load(conn)
}

/// One signature of a webinar, whether it counts or not.
///
/// # Errors
/// The database's.
pub fn find_signature(conn: &mut Conn, webinar: WebinarId, id: EvidenceId) -> QueryResult<Option<Evidence>> {
    evidence::table
        .find(id)
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::source.eq(Source::Sheet.as_str()))
        .select(Evidence::as_select())
        .first(conn)
        .optional()
}

/// How many people's signatures were entered.
///
/// # Errors
/// The database's.
pub fn signed_count(conn: &mut Conn, webinar: WebinarId) -> QueryResult<i64> {
    evidence::table
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::source.eq(Source::Sheet.as_str()))
        .filter(standing!())
        .select(diesel::dsl::count(evidence::person_id).aggregate_distinct())
        .first(conn)
}

/// How many signatures that count were read from a scan.
///
/// # Errors
/// The database's.
pub fn read_from_scan(conn: &mut Conn, scan: SheetScanId) -> QueryResult<i64> {
    evidence::table.filter(evidence::scan_id.eq(scan)).filter(standing!()).count().get_result(conn)
}

/// The scans of a webinar, those that were taken away among them, the first first.
///
/// # Errors
/// The database's.
pub fn scans_of(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<Scan>> {
    sheet_scans::table.filter(sheet_scans::webinar_id.eq(webinar)).order(sheet_scans::id).select(Scan::as_select()).load(conn)
}

/// One scan with its bytes, which are gone once it was taken away.
///
/// # Errors
/// The database's.
pub fn find_scan(conn: &mut Conn, webinar: WebinarId, id: SheetScanId) -> QueryResult<Option<(Scan, Option<Vec<u8>>)>> {
    sheet_scans::table
        .find(id)
        .filter(sheet_scans::webinar_id.eq(webinar))
        .select((Scan::as_select(), sheet_scans::file))
        .first(conn)
        .optional()
}
