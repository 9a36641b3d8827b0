//! Making every stored decision again from its inputs, to show that they come out the same.

use diesel::prelude::*;

use super::super::model::{Inputs, Verdict};
use super::super::rule_version::rule_version;
use super::super::standing::decide;
use crate::curriculum::Shelf;
use crate::db::Conn;
use crate::db::schema::decisions;
use crate::ids::{DecisionId, EditionId};

/// How many decisions are read at a time.
const ROUND: i64 = 500;

/// What making the decisions again showed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replay {
    /// How many were made again.
    pub checked: usize,
    /// Those that came out otherwise, and in what.
    pub different: Vec<(DecisionId, String)>,
}

type Row = (DecisionId, String, EditionId, String, String, Option<String>);

/// Makes every stored decision again: from its inputs the same verdict must come, and from its edition the same rule version.
///
/// # Errors
/// The database's, or an edition that this program cannot read.
pub fn replay_decisions(conn: &mut Conn, shelf: &Shelf) -> QueryResult<Replay> {
    let (mut replay, mut last) = (Replay::default(), DecisionId(0));
    loop {
        let rows: Vec<Row> = decisions::table
            .filter(decisions::id.gt(last))
            .order(decisions::id)
            .limit(ROUND)
            .select((
                decisions::id,
                decisions::rule_version,
                decisions::edition_id,
                decisions::inputs,
                decisions::verdict,
                decisions::outcome,
            ))
            .load(conn)?;
        let Some(row) = rows.last() else { return Ok(replay) };
        last = row.0;
        for row in rows {
            let id = row.0;
            replay.checked += 1;
            if let Some(what) = difference(conn, shelf, row)? {
                replay.different.push((id, what));
            }
        }
    }
}

fn difference(conn: &mut Conn, shelf: &Shelf, row: Row) -> QueryResult<Option<String>> {
    let (_, version, edition, inputs, verdict, outcome) = row;
    let read: Result<(Inputs, Verdict), _> =
        serde_json::from_str(&inputs).and_then(|inputs| Ok((inputs, serde_json::from_str(&verdict)?)));
    let Ok((inputs, verdict)) = read else { return Ok(Some("its stored form cannot be read".to_owned())) };
    let again = Verdict::of(&decide(&inputs.completion, &inputs.participation, &inputs.facts));
    if again != verdict {
        return Ok(Some(format!("{verdict:?} was stored, {again:?} comes out")));
    }
    if again.outcome.stored() != outcome.as_deref() {
        return Ok(Some(format!("the column says {outcome:?}, the verdict {:?}", again.outcome)));
    }
    let curriculum = shelf.get(conn, edition)?;
    let now = curriculum.track(&inputs.track).map(|track| rule_version(track, &curriculum.programme.rules));
    Ok((now.as_deref() != Some(version.as_str()))
        .then(|| format!("rule version {version} was stored, its edition gives {now:?}")))
}
