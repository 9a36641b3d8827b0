//! Whose the pieces are that a meeting brought and that name nobody.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::super::super::model::{Evidence, Source};
use super::super::super::queries;
use super::super::super::readers::Sitting;
use super::super::beside::beside;
use super::super::derive::{Setting, derive_in};
use super::super::evidence::record_in;
use super::super::matches::{NewMatch, insert_matches};
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::{attendance_imports, evidence, evidence_matches, evidence_withdrawals};
use crate::ids::{EvidenceId, PersonId, ProvisionalId, RowId};

/// Whose, what was decided, as whom somebody is kept who is not enrolled, and who else sat at the device.
type Decision = (Option<PersonId>, String, Option<ProvisionalId>, Vec<PersonId>);

/// Whose the pieces are that name nobody: what was decided about a device holds for all that comes with it; who was not known at first
/// and is by now (they were enrolled meanwhile) has their earlier pieces; what was decided about a name and address holds for the same
/// on another device.
pub(super) fn follow(
    conn: &mut Conn,
    by: &By,
    setting: &Setting,
    seated: &[(Sitting, Option<PersonId>)],
    pieces: &Pieces,
    decided: &Decided,
) -> QueryResult<()> {
    let by_key: HashMap<&str, PersonId> =
        seated.iter().filter_map(|(sitting, person)| Some((sitting.key.as_str(), (*person)?))).collect();
    let answer = |piece: &Evidence, key: &str| -> Option<(Decision, &'static str)> {
        if let Some(decision) = decided.by_sitting.get(key) {
            return Some((decision.clone(), "same device"));
        }
        if let Some(person) = by_key.get(key) {
            return Some(((Some(*person), "person".to_owned(), None, Vec::new()), "matched"));
        }
        let like = pieces.iter().filter(|other| other.evidence.came_like(piece));
        let said = like.filter_map(|other| decided.by_piece.get(&other.evidence.id)).next_back()?;
        Some((said.clone(), "same name"))
    };
    let (mut new, mut others) = (Vec::new(), Vec::new());
    for Nameless { evidence: piece, device, .. } in pieces.iter().filter(|piece| decided.waits_for(piece)) {
        let Some(((person_id, decision, provisional_id, also), reason)) = answer(piece, device) else { continue };
        let id = RowId::new();
        others.extend(also.into_iter().map(|person| beside(piece, id, person)));
        new.push(NewMatch {
            id,
            evidence_id: piece.id,
            person_id,
            decision,
            reason,
            at: by.at,
            by_whom: by.stored(),
            provisional_id,
        });
    }
    insert_matches(conn, &new)?;
    record_in(conn, by, setting, &others)?;
    let mut people: Vec<PersonId> = new.iter().filter_map(|new| new.person_id).collect();
    people.sort_unstable();
    people.dedup();
    if !people.is_empty() {
        derive_in(conn, by.at, setting, &people)?;
    }
    Ok(())
}

/// A piece that a meeting brought and that named nobody.
pub(super) struct Nameless {
    evidence: Evidence,
    /// The device by which it came.
    device: String,
    /// Whether it was taken back. What was decided about it holds for what else comes with its device or its name.
    is_withdrawn: bool,
}

/// All of them, the first first.
pub(super) type Pieces = Vec<Nameless>;

/// Those of a webinar.
pub(super) fn nameless(conn: &mut Conn, setting: &Setting) -> QueryResult<Pieces> {
    let rows: Vec<(Evidence, Option<String>)> = evidence::table
        .filter(evidence::webinar_id.eq(setting.id))
        .filter(evidence::source.eq(Source::Meeting.as_str()))
        .filter(evidence::person_id.is_null())
        .filter(queries::of_the_webinar!())
        .order((evidence::from_at, evidence::id))
        .select((Evidence::as_select(), evidence::dedupe_key))
        .load(conn)?;
    let withdrawn: HashSet<EvidenceId> = evidence_withdrawals::table
        .inner_join(evidence::table)
        .filter(evidence::webinar_id.eq(setting.id))
        .select(evidence_withdrawals::evidence_id)
        .load(conn)?
        .into_iter()
        .map(EvidenceId)
        .collect();
    // `reference:device:when`
    let device = |key: Option<String>| key.as_deref().and_then(|key| key.rsplit(':').nth(1)).unwrap_or_default().to_owned();
    let one = |(evidence, key): (Evidence, Option<String>)| {
        let is_withdrawn = withdrawn.contains(&evidence.id);
        Nameless { evidence, device: device(key), is_withdrawn }
    };
    Ok(rows.into_iter().map(one).collect())
}

/// What was decided about such pieces: the latest on each counts.
pub(super) struct Decided {
    by_piece: HashMap<EvidenceId, Decision>,
    pub by_sitting: HashMap<String, Decision>,
}

impl Decided {
    fn waits_for(&self, piece: &Nameless) -> bool {
        !piece.is_withdrawn && !self.by_piece.contains_key(&piece.evidence.id)
    }
}

pub(super) fn decided(conn: &mut Conn, setting: &Setting, pieces: &Pieces) -> QueryResult<Decided> {
    type Row = (EvidenceId, Option<i64>, String, Option<i64>);
    let rows: Vec<Row> = evidence_matches::table
        .inner_join(evidence::table)
        .filter(evidence::webinar_id.eq(setting.id))
        .filter(evidence::source.eq(Source::Meeting.as_str()))
        .order((evidence_matches::at, evidence_matches::id))
        .select((
            evidence_matches::evidence_id,
            evidence_matches::person_id,
            evidence_matches::decision,
            evidence_matches::provisional_id,
        ))
        .load(conn)?;
    let beside = queries::beside_of(conn, setting.id)?;
    let decision = |(piece, person, decision, provisional): Row| {
        let also = beside.get(&piece).into_iter().flatten().map(|(_, person)| *person).collect();
        (piece, (person.map(PersonId), decision, provisional.map(ProvisionalId), also))
    };
    let by_piece: HashMap<EvidenceId, Decision> = rows.into_iter().map(decision).collect();
    let of_device = |piece: &Nameless| Some((piece.device.clone(), by_piece.get(&piece.evidence.id)?.clone()));
    let by_sitting = pieces.iter().filter_map(of_device).collect();
    Ok(Decided { by_piece, by_sitting })
}
