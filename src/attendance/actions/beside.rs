//! Two people at one device: what names nobody is matched to one of them, and each of the others has the same piece written down as
//! their own. Said anew, the others' pieces are taken back.

use diesel::QueryResult;

use super::super::model::Evidence;
use super::super::queries;
use super::evidence::{NewEvidence, withdraw};
use crate::by::By;
use crate::db::Conn;
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
        sure_seconds: piece.sure_seconds,
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
    let own: Vec<EvidenceId> = theirs.iter().map(|(piece, _)| *piece).collect();
    withdraw(conn, by, &own, "decided anew")?;
    Ok(theirs.into_iter().map(|(_, person)| person).collect())
}
