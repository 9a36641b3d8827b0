//! Whatever order records are asked for, issued, replaced and revoked in: one live record for each person, cohort, track and outcome.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use shanyraq::by::By;
use shanyraq::completion::{self, Draft, Issued, Outcome, Record, RecordState, Wish, Wished};
use shanyraq::enrolment::{Cohort, Enrolment};

use crate::support::TestApp;

/// What can happen to somebody's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// A fact changed: it is looked whether a record is due.
    Facts,
    /// An organiser asks for it.
    Asked,
    /// A node drafts it, and gets no further.
    Drafted,
    /// A node that drafted it some time ago writes it.
    Written,
    /// An organiser replaces it.
    Replaced,
    /// An organiser revokes it.
    Revoked,
    /// Jobs run.
    Jobs,
}

const STEPS: [Step; 7] = [Step::Facts, Step::Asked, Step::Drafted, Step::Written, Step::Replaced, Step::Revoked, Step::Jobs];

/// Somebody, and what has happened to their record.
struct Holder<'a> {
    test: &'a TestApp,
    cohort: &'a Cohort,
    enrolment: Enrolment,
    drafts: Vec<Draft>,
    ended: usize,
}

impl Holder<'_> {
    fn live(&self) -> Option<Record> {
        let mut valid: Vec<Record> = self
            .test
            .records(&self.enrolment)
            .into_iter()
            .filter(|record| record.state(self.test.now()) == RecordState::Valid)
            .collect();
        assert!(valid.len() <= 1, "{} live records", valid.len());
        valid.pop()
    }

    fn take(&mut self, step: Step, jobs: &dyn Fn()) {
        let (by, id) = (By::system(self.test.now()), self.enrolment.id);
        match step {
            Step::Facts => self.test.ask_for_recheck(&self.enrolment),
            Step::Asked => self.test.write(move |conn| completion::ask_to_issue(conn, &by, id, Outcome::Completion)),
            Step::Drafted => {
                let curriculum = self.test.curriculum(self.cohort);
                let wish = Wish { enrolment: id, outcome: Outcome::Completion, by_whom: by.stored() };
                let wished = self.test.read(|conn| completion::draft_record(conn, &curriculum, &wish, by.at));
                if let Wished::Draft(draft) = wished {
                    self.drafts.push(*draft);
                }
            }
            Step::Written => {
                let Some(draft) = self.drafts.pop() else { return };
                let stood = self.live().map(|record| record.id);
                let mine = draft.id;
                let issued = self.test.app.db.write_now(move |conn| completion::issue(conn, &by, &draft, b"%PDF-1.7")).unwrap();
                assert_eq!(issued, stood.map_or(Issued::Now(mine), Issued::Before));
            }
            Step::Replaced => {
                let Some(old) = self.live() else { return };
                let again = self.test.read(|conn| completion::draft_again(conn, &by, &old)).unwrap();
                let write =
                    self.test.app.db.write_now(move |conn| completion::replace(conn, &by, &old, "a name", &again, b"%PDF"));
                write.unwrap();
                self.ended += 1;
            }
            Step::Revoked => {
                let Some(record) = self.live() else { return };
                self.test.app.db.write_now(move |conn| completion::revoke(conn, &by, &record, "an error")).unwrap();
                self.ended += 1;
            }
            Step::Jobs => jobs(),
        }
    }

    /// One live record or none, and each other one was ended by somebody.
    fn holds(&self) -> bool {
        let live = self.live().is_some();
        assert_eq!(self.test.records(&self.enrolment).len(), self.ended + usize::from(live));
        live
    }
}

#[test]
fn in_any_order_and_any_number_of_times_there_is_one_live_record() {
    let system = actix_web::rt::System::new();
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let jobs = || {
        system.block_on(test.work_off());
    };
    let mut runner = TestRunner::new(Config { cases: 40, failure_persistence: None, ..Config::default() });
    let steps = vec((0..STEPS.len()).prop_map(|n| STEPS[n]), 1..14);
    let ran = runner.run(&steps, |steps| {
        let (_, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
        test.met_everything(&cohort, &enrolment, held.id);
        jobs();
        let mut holder = Holder { test: &test, cohort: &cohort, enrolment, drafts: Vec::new(), ended: 0 };
        prop_assert!(holder.holds(), "what is met comes by itself");
        for step in &steps {
            holder.take(*step, &jobs);
            holder.holds();
        }
        // nothing that waited makes a second one
        jobs();
        let revoked = steps.contains(&Step::Revoked);
        prop_assert!(holder.holds() || revoked, "it is gone");
        for step in [Step::Asked, Step::Asked, Step::Facts, Step::Jobs] {
            holder.take(step, &jobs);
        }
        prop_assert!(holder.holds(), "an organiser asked for it");
        Ok(())
    });
    ran.unwrap();
}
