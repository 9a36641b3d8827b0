//! Typed, time-ordered identifiers. 64 bits: 41 of milliseconds since 2020, 22 of a counter that starts at random in each
//! process. They are made here and not by the database, so that an action knows its identifiers before it writes, and
//! shown in addresses and JSON as 13 Crockford base-32 characters.

use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// 2020-01-01T00:00:00Z in milliseconds: identifiers count from here, so that 41 bits last until 2089.
const EPOCH_MS: i64 = 1_577_836_800_000;
const COUNTER_BITS: u32 = 22;
const CROCKFORD: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

static LAST: AtomicI64 = AtomicI64::new(0);
/// Whether identifiers go on from a moment that was given, whatever the clock says: [`begin_series`].
static IN_SERIES: AtomicBool = AtomicBool::new(false);

/// The next identifier of this process: greater than all before it, and unlike another node's because the low bits of each
/// millisecond start at random.
pub fn next_id() -> i64 {
    if IN_SERIES.load(Ordering::SeqCst) {
        return LAST.fetch_add(1, Ordering::SeqCst) + 1;
    }
    #[expect(
        clippy::disallowed_methods,
        reason = "identifiers follow the machine's clock, also in tests that stop the program's"
    )]
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(EPOCH_MS, |since| since.as_millis() as i64);
    let random = i64::from(rand::random::<u32>() >> (32 - COUNTER_BITS + 1));
    let fresh = ((now - EPOCH_MS) << COUNTER_BITS) | random;
    let previous = LAST
        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |last| {
            Some(if last >> COUNTER_BITS >= fresh >> COUNTER_BITS { last + 1 } else { fresh })
        })
        .unwrap_or_else(|last| last);
    if previous >> COUNTER_BITS >= fresh >> COUNTER_BITS { previous + 1 } else { fresh }
}

/// From now on identifiers are those that follow a moment (milliseconds since 1970), one after the other: for
/// [`chance::from_seed`](crate::chance::from_seed). Answers the last one before.
pub(crate) fn begin_series(from_ms: i64) -> i64 {
    let last = LAST.swap((from_ms - EPOCH_MS) << COUNTER_BITS, Ordering::SeqCst);
    IN_SERIES.store(true, Ordering::SeqCst);
    last
}

/// Identifiers follow the clock again, and those before the series.
pub(crate) fn end_series(last: i64) {
    IN_SERIES.store(false, Ordering::SeqCst);
    LAST.fetch_max(last, Ordering::SeqCst);
}

/// Thirteen lower-case Crockford base-32 characters.
pub fn encode(id: i64) -> String {
    let mut rest = id as u64;
    let mut out = [0u8; 13];
    for place in out.iter_mut().rev() {
        *place = CROCKFORD[(rest & 31) as usize];
        rest >>= 5;
    }
    out.iter().map(|&byte| char::from(byte)).collect()
}

/// The reverse of [`encode`]; upper case is read too. `None` for anything else.
pub fn decode(text: &str) -> Option<i64> {
    if text.len() != 13 {
        return None;
    }
    let mut id: u64 = 0;
    for byte in text.bytes() {
        let value = CROCKFORD.iter().position(|&c| c == byte.to_ascii_lowercase())? as u64;
        if id >> 59 != 0 {
            return None;
        }
        id = (id << 5) | value;
    }
    i64::try_from(id).ok()
}

/// Text that is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier")]
pub struct NotAnId;

/// Every typed identifier.
pub trait Id: Copy {
    /// As it is stored.
    fn number(self) -> i64;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        pub struct $name(pub i64);

        impl $name {
            /// A new one.
            #[allow(clippy::new_without_default, reason = "a new identifier is never a default")]
            pub fn new() -> Self { Self(next_id()) }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&encode(self.0)) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{}({})", stringify!($name), encode(self.0)) }
        }
        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> { decode(text).map(Self).ok_or(NotAnId) }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { s.collect_str(self) }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = String::deserialize(d)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
        impl Id for $name {
            fn number(self) -> i64 { self.0 }
        }
        impl<DB: diesel::backend::Backend> diesel::serialize::ToSql<diesel::sql_types::BigInt, DB> for $name
        where i64: diesel::serialize::ToSql<diesel::sql_types::BigInt, DB> {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                diesel::serialize::ToSql::<diesel::sql_types::BigInt, DB>::to_sql(&self.0, out)
            }
        }
        impl<DB: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB> for $name
        where i64: diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB> {
            fn from_sql(raw: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                <i64 as diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB>>::from_sql(raw).map(Self)
            }
        }
    )+};
}

ids! {
    /// Somebody with an account.
    PersonId,
    /// A person's sign-in on one device.
    SessionId,
    /// One mail with a code and a link.
    CodeId,
    /// A role held by a person.
    GrantId,
    /// One run of the programme.
    CohortId,
    /// The content as it stood.
    EditionId,
    /// A person on a cohort and a track.
    EnrolmentId,
    /// One file of participants read in two steps.
    EnrolmentImportId,
    /// A live meeting of a module.
    WebinarId,
    /// A seat at a webinar.
    PlaceId,
    /// One fact about presence.
    EvidenceId,
    /// A scan of a signed sheet.
    SheetScanId,
    /// One meeting report read into evidence in two steps.
    AttendanceImportId,
    /// A name in a meeting report, with what was decided.
    ImportRowId,
    /// Somebody who was there and is not enrolled.
    ProvisionalId,
    /// What is remembered about a display name or an address.
    RememberedId,
    /// A provider's account that says who comes to meetings.
    ConnectionId,
    /// A meeting of a connection that is a webinar.
    WebinarMeetingId,
    /// A six-digit code shown at a webinar.
    CheckInCodeId,
    /// A decision that overrides evidence.
    RulingId,
    /// «This is not right»: what somebody says about what their attendance came to.
    AttendanceQuestionId,
    /// Somebody's making up for a webinar.
    MakeUpId,
    /// One try at a knowledge check.
    AttemptId,
    /// A stored verdict on completion.
    DecisionId,
    /// A completion record.
    RecordId,
    /// A logo or a signature on the records of a cohort.
    RecordPictureId,
    /// A transcript, or a certificate of attendance.
    StatementId,
    /// One e-mail to one person.
    MessageId,
    /// What an organiser wrote to many.
    OwnMessageId,
    /// Work to do later.
    JobId,
    /// Any other row.
    RowId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_rise_and_survive_their_text_form() {
        let mut last = 0;
        for _ in 0..10_000 {
            let id = next_id();
            assert!(id > last, "{id} after {last}");
            assert_eq!(decode(&encode(id)), Some(id));
            last = id;
        }
    }

    #[test]
    fn what_is_not_an_identifier_is_refused() {
        for text in ["", "0", "zzzzzzzzzzzzz", "il0000000000o", "0123456789abcd", "0123456789äb"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
