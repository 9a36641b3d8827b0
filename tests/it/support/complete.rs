//! What somebody did, written as the features that keep it would: lessons read, checks passed, webinars attended.

use diesel::prelude::*;
use shanyraq::completion::{self, Record};
use shanyraq::db::schema::{attempts, attendance, credentials, lesson_progress, records};
use shanyraq::enrolment::{self, Cohort, Enrolment};
use shanyraq::ids::{PersonId, RowId, WebinarId};

use super::TestApp;

impl TestApp {
    /// Every lesson of a module.
    pub fn has_read(&self, cohort: &Cohort, enrolment: &Enrolment, module: &str) {
        let curriculum = self.curriculum(cohort);
        let codes: Vec<String> = curriculum.module(module).unwrap().lessons.iter().map(|lesson| lesson.code.clone()).collect();
        let (enrolment, now) = (enrolment.clone(), self.now());
        self.write(move |conn| {
            for code in codes {
                diesel::insert_into(lesson_progress::table)
                    .values((
                        lesson_progress::id.eq(RowId::new()),
                        lesson_progress::enrolment_id.eq(enrolment.id),
                        lesson_progress::person_id.eq(enrolment.person_id),
                        lesson_progress::lesson.eq(code),
                        lesson_progress::sections_opened.eq("[]"),
                        lesson_progress::opened_at.eq(now),
                        lesson_progress::last_at.eq(now),
                        lesson_progress::read_at.eq(now),
                    ))
                    .execute(conn)?;
            }
            Ok(())
        });
    }

    /// An attempt at a module's knowledge check, handed in, with so many thousandths of twelve points.
    pub fn has_tried(&self, cohort: &Cohort, enrolment: &Enrolment, module: &str, number: i32, milli_points: i32) {
        let (edition, enrolment, module, now) = (cohort.edition_id, enrolment.clone(), module.to_owned(), self.now());
        self.write(move |conn| {
            diesel::insert_into(attempts::table)
                .values((
                    attempts::id.eq(RowId::new()),
                    attempts::enrolment_id.eq(enrolment.id),
                    attempts::person_id.eq(enrolment.person_id),
                    attempts::kind.eq("check"),
                    attempts::module.eq(module),
                    attempts::number.eq(number),
                    attempts::edition_id.eq(edition),
                    attempts::layout.eq("{}"),
                    attempts::started_at.eq(now),
                    attempts::submitted_at.eq(now),
                    attempts::milli_points.eq(milli_points),
                    attempts::items.eq(12),
                    attempts::passed.eq(milli_points >= 9_600),
                ))
                .execute(conn)
                .map(|_| ())
        });
    }

    /// What attendance at a webinar came to.
    pub fn was_at(&self, webinar: WebinarId, enrolment: &Enrolment, status: &str) {
        let (person, status, now) = (enrolment.person_id, status.to_owned(), self.now());
        self.write(move |conn| {
            diesel::insert_into(attendance::table)
                .values((
                    attendance::id.eq(RowId::new()),
                    attendance::webinar_id.eq(webinar),
                    attendance::person_id.eq(person),
                    attendance::status.eq(status),
                    attendance::seconds.eq(6_000),
                    attendance::scheduled_seconds.eq(7_200),
                    attendance::basis.eq("evidence"),
                    attendance::updated_at.eq(now),
                ))
                .execute(conn)
                .map(|_| ())
        });
    }

    /// Everything that the ministerial track asks for, with the webinar given.
    pub fn met_everything(&self, cohort: &Cohort, enrolment: &Enrolment, webinar: WebinarId) {
        self.has_read(cohort, enrolment, "coordination");
        self.has_tried(cohort, enrolment, "coordination", 1, 12_000);
        self.was_at(webinar, enrolment, "present");
        self.ask_for_recheck(enrolment);
    }

    /// As every feature does whose facts completion depends on.
    pub fn ask_for_recheck(&self, enrolment: &Enrolment) {
        let (now, id) = (self.now(), enrolment.id);
        self.write(move |conn| enrolment::ask_for_recheck(conn, now, id));
    }

    /// As erasing a holder will leave their records: without the name, and without the files that bear it or the hash of an address.
    pub fn forget(&self, person: PersonId) {
        self.write(move |conn| {
            let theirs = records::table.filter(records::person_id.eq(person)).select(records::id);
            diesel::update(credentials::table.filter(credentials::record_id.eq_any(theirs)))
                .set((credentials::jwt.eq(None::<String>), credentials::pdf.eq(None::<Vec<u8>>)))
                .execute(conn)?;
            diesel::update(records::table.filter(records::person_id.eq(person)))
                .set((
                    records::person_id.eq(None::<PersonId>),
                    records::name.eq(None::<String>),
                    records::latin_name.eq(None::<String>),
                    records::show_name.eq(false),
                    records::pdf.eq(Vec::new()),
                    records::live_key.eq(None::<String>),
                ))
                .execute(conn)
                .map(|_| ())
        });
    }

    /// A person's records, the newest first.
    pub fn records(&self, enrolment: &Enrolment) -> Vec<Record> {
        let person = enrolment.person_id;
        self.read(move |conn| completion::records_of(conn, person))
    }
}
