//! A webinar that is on, with people and a trainer, for the tests of attendance.

use diesel::prelude::*;
use shanyraq::attendance::{self, AttendanceRow, NewEvidence, Source, Status};
use shanyraq::by::By;
use shanyraq::db::schema::{cohorts, jobs};
use shanyraq::enrolment::Cohort;
use shanyraq::ids::{PersonId, WebinarId};
use shanyraq::people::{Person, Role};
use shanyraq::webinars::Webinar;

use super::TestApp;

/// Thursday 26 November 2026, 15:00 to 17:00 in Astana; the clock stands at 15:05.
pub struct Held {
    pub cohort: Cohort,
    pub webinar: Webinar,
    pub trainer: Person,
    pub people: Vec<Person>,
}

impl Held {
    pub fn new(test: &TestApp, names: &[&str]) -> Self {
        let cohort = test.cohort("kz");
        let trainer = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
        let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[trainer.id]);
        let people = names.iter().map(|name| test.enrolled(&cohort, name, "practitioner").0).collect();
        test.set_clock("2026-11-26T10:05:00Z");
        Self { cohort, webinar, trainer, people }
    }

    pub fn path(&self, what: &str) -> String {
        format!("/en/teach/webinars/{}/{what}", self.webinar.id)
    }

    pub fn mark(&self, who: usize) -> String {
        format!("mark-{}", self.people[who].id)
    }

    pub fn was(&self, who: usize) -> String {
        format!("was-{}", self.people[who].id)
    }
}

impl TestApp {
    /// So many check-ins mark present in a cohort.
    pub fn check_ins_suffice(&self, cohort: &Cohort, n: i32) {
        let id = cohort.id;
        self.write(move |conn| diesel::update(cohorts::table.find(id)).set(cohorts::check_ins_needed.eq(n)).execute(conn));
    }

    /// For so many days after closing results can be questioned in a cohort.
    pub fn question_days(&self, cohort: &Cohort, n: i32) {
        let id = cohort.id;
        self.write(move |conn| diesel::update(cohorts::table.find(id)).set(cohorts::question_days.eq(n)).execute(conn));
    }

    /// Minutes of presence from the webinar's start, as a report would bring them.
    pub fn minutes_present(&self, webinar: &Webinar, person: PersonId, from: i64, to: i64) {
        let (id, start, by) = (webinar.id, webinar.starts_at, By::system(self.now()));
        let new = NewEvidence::interval(person, Source::Report, start.plus_minutes(from), start.plus_minutes(to));
        self.write(move |conn| Ok(attendance::record_evidence(conn, &by, id, &[new]).unwrap()));
    }

    pub fn attendance(&self, webinar: WebinarId, person: PersonId) -> Option<AttendanceRow> {
        self.read(|conn| attendance::find_attendance(conn, webinar, person))
    }

    pub fn status(&self, webinar: WebinarId, person: PersonId) -> Status {
        self.attendance(webinar, person).map_or(Status::NotRecorded, |row| row.status())
    }

    /// What is stored is what evidence and rulings come to.
    pub fn nothing_differs(&self) {
        let again = self.read(attendance::recompute_all);
        assert!(again.differences.is_empty(), "{:?}", again.differences);
    }

    /// How many jobs of a kind wait.
    pub fn waiting_jobs(&self, kind: &str) -> i64 {
        self.read(|conn| jobs::table.filter(jobs::kind.eq(kind)).filter(jobs::state.eq("queued")).count().get_result(conn))
    }
}
