//! No table with personal data is left out of the register, and what is kept for days is forgotten after them.

mod erasure;
mod filled;
mod theirs;

use std::collections::BTreeSet;

use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::db::schema::{answered_forms, jobs, sessions, sign_in_codes, tries};
use shanyraq::db::tables;
use shanyraq::i18n::{Lang, catalogue};
use shanyraq::people;
use shanyraq::privacy::{self, HOLDS_NONE, Keep, Purpose, REGISTER};
use shanyraq::queue;

use crate::support::{TestApp, Visitor};

#[actix_web::test]
async fn every_table_is_registered_or_holds_no_personal_data() {
    let test = TestApp::new();
    let tables: BTreeSet<String> = test.read(tables::tables).into_iter().map(|table| table.name).collect();
    let registered: BTreeSet<String> = REGISTER.iter().map(|registered| registered.table.to_owned()).collect();
    let none: BTreeSet<String> = HOLDS_NONE.iter().map(|table| (*table).to_owned()).collect();
    assert_eq!(registered.len(), REGISTER.len(), "a table is registered twice");
    assert!(registered.is_disjoint(&none));
    let known: BTreeSet<String> = registered.union(&none).cloned().collect();
    let new: Vec<&String> = tables.difference(&known).collect();
    assert!(new.is_empty(), "{new:?}: say in src/privacy/register.rs what they are for, or that they hold no personal data");
    let gone: Vec<&String> = known.difference(&tables).collect();
    assert!(gone.is_empty(), "{gone:?} are registered and do not exist");
}

#[actix_web::test]
async fn purposes_and_times_are_worded_in_every_language() {
    let keeps = [Keep::Days(1), Keep::WithAccount, Keep::WithoutName, Keep::ForGood].map(Keep::message);
    for message in Purpose::ALL.map(Purpose::message).into_iter().chain(keeps) {
        for lang in Lang::ALL {
            assert!(catalogue().has(lang, &message.key), "{lang} lacks {}", message.key);
        }
    }
    for registered in REGISTER {
        assert!(Purpose::ALL.contains(&registered.purpose));
    }
}

#[actix_web::test]
async fn what_is_kept_for_days_is_forgotten_after_them() {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let by = By::person(person.id, test.now());
    let kept = test.write(move |conn| people::open_session(conn, &by, person.id, "test"));
    test.write(move |conn| {
        shanyraq::enrolment::ask_for_recheck(conn, by.at, enrolment.id)?;
        let claimed = queue::claim_due(conn, by.at, 1)?;
        queue::mark_done(conn, &[claimed[0].id], by.at)?;
        shanyraq::enrolment::ask_for_recheck(conn, by.at, enrolment.id)
    });
    let visitor = Visitor::new(&test).await;
    visitor.get("/en/sign-in").await.ok();
    visitor.post("/en/sign-in", &[("email", "a@example.org"), ("next", "")]).await.done();
    let left = |test: &TestApp| {
        test.read(|conn| {
            Ok([
                sign_in_codes::table.count().get_result::<i64>(conn)?,
                sessions::table.count().get_result(conn)?,
                tries::table.count().get_result(conn)?,
                jobs::table.count().get_result(conn)?,
                answered_forms::table.count().get_result(conn)?,
            ])
        })
    };
    let prune = |test: &TestApp| {
        let now = test.now();
        let pruned = test.write(move |conn| privacy::prune(conn, now));
        pruned.into_iter().filter(|pruned| pruned.rows > 0).map(|pruned| pruned.table).collect::<BTreeSet<_>>()
    };
    assert_eq!(left(&test), [1, 1, 1, 2, 1]);
    assert_eq!(prune(&test), BTreeSet::new());
    test.minutes_later(24 * 60 + 1);
    assert_eq!(prune(&test), BTreeSet::from(["tries"]));
    test.minutes_later(24 * 60 + 15);
    assert_eq!(prune(&test), BTreeSet::from(["sign_in_codes", "answered_forms"]));
    // somebody who comes back stays signed in
    let now = test.now();
    test.write(move |conn| people::touch_session(conn, kept, now));
    test.minutes_later(28 * 24 * 60);
    // the job that waits is not old, it is late
    assert_eq!(prune(&test), BTreeSet::from(["jobs"]));
    assert_eq!(left(&test), [0, 1, 0, 1, 0]);
    test.minutes_later(5 * 24 * 60);
    assert_eq!(prune(&test), BTreeSet::from(["sessions"]));
}
