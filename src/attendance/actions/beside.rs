//! Two people at one device: what names nobody is matched to one of them, and each of the others has the same piece written down as
//! their own. Said anew, the others' pieces are taken back.

use diesel::prelude::*;

use super::super::model::Evidence;
use super::super::queries;
use super::evidence::NewEvidence;
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::evidence_withdrawals;
use crate::ids::{EvidenceId, PersonId, RowId, WebinarId};

/// A piece as that of somebody who sat beside the one to whom it is matched; `decision`: the match by which they did.
pub(super) fn beside(piece: &Evidence, decision: RowId, person: PersonId) -> NewEvidence {
    NewEvidence {
        person: Some(person),
        source: piece.source(),
        from: piece.from_at,
        to: piece.to_at,
        raw_name: piece.raw_name.clone(),
        raw_email: piece.raw_email.clone(),
        import_ref: piece.import_ref.clone(),
        dedupe_key: Some(queries::beside_key(piece.id, decision, person)),
        scan: piece.scan_id,
    }
}

/// Takes back what others have of these pieces. Answers who they were.
pub(super) fn withdraw_beside(
    conn: &mut Conn,
    by: &By,
    webinar: WebinarId,
    pieces: &[EvidenceId],
) -> QueryResult<Vec<PersonId>> {
    let theirs: Vec<(EvidenceId, PersonId)> = queries::beside_of(conn, webinar)?
        .into_iter()
        .filter(|(piece, _)| pieces.contains(piece))
        .flat_map(|(_, theirs)| theirs)
        .collect();
    for (piece, _) in &theirs {
        diesel::insert_into(evidence_withdrawals::table)
            .values((
                evidence_withdrawals::id.eq(RowId::new()),
                evidence_withdrawals::evidence_id.eq(piece),
                evidence_withdrawals::reason.eq("decided anew"),
                evidence_withdrawals::at.eq(by.at),
                evidence_withdrawals::by_whom.eq(by.stored()),
            ))
            .execute(conn)?;
    }
    Ok(theirs.into_iter().map(|(_, person)| person).collect())
}
