//! After a webinar: the letter about one's attendance, and that its recording can be watched.

use diesel::prelude::*;
use shanyraq::attendance::{self, AttendanceLettersTask, LettersDesk, Status};
use shanyraq::by::By;
use shanyraq::clock::Instant;
use shanyraq::db::schema::{cohorts, messages, people, reminders};
use shanyraq::ids::{PersonId, WebinarId};
use shanyraq::make_ups;
use shanyraq::people::Role;
use shanyraq::webinars::recording::Audience;
use shanyraq::webinars::{self, Recording};

use crate::support::{Held, TestApp, Visitor};

fn wants_letters(test: &TestApp, held: &mut Held) {
    let id = held.cohort.id;
    test.write(move |conn| diesel::update(cohorts::table.find(id)).set(cohorts::attendance_letters.eq(true)).execute(conn));
    held.cohort.attendance_letters = true;
}

fn letters(test: &TestApp, kind: &'static str) -> Vec<(PersonId, Instant)> {
    test.read(|conn| {
        let rows: Vec<(Option<i64>, Instant)> = messages::table
            .filter(messages::kind.eq(kind))
            .order(messages::person_id)
            .select((messages::person_id, messages::next_at))
            .load(conn)?;
        Ok(rows.into_iter().map(|(person, at)| (PersonId(person.unwrap()), at)).collect())
    })
}

#[actix_web::test]
async fn everybody_gets_one_letter_about_their_attendance_where_the_cohort_wants_it() {
    let test = TestApp::new();
    let mut held = Held::new(&test, &["Anna Kim", "Bota Ali", "Dana Li"]);
    test.work_off().await;
    let (id, bota) = (held.webinar.id, held.people[1].id);
    test.write(move |conn| diesel::update(people::table.find(bota)).set(people::language.eq("kk")).execute(conn));
    wants_letters(&test, &mut held);
    test.minutes_present(&held.webinar, held.people[0].id, 0, 120);
    test.minutes_present(&held.webinar, held.people[1].id, 0, 20);
    test.set_clock("2026-11-26T12:30:00Z");
    // before it is closed, its trainer sees what will be written
    let marina = Visitor::signed_in(&test, held.trainer.id).await;
    let page = marina.get(&held.path("close")).await.ok();
    for words in
        ["The letter about attendance, in three languages", "Your attendance on", "Қатыспадыңыз.", "Присутствие не отмечено."]
    {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    test.close(&held);
    let mut sent = test.work_off().await;
    sent.retain(|(_, letter)| letter.unsubscribe.as_ref().is_some_and(|url| url.ends_with("?of=attendance")));
    sent.sort_by(|one, next| one.0.cmp(&next.0));
    assert_eq!(sent.len(), 3, "{sent:#?}");
    let [anna, bota, dana] = [0, 1, 2].map(|at| sent[at].1.clone());
    assert!(anna.text.contains("Present.") && !anna.text.contains("make up"), "{}", anna.text);
    assert!(bota.text.contains("Бір бөлігіне қатыстыңыз") && bota.text.contains("Орнын толтыруға"), "{}", bota.text);
    assert!(dana.text.contains("Not there.") && dana.text.contains("by 10 December 2026"), "{}", dana.text);
    assert!(dana.text.contains(&format!("/en/webinars/{id}")) && !dana.subject.contains(&held.webinar.module));
    // a run that comes twice writes nobody twice
    let (at, curriculum, cohort) = (test.now(), test.curriculum(&held.cohort), held.cohort.clone());
    let again = test.write(move |conn| {
        let webinar = webinars::webinar(conn, id)?;
        let desk = LettersDesk { curriculum: &curriculum, cohort: &cohort, webinar: &webinar };
        let task = AttendanceLettersTask { webinar: id, after: None };
        attendance::write_attendance_letters(conn, &By::system(at), desk, &task)
    });
    assert_eq!(again, 0);
}

#[actix_web::test]
async fn a_cohort_that_does_not_want_it_sends_none() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.close(&held);
    test.work_off().await;
    assert!(letters(&test, "attendance").is_empty());
    // its organiser switches it on
    let person = test.person_with("Olga Office", Role::Organiser, Some(held.cohort.id));
    let olga = Visitor::signed_in(&test, person.id).await;
    let page = olga.get("/en/organise/kz/settings").await.ok();
    assert!(page.has("Tell everybody their attendance"));
    assert_eq!(page.all("#attendance-letters[checked]").len(), 0);
}

