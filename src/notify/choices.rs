//! What people do not want to get. Everything that is not transactional belongs to a choice; whoever refuses it gets no letter of its
//! kinds, also none that waits already. A letter of such a kind carries an address of its reader's own where they choose without
//! signing in (RFC 8058); it works until it is revoked.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::outbox::Due;
use super::settle::{Outcome, forget_secret, note};
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::{letter_links, letter_refusals, messages};
use crate::db::{AmongDsl as _, Both, Conn};
use crate::either;
use crate::ids::{PersonId, RowId};
use crate::secrets::{Secrets, same};

/// What the token's signature is for.
const PURPOSE: &str = "letter-choices";
/// Characters of an identifier.
const ID_LENGTH: usize = 13;

/// A group of letters that is wanted or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// That a webinar is near, or that places at it are limited.
    Reminders,
    /// That one webinar or make-up alone is left that counts, for the reader or for people of theirs.
    LastDates,
    /// What a closed webinar says of the reader's attendance.
    Attendance,
    /// That a recording can be watched.
    Recordings,
    /// Questions some months after a module.
    Surveys,
    /// What organisers write themselves.
    News,
    /// What waits for a trainer.
    TrainerDay,
}

impl Choice {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 7] =
        [Self::Reminders, Self::LastDates, Self::Attendance, Self::Recordings, Self::Surveys, Self::News, Self::TrainerDay];

    /// As stored; the message `letters-choice-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reminders => "reminders",
            Self::LastDates => "last-dates",
            Self::Attendance => "attendance",
            Self::Recordings => "recordings",
            Self::Surveys => "surveys",
            Self::News => "news",
            Self::TrainerDay => "trainer-day",
        }
    }

    /// From the stored name.
    pub fn from_stored(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.as_str() == name)
    }
}

/// What somebody refused.
///
/// # Errors
/// The database's.
pub fn refused_by(conn: &mut Conn, person: PersonId) -> QueryResult<BTreeSet<Choice>> {
    let found: Vec<String> =
        letter_refusals::table.filter(letter_refusals::person_id.eq(person)).select(letter_refusals::choice).load(conn)?;
    Ok(found.iter().filter_map(|name| Choice::from_stored(name)).collect())
}

/// Those of some people who refused a choice.
///
/// # Errors
/// The database's.
pub fn refusers_among(conn: &mut Conn, choice: Choice, people: &[PersonId]) -> QueryResult<BTreeSet<PersonId>> {
    let found: Vec<PersonId> = letter_refusals::table
        .filter(letter_refusals::person_id.among(people.iter().copied()))
        .filter(letter_refusals::choice.eq(choice.as_str()))
        .select(letter_refusals::person_id)
        .load(conn)?;
    Ok(found.into_iter().collect())
}

/// Keeps which of some choices somebody refuses; the others of them are wanted again, and choices that are not among them stay as
/// they are. Answers whether anything changed.
///
/// # Errors
/// The database's.
pub fn choose(conn: &mut Conn, by: &By, person: PersonId, asked: &[Choice], refused: &BTreeSet<Choice>) -> QueryResult<bool> {
    let wanted = asked.iter().filter(|choice| !refused.contains(choice)).map(|choice| choice.as_str());
    let theirs = letter_refusals::table.filter(letter_refusals::person_id.eq(person));
    let back = diesel::delete(theirs.filter(letter_refusals::choice.eq_any(wanted.collect::<Vec<_>>()))).execute(conn)?;
    let rows: Vec<_> = asked
        .iter()
        .filter(|choice| refused.contains(choice))
        .map(|choice| {
            (
                letter_refusals::person_id.eq(person),
                letter_refusals::choice.eq(choice.as_str()),
                letter_refusals::refused_at.eq(by.at),
            )
        })
        .collect();
    if rows.is_empty() {
        return Ok(back > 0);
    }
    let new =
        either!(conn, c => diesel::insert_into(letter_refusals::table).values(&rows).on_conflict_do_nothing().execute(c))?;
    Ok(back + new > 0)
}

/// The token of a link: made from its row and the secret key, the same in every letter.
fn token_of(secrets: &Secrets, link: RowId) -> String {
    format!("{link}{}", secrets.mark(PURPOSE, &[&link.0.to_be_bytes()]))
}

/// Whose address a token is, where it works.
///
/// # Errors
/// The database's.
pub fn read_choices_token(conn: &mut Conn, secrets: &Secrets, token: &str) -> QueryResult<Option<PersonId>> {
    let Some(link) = token.get(..ID_LENGTH).and_then(|id| id.parse::<RowId>().ok()) else { return Ok(None) };
    if !same(token_of(secrets, link).as_bytes(), token.as_bytes()) {
        return Ok(None);
    }
    letter_links::table
        .find(link)
        .filter(letter_links::revoked_at.is_null())
        .select(letter_links::person_id)
        .first(conn)
        .optional()
}

/// The address in letters to somebody works no more; the next letter has another. Answers whether there was one.
///
/// # Errors
/// The database's.
pub fn revoke_choices_link(conn: &mut Conn, by: &By, person: PersonId) -> QueryResult<bool> {
    diesel::update(letter_links::table.filter(letter_links::person_id.eq(person)).filter(letter_links::revoked_at.is_null()))
        .set(letter_links::revoked_at.eq(by.at))
        .execute(conn)
        .map(|changed| changed > 0)
}

