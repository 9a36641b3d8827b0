//! What a calendar program subscribes to: an address with a token that is whoever made it's alone, works until it is revoked, and only
//! while they have the role that it is for.

use crate::ids::{CohortId, RowId};
use crate::secrets::{Secrets, hashed};

const PURPOSE: &str = "calendar-feed";

/// Which webinars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedKind {
    /// Those at which its holder is expected.
    Own,
    /// Those that its holder gives.
    Given,
    /// Those of a cohort, for its organisers.
    Cohort(CohortId),
}

impl FeedKind {
    /// As stored, without the cohort.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Given => "given",
            Self::Cohort(_) => "cohort",
        }
    }

    /// The cohort.
    pub const fn cohort(self) -> Option<CohortId> {
        match self {
            Self::Cohort(cohort) => Some(cohort),
            Self::Own | Self::Given => None,
        }
    }

    /// From what is stored.
    pub fn from_stored(kind: &str, cohort: Option<CohortId>) -> Option<Self> {
        match (kind, cohort) {
            ("own", None) => Some(Self::Own),
            ("given", None) => Some(Self::Given),
            ("cohort", Some(cohort)) => Some(Self::Cohort(cohort)),
            _ => None,
        }
    }
}

/// The token of a feed: made from its row and the secret key, so that its holder can be shown it again; the database keeps its hash.
pub fn feed_token(secrets: &Secrets, feed: RowId) -> String {
    format!("{feed}{}", secrets.mark(PURPOSE, &[&feed.0.to_be_bytes()]))
}

/// As it is kept.
pub(super) fn feed_hash(secrets: &Secrets, feed: RowId) -> String {
    hashed(&feed_token(secrets, feed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_of_one_feed_and_of_one_key() {
        let secrets = Secrets::fixed();
        assert_eq!(feed_token(&secrets, RowId(1)), feed_token(&secrets, RowId(1)));
        assert_ne!(feed_token(&secrets, RowId(1)), feed_token(&secrets, RowId(2)));
        assert_eq!(feed_token(&secrets, RowId(1)).len(), 35);
        assert!(!feed_hash(&secrets, RowId(1)).contains(&feed_token(&secrets, RowId(1))[13..]));
    }

    #[test]
    fn kinds_come_back_from_the_database() {
        for kind in [FeedKind::Own, FeedKind::Given, FeedKind::Cohort(CohortId(7))] {
            assert_eq!(FeedKind::from_stored(kind.as_str(), kind.cohort()), Some(kind));
        }
        assert_eq!(FeedKind::from_stored("cohort", None), None);
    }
}
