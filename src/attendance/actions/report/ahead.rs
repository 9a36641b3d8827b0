//! A report is read and matched ahead of the transaction that writes: thousands of names take a while, and nobody who checks in or joins
//! meanwhile is to wait for it. The transaction says which plan it lacks ([`ImportProblem::Unplanned`]) and leaves nothing behind; the
//! plan is made with a reading connection; the next try takes it, if all that it rests on is still as it was.

use std::ops::ControlFlow;
use std::sync::Arc;

use chrono_tz::Tz;
use diesel::Connection as _;

use super::super::super::matching::Decisions;
use super::super::super::presence::Span;
use super::super::super::queries;
use super::super::derive::Setting;
use super::ImportProblem;
use super::made::{Ground, Made, others_of};
use super::part::Part;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::ids::WebinarId;
use crate::webinars;

/// How often plans are made for one action before somebody is told to try again: it takes one for each webinar that a report is made one
/// for as well, and one more each time the list changed in between.
const MOST: usize = 8;

/// A plan that a transaction asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The report.
    file: Arc<[u8]>,
    of: Of,
}

/// Of what a plan is: all that is known of it before anything is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Of {
    /// The SHA-256 of the report.
    pub hash: String,
    /// The webinars for which it is read, the one for which its import was begun first.
    pub webinars: Vec<WebinarId>,
    /// The zone of its times.
    pub zone: Tz,
    /// What is still to come then is left out.
    pub now: Instant,
}

/// What the database said when a plan was made, besides the list of people and the times of its webinars.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub others: Vec<Span>,
    pub decisions: Decisions,
    pub accounts: Vec<String>,
}

/// Plans made ahead; none at first. Cheap to clone.
#[derive(Clone, Default)]
pub struct Plans(Vec<Arc<Made>>);

impl Plans {
    /// The plan of a report, where it was made and holds.
    ///
    /// # Errors
    /// [`ImportProblem::Unplanned`] where not.
    pub(super) fn take(
        &self,
        conn: &mut Conn,
        parts: &[Part],
        ground: &Ground,
        (file, of): (&[u8], Of),
    ) -> Result<Arc<Made>, ImportProblem> {
        for made in self.0.iter().rev().filter(|made| made.of == of && made.basis == ground.basis) {
            if made.rests_on(conn, parts, ground)? {
                return Ok(made.clone());
            }
        }
        Err(ImportProblem::Unplanned(Box::new(Wanted { file: file.into(), of })))
    }
}

impl Wanted {
    /// Reads the report and matches it. Nothing is written: a reading connection does.
    ///
    /// # Errors
    /// [`ImportProblem::Refused`], or the database's.
    pub fn make(self, conn: &mut Conn, curriculum: &Curriculum) -> Result<MadePlan, ImportProblem> {
        let mut parts = Vec::with_capacity(self.of.webinars.len());
        for id in &self.of.webinars {
            let webinar = webinars::webinar(conn, *id)?;
            parts.push(Part::alone(Setting::of(conn, &webinar)?, webinar));
        }
        let ground = Ground::of(conn, &parts, curriculum)?;
        Made::new(conn, &parts, ground, &self.file, self.of).map(|made| MadePlan(Arc::new(made)))
    }
}

/// A plan that was made.
pub struct MadePlan(Arc<Made>);

/// The tries of one action: each with the plans that were made so far.
#[derive(Default)]
pub struct Tries {
    plans: Plans,
    lacking: usize,
}

impl Tries {
    /// What the next try may take.
    pub fn plans(&self) -> Plans {
        self.plans.clone()
    }

    /// What a try came to, or the plan to make before the next.
    ///
    /// # Errors
    /// Those of the try; [`ImportProblem::Changing`] where what plans rest on does not come to rest.
    pub fn settled<T>(&mut self, tried: Result<T, ImportProblem>) -> Result<ControlFlow<T, Wanted>, ImportProblem> {
        match tried {
            Err(ImportProblem::Unplanned(wanted)) => {
                self.lacking += 1;
                if self.lacking > MOST { Err(ImportProblem::Changing) } else { Ok(ControlFlow::Continue(*wanted)) }
            }
            Ok(done) => Ok(ControlFlow::Break(done)),
            Err(problem) => Err(problem),
        }
    }

    /// Keeps a plan for the next try.
    pub fn keep(&mut self, made: MadePlan) {
        self.plans.0.push(made.0);
    }
}

/// Runs an action with its plans made beside it, in the caller's transaction: for those who hold the database anyhow, such as the sample.
///
/// # Errors
/// Those of the action.
pub fn with_plans<T>(
    conn: &mut Conn,
    curriculum: &Curriculum,
    mut action: impl FnMut(&mut Conn, &Plans) -> Result<T, ImportProblem>,
) -> Result<T, ImportProblem> {
    let mut tries = Tries::default();
    loop {
        let plans = tries.plans();
        let tried = conn.transaction(|conn| action(conn, &plans));
        match tries.settled(tried)? {
            ControlFlow::Break(done) => return Ok(done),
            ControlFlow::Continue(wanted) => tries.keep(wanted.make(conn, curriculum)?),
        }
    }
}

impl Told {
    /// What the database says now, of the addresses that a report gives.
    pub fn of(conn: &mut Conn, parts: &[Part], ground: &Ground, addresses: &[String]) -> Result<Self, ImportProblem> {
        let own = parts.first().ok_or(diesel::result::Error::NotFound)?;
        let mut accounts = queries::addresses_of_accounts(conn, addresses.to_vec())?;
        accounts.sort_unstable();
        Ok(Self {
            others: others_of(conn, &own.webinar)?,
            decisions: queries::decisions_for(conn, own.setting.cohort, &ground.people())?,
            accounts,
        })
    }
}