/// The links of some people, made now for those who have none.
fn links_of(conn: &mut Conn, now: Instant, people: &BTreeSet<PersonId>) -> QueryResult<BTreeMap<PersonId, RowId>> {
    let standing = |conn: &mut Conn| -> QueryResult<BTreeMap<PersonId, RowId>> {
        let rows: Vec<(PersonId, RowId)> = letter_links::table
            .filter(letter_links::person_id.among(people.iter().copied()))
            .filter(letter_links::revoked_at.is_null())
            .select((letter_links::person_id, letter_links::id))
            .load(conn)?;
        Ok(rows.into_iter().collect())
    };
    let there = standing(conn)?;
    let missing: Vec<_> = people
        .iter()
        .filter(|person| !there.contains_key(person))
        .map(|person| (letter_links::id.eq(RowId::new()), letter_links::person_id.eq(*person), letter_links::made_at.eq(now)))
        .collect();
    if missing.is_empty() {
        return Ok(there);
    }
    // another worker may make one at the same moment: then theirs stands
    either!(conn, c => diesel::insert_into(letter_links::table).values(&missing).on_conflict_do_nothing().execute(c))?;
    standing(conn)
}

/// Those of some letters that their readers want, each with its reader's token; the others are marked as not wanted.
///
/// # Errors
/// The database's.
pub(super) fn leave_out(conn: &mut Conn, now: Instant, secrets: &Secrets, due: Vec<Due>) -> QueryResult<Vec<Due>> {
    let people: BTreeSet<PersonId> = due.iter().filter_map(|letter| letter.kind.choice().and(letter.person)).collect();
    if people.is_empty() {
        return Ok(due);
    }
    let refused: BTreeSet<(PersonId, String)> = letter_refusals::table
        .filter(letter_refusals::person_id.among(people.iter().copied()))
        .select((letter_refusals::person_id, letter_refusals::choice))
        .load::<(PersonId, String)>(conn)?
        .into_iter()
        .collect();
    let links = links_of(conn, now, &people)?;
    let mut wanted = Vec::with_capacity(due.len());
    for mut letter in due {
        let (Some(choice), Some(person)) = (letter.kind.choice(), letter.person) else {
            wanted.push(letter);
            continue;
        };
        if !letter.is_asked_for && refused.contains(&(person, choice.as_str().to_owned())) {
            mark_unwanted(conn, now, &letter)?;
            continue;
        }
        letter.choices_token = links.get(&person).map(|link| token_of(secrets, *link));
        wanted.push(letter);
    }
    Ok(wanted)
}

fn mark_unwanted(conn: &mut Conn, now: Instant, letter: &Due) -> QueryResult<()> {
    Both(diesel::update(messages::table.find(letter.id)).set((
        messages::state.eq("unwanted"),
        messages::locked_until.eq(None::<Instant>),
        messages::last_error.eq(None::<String>),
    )))
    .execute(conn)?;
    note(conn, letter.id, now, Outcome::Unwanted, None)?;
    forget_secret(conn, letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notify::Kind;

    #[test]
    fn a_choice_comes_back_from_its_name_and_has_a_kind() {
        for choice in Choice::ALL {
            assert_eq!(Choice::from_stored(choice.as_str()), Some(choice));
            assert!(Kind::ALL.iter().any(|kind| kind.choice() == Some(choice)), "{choice:?} refuses nothing");
        }
        assert_eq!(Choice::from_stored("everything"), None);
    }

    #[test]
    fn what_is_about_ones_own_place_or_was_asked_for_cannot_be_refused() {
        for (kind, wanted) in [
            (Kind::SignInCode, None),
            (Kind::Enrolled, None),
            (Kind::WebinarInvited, None),
            (Kind::WebinarMoved, None),
            (Kind::WebinarCancelled, None),
            (Kind::PlaceOffer, None),
            (Kind::RecordIssued, None),
            (Kind::MakeUpAccepted, None),
            (Kind::WebinarReminder, Some(Choice::Reminders)),
            (Kind::LastMakeUp, Some(Choice::LastDates)),
            (Kind::Attendance, Some(Choice::Attendance)),
            (Kind::RecordingThere, Some(Choice::Recordings)),
            (Kind::RecordingAvailable, Some(Choice::Recordings)),
            (Kind::FollowUp, Some(Choice::Surveys)),
            (Kind::OwnMessage, Some(Choice::News)),
        ] {
            assert_eq!(kind.choice(), wanted, "{kind:?}");
        }
    }

    #[test]
    fn a_token_is_of_one_link_and_of_one_key() {
        let secrets = Secrets::fixed();
        assert_eq!(token_of(&secrets, RowId(1)), token_of(&secrets, RowId(1)));
        assert_ne!(token_of(&secrets, RowId(1))[13..], token_of(&secrets, RowId(2))[13..]);
        assert_eq!(token_of(&secrets, RowId(1)).len(), 35);
    }
}
