//! Who somebody may be on whom nobody has decided: the same matcher as that of a report's import, and what others at the same device
//! have.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::matching::{Known, Reason, Roster, addresses_of, match_rows};
use super::super::model::Stranger;
use super::super::readers::{Row, Standing};
use super::imports::{addresses_of_accounts, decisions_for, people_to_match, standing};
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::{attendance_imports, evidence};
use crate::ids::{EvidenceId, PersonId, RowId, WebinarId};
use crate::webinars::Webinar;

/// Who somebody may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// Why.
    pub reason: Reason,
    /// The likeliest first; an account that typed a code, or whose address was given, before everybody.
    pub people: Vec<PersonId>,
    /// Whether the first is that account.
    pub by_account: bool,
}

/// The proposals about these, in their order.
///
/// # Errors
/// The database's.
pub fn proposals(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    strangers: &[Stranger],
) -> QueryResult<Vec<Proposed>> {
    if strangers.is_empty() {
        return Ok(Vec::new());
    }
    let (people, known): (Vec<PersonId>, Vec<Known>) = people_to_match(conn, &[webinar], curriculum)?.into_iter().unzip();
    let decisions = decisions_for(conn, webinar.cohort_id, &people)?;
    let rows: Vec<Row> = strangers.iter().map(row).collect();
    let accounts = addresses_of_accounts(conn, addresses_of(&rows))?;
    let answers = match_rows(&rows, &Roster::new(&known).with_elsewhere(accounts), &decisions);
    let proposed = strangers.iter().zip(answers).map(|(stranger, answer)| {
        let account = stranger.account.filter(|account| people.contains(account));
        let places = answer.person.into_iter().chain(answer.candidates);
        let mut all: Vec<PersonId> = account.into_iter().collect();
        for person in places.filter_map(|place| people.get(place).copied()) {
            if !all.contains(&person) {
                all.push(person);
            }
        }
        Proposed { reason: answer.reason, people: all, by_account: account.is_some() }
    });
    Ok(proposed.collect())
}

fn row(stranger: &Stranger) -> Row {
    Row {
        line: 0,
        name: stranger.name.clone().unwrap_or_default(),
        registered: None,
        emails: stranger.email.iter().cloned().collect(),
        external_id: None,
        stays: Vec::new(),
        seconds_only: None,
        said_seconds: None,
        standing: Standing::Attendee,
        is_guest: false,
    }
}

const BESIDE: &str = "beside:";

/// What makes a piece that of somebody at the same device.
pub(in crate::attendance) fn beside_key(piece: EvidenceId, decision: RowId, person: PersonId) -> String {
    format!("{BESIDE}{piece}:{decision}:{person}")
}

/// What others at the same devices have, by the piece that came: their own pieces that stand, and who they are.
pub(in crate::attendance) fn beside_of(
    conn: &mut Conn,
    webinar: WebinarId,
) -> QueryResult<HashMap<EvidenceId, Vec<(EvidenceId, PersonId)>>> {
    let rows: Vec<(EvidenceId, Option<PersonId>, Option<String>)> = evidence::table
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::dedupe_key.like(format!("{BESIDE}%")))
        .filter(standing!())
        .order(evidence::id)
        .select((evidence::id, evidence::person_id, evidence::dedupe_key))
        .load(conn)?;
    let mut found: HashMap<EvidenceId, Vec<(EvidenceId, PersonId)>> = HashMap::new();
    for (id, person, key) in rows {
        let piece = key.as_deref().and_then(|key| key.split(':').nth(1)?.parse::<EvidenceId>().ok());
        if let (Some(piece), Some(person)) = (piece, person) {
            found.entry(piece).or_default().push((id, person));
        }
    }
    Ok(found)
}
