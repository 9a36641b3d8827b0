//! Whose webinars are whose to answer for: what participants send about them comes to those who give them and to those who run the
//! cohort.

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::{webinar_trainers, webinars};
use crate::ids::{CohortId, PersonId, WebinarId};
use crate::people::{Role, SignedIn};

/// In which cohorts somebody holds a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// In all.
    Everywhere,
    /// In these.
    In(Vec<CohortId>),
}

impl Reach {
    fn of(signed_in: &SignedIn, role: Role) -> Self {
        let grants = || signed_in.grants.iter().filter(|grant| grant.role == role);
        if grants().any(|grant| grant.cohort.is_none()) {
            return Self::Everywhere;
        }
        Self::In(grants().filter_map(|grant| grant.cohort).collect())
    }

    fn holds(&self, cohort: CohortId) -> bool {
        match self {
            Self::Everywhere => true,
            Self::In(cohorts) => cohorts.contains(&cohort),
        }
    }
}

/// What somebody answers for: the webinars that they give, and those of the cohorts that they run.
#[derive(Clone, Debug)]
pub struct Scope {
    person: PersonId,
    gives_in: Reach,
    runs: Reach,
}

impl Scope {
    /// Nothing.
    pub const fn nothing(person: PersonId) -> Self {
        Self { person, gives_in: Reach::In(Vec::new()), runs: Reach::In(Vec::new()) }
    }

    /// By the roles of somebody signed in.
    pub fn of(signed_in: &SignedIn) -> Self {
        Self {
            person: signed_in.person.id,
            gives_in: Reach::of(signed_in, Role::Trainer),
            runs: Reach::of(signed_in, Role::Organiser),
        }
    }

    /// The cohorts that they run.
    pub const fn runs(&self) -> &Reach {
        &self.runs
    }

    /// The webinars that they give where they still may.
    ///
    /// # Errors
    /// The database's.
    pub fn given(&self, conn: &mut Conn) -> QueryResult<Vec<WebinarId>> {
        let rows: Vec<(WebinarId, CohortId)> = webinar_trainers::table
            .inner_join(webinars::table)
            .filter(webinar_trainers::person_id.eq(self.person))
            .select((webinars::id, webinars::cohort_id))
            .load(conn)?;
        Ok(rows.into_iter().filter(|(_, cohort)| self.gives_in.holds(*cohort)).map(|(webinar, _)| webinar).collect())
    }
}