#[actix_web::test]
async fn a_letter_about_attendance_waits_for_the_morning_and_gives_way_to_a_reminder() {
    let test = TestApp::new();
    let mut held = Held::new(&test, &["Anna Kim", "Bota Ali"]);
    test.work_off().await;
    wants_letters(&test, &mut held);
    // Bota was reminded of something else on this day
    let (webinar, bota, at) = (held.webinar.id, held.people[1].id, test.now());
    test.write(move |conn| {
        diesel::insert_into(reminders::table)
            .values((
                reminders::id.eq(1_i64),
                reminders::webinar_id.eq(webinar),
                reminders::person_id.eq(bota),
                reminders::kind.eq("late"),
                reminders::sequence.eq(99),
                reminders::day.eq(chrono::NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()),
                reminders::at.eq(at),
            ))
            .execute(conn)
    });
    test.close(&held);
    while shanyraq::jobs::run_once(&test.app).await > 0 {}
    let times = letters(&test, "attendance");
    let at = |person: PersonId| times.iter().find(|(one, _)| *one == person).unwrap().1;
    assert_eq!(at(held.people[0].id), test.now());
    assert_eq!(at(bota), Instant::parse("2026-11-27T03:00:00Z").unwrap());
}

fn says_recording(test: &TestApp, held: &Held, audience: Audience) -> usize {
    let (by, id) = (By::person(held.trainer.id, test.now()), held.webinar.id);
    let (curriculum, cohort) = (test.curriculum(&held.cohort), held.cohort.clone());
    let recording = Recording {
        url: "https://video.example.org/1".to_owned(),
        until: chrono::NaiveDate::from_ymd_opt(2027, 2, 1),
        audience,
        consent_noted: true,
        at: by.at,
    };
    test.write(move |conn| {
        webinars::set_recording(conn, &by, id, Some(&recording))?;
        let webinar = webinars::webinar(conn, WebinarId(id.0))?;
        make_ups::tell_of_recording(conn, &by, &curriculum, &cohort, &webinar)
    })
}

#[actix_web::test]
async fn who_may_watch_a_recording_is_told_once_with_its_last_day() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bota Ali"]);
    test.minutes_present(&held.webinar, held.people[0].id, 0, 120);
    test.close(&held);
    test.work_off().await;
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Present);
    // who was there may not watch it: they hear nothing
    assert_eq!(says_recording(&test, &held, Audience::Missed), 1);
    let sent = test.work_off().await;
    assert_eq!(sent.len(), 1, "{sent:#?}");
    assert!(sent[0].1.text.contains("make up for the webinar"));
    // now everybody may: who was told already is not told again
    says_recording(&test, &held, Audience::Expected);
    says_recording(&test, &held, Audience::Expected);
    let sent = test.work_off().await;
    assert_eq!(sent.len(), 1, "{sent:#?}");
    let (to, letter) = &sent[0];
    assert_eq!(
        (to.as_str(), letter.subject.as_str()),
        (held.people[0].email.as_deref().unwrap(), "The recording of 26 November can be watched")
    );
    assert!(letter.text.contains("until 1 February 2027"), "{}", letter.text);
    assert!(letter.unsubscribe.as_ref().unwrap().ends_with("?of=recordings") && !letter.text.contains("video.example.org"));
}
