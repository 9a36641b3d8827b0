//! Attendance as it might have come to, written straight into its table: for tests of what reads it.

use diesel::prelude::*;
use shanyraq::attendance::Status;
use shanyraq::by::By;
use shanyraq::db::schema::attendance;
use shanyraq::enrolment::{self, About, Cohort, Enrolment, EnrolmentState, NewEnrolment};
use shanyraq::ids::{PersonId, RowId, WebinarId};
use shanyraq::people::Person;

use super::TestApp;

impl TestApp {
    /// Somebody enrolled, with what they told about themselves.
    pub fn enrolled_about(&self, cohort: &Cohort, name: &str, track: &str, about: About) -> (Person, Enrolment) {
        let person = self.person(name, &format!("p{}@example.org", shanyraq::ids::next_id()));
        let new = NewEnrolment {
            person: person.id,
            cohort: cohort.id,
            track: track.to_owned(),
            state: EnrolmentState::Enrolled,
            about,
        };
        let by = By::system(self.now());
        let enrolment = self.write(move |conn| enrolment::enrol(conn, &by, &new));
        (person, enrolment)
    }

    /// What somebody's attendance at a webinar came to.
    pub fn attended(&self, webinar: WebinarId, person: PersonId, status: Status, seconds: i32) {
        let now = self.now();
        self.write(move |conn| {
            diesel::insert_into(attendance::table)
                .values((
                    attendance::id.eq(RowId::new()),
                    attendance::webinar_id.eq(webinar),
                    attendance::person_id.eq(person),
                    attendance::status.eq(status.as_str()),
                    attendance::seconds.eq(seconds),
                    attendance::scheduled_seconds.eq(7200),
                    attendance::basis.eq("minutes"),
                    attendance::updated_at.eq(now),
                ))
                .execute(conn)
        });
    }
}
