use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::db::schema::{cohorts, jobs, people};
use shanyraq::enrolment::Cohort;
use shanyraq::i18n::Lang;
use shanyraq::notify::Letter;
use shanyraq::people::Person;
use shanyraq::webinars;

use crate::support::TestApp;

/// What goes out at a moment.
async fn at(test: &TestApp, moment: &str) -> Vec<(String, Letter)> {
    test.set_clock(moment);
    shanyraq::jobs::begin_reminders(&test.app).await;
    // other letters have their own tests: that only one date is left, say
    let subjects = ["Reminder: ", "Напоминание: ", "Еске салу: "];
    let is_reminder = |letter: &Letter| subjects.iter().any(|subject| letter.subject.starts_with(subject));
    test.work_off().await.into_iter().filter(|(_, letter)| is_reminder(letter)).collect()
}

fn lives_in(test: &TestApp, person: &Person, zone: &'static str) {
    let id = person.id;
    test.write(move |conn| diesel::update(people::table.find(id)).set(people::time_zone.eq(zone)).execute(conn));
}

fn leads(test: &TestApp, cohort: &Cohort, days: i32, minutes: i32) {
    let id = cohort.id;
    test.write(move |conn| {
        diesel::update(cohorts::table.find(id))
            .set((cohorts::remind_days.eq(days), cohorts::remind_minutes.eq(minutes)))
            .execute(conn)
    });
}

#[actix_web::test]
async fn three_days_and_one_hour_before_each_reader_is_reminded_once() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    // 15:00 in Astana on Thursday
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    let anna = test.enrolled(&cohort, "Anna Kim", "practitioner").0;
    let dina = test.enrolled(&cohort, "Dina Li", "practitioner").0;
    test.enrolled(&cohort, "Minister Example", "ministerial");
    for (person, lang) in [(&anna, Lang::Ru), (&dina, Lang::Kk)] {
        let id = person.id;
        test.write(move |conn| shanyraq::people::set_language(conn, id, lang));
    }
    assert!(at(&test, "2026-11-23T09:59:00Z").await.is_empty());
    let letters = at(&test, "2026-11-23T10:00:00Z").await;
    assert_eq!(letters.len(), 2, "{letters:#?}");
    for (person, lang, words) in [(&anna, "ru", "Напоминаем о вашем вебинаре"), (&dina, "kk", "Вебинарыңызды еске саламыз")]
    {
        let letter = &letters.iter().find(|(to, _)| Some(to) == person.email.as_ref()).unwrap().1;
        assert!(letter.text.contains(words) && letter.html.contains(words), "{}", letter.text);
        let answer = webinars::answer_token(&test.app.secrets, webinar.id, person.id);
        assert!(letter.text.contains(&format!("/{lang}/coming/{answer}")) && !letter.text.contains("meet.example.org"));
        assert!(letter.subject.chars().count() < 60, "{}", letter.subject);
    }
    for moment in ["2026-11-23T10:01:00Z", "2026-11-24T10:00:00Z", "2026-11-26T08:59:00Z"] {
        assert!(at(&test, moment).await.is_empty(), "{moment}");
    }
    let soon = at(&test, "2026-11-26T09:00:00Z").await;
    assert_eq!(soon.len(), 2);
    let own = &soon.iter().find(|(to, _)| Some(to) == anna.email.as_ref()).unwrap().1;
    let join = webinars::join_token(&test.app.secrets, webinar.id, anna.id);
    assert!(own.text.contains("Ваш вебинар скоро начнётся") && own.text.contains(&format!("/w/{join}")), "{}", own.text);
    assert!(at(&test, "2026-11-26T09:30:00Z").await.is_empty());
}

#[actix_web::test]
async fn a_reader_who_sleeps_is_reminded_by_day_where_they_are() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    // 10:00 in Astana is 6:00 in Warsaw
    test.webinar(&cohort, "child-context", 1, "2026-11-26T10:00", 120, &[]);
    let near = test.enrolled(&cohort, "Anna Kim", "practitioner").0;
    let far = test.enrolled(&cohort, "Ewa Far", "practitioner").0;
    lives_in(&test, &far, "Europe/Warsaw");
    let to = |letters: Vec<(String, Letter)>| letters.into_iter().map(|(to, _)| to).collect::<Vec<_>>();
    let (near, far) = (near.email.unwrap(), far.email.unwrap());
    assert_eq!(to(at(&test, "2026-11-23T05:00:00Z").await), vec![near.clone()]);
    assert!(to(at(&test, "2026-11-23T06:59:00Z").await).is_empty());
    assert_eq!(to(at(&test, "2026-11-23T07:00:00Z").await), vec![far.clone()], "8:00 in Warsaw");
    // the hour before is 5:00 in Warsaw: the evening before, at 20:00
    assert_eq!(to(at(&test, "2026-11-25T19:00:00Z").await), [far]);
    assert_eq!(to(at(&test, "2026-11-26T04:00:00Z").await), [near]);
}

#[actix_web::test]
async fn nobody_is_reminded_of_what_is_not_theirs_any_more() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    let [anna, dina] = ["Anna Kim", "Dina Li"].map(|name| test.enrolled(&cohort, name, "practitioner").0);
    assert_eq!(at(&test, "2026-11-23T10:00:00Z").await.len(), 2);
    let (by, id, who) = (By::person(anna.id, test.now()), webinar.id, anna.id);
    test.write(move |conn| webinars::says_cannot_come(conn, &by, id, who));
    let hour = at(&test, "2026-11-26T09:00:00Z").await;
    assert_eq!(hour.into_iter().map(|(to, _)| to).collect::<Vec<_>>(), [dina.email.unwrap()]);
}

#[actix_web::test]
async fn a_webinar_that_moves_is_reminded_of_at_its_new_time_and_one_called_off_never() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    let anna = test.enrolled(&cohort, "Anna Kim", "practitioner").0;
    assert_eq!(at(&test, "2026-11-23T10:00:00Z").await.len(), 1);
    let (by, content, id) = (By::system(test.now()), test.curriculum(&cohort), webinar.id);
    let start = chrono::NaiveDateTime::parse_from_str("2026-12-03T15:00", webinars::LOCAL_FORMAT).unwrap();
    test.write(move |conn| Ok(webinars::move_webinar(conn, &by, &content, id, (start, 90), Some("a test")).unwrap()));
    test.work_off().await;
    assert!(at(&test, "2026-11-26T09:00:00Z").await.is_empty(), "not at the old time");
    let letters = at(&test, "2026-11-30T10:00:00Z").await;
    assert_eq!((letters.len(), Some(&letters[0].0)), (1, anna.email.as_ref()));
    assert!(letters[0].1.text.contains("3 December 2026"), "{}", letters[0].1.text);
    let by = By::system(test.now());
    test.write(move |conn| Ok(webinars::cancel_webinar(conn, &by, id, "The trainer is ill").unwrap()));
    test.work_off().await;
    assert!(at(&test, "2026-12-03T09:00:00Z").await.is_empty());
}

#[actix_web::test]
async fn nobody_is_reminded_twice_on_one_day() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    test.webinar(&cohort, "child-sensitive-communication", 1, "2026-11-29T14:00", 120, &[]);
    test.enrolled(&cohort, "Anna Kim", "practitioner");
    assert_eq!(at(&test, "2026-11-23T10:00:00Z").await.len(), 1);
    // three days before the second is the day of the first: it gives way, and comes the next morning
    assert!(at(&test, "2026-11-26T08:00:00Z").await.is_empty());
    let first = at(&test, "2026-11-26T09:00:00Z").await;
    assert!(first.len() == 1 && first[0].1.text.contains("begins soon"), "{first:#?}");
    assert!(at(&test, "2026-11-26T15:00:00Z").await.is_empty());
    let second = at(&test, "2026-11-27T03:00:00Z").await;
    assert!(second.len() == 1 && second[0].1.text.contains("29 November"), "{second:#?}");
}

#[actix_web::test]
async fn the_first_reminder_of_a_day_names_the_second_webinar_of_whoever_has_both() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    test.webinar(&cohort, "child-context", 1, "2026-11-26T10:00", 120, &[]);
    let second = test.webinar(&cohort, "child-sensitive-communication", 1, "2026-11-26T15:00", 120, &[]);
    test.webinar(&cohort, "coordination", 1, "2026-11-28T15:00", 120, &[]);
    let anna = test.enrolled(&cohort, "Anna Kim", "practitioner").0;
    at(&test, "2026-11-23T05:00:00Z").await;
    at(&test, "2026-11-24T05:00:00Z").await;
    let first = at(&test, "2026-11-26T04:00:00Z").await;
    assert_eq!(first.len(), 1, "{first:#?}");
    let text = &first[0].1.text;
    let join = webinars::join_token(&test.app.secrets, second.id, anna.id);
    assert!(text.contains("there is no other reminder today") && text.contains(&format!("/w/{join}")), "{text}");
    assert_eq!(text.matches("Your own link:").count(), 1, "another day's is not named: {text}");
    assert!(at(&test, "2026-11-26T09:00:00Z").await.is_empty(), "never two a day");
}

#[actix_web::test]
async fn the_cohort_says_how_long_before_and_whether_at_all() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    test.enrolled(&cohort, "Anna Kim", "practitioner");
    leads(&test, &cohort, 0, 0);
    assert!(at(&test, "2026-11-23T10:00:00Z").await.is_empty());
    leads(&test, &cohort, 2, 0);
    assert!(at(&test, "2026-11-24T09:59:00Z").await.is_empty());
    assert_eq!(at(&test, "2026-11-24T10:00:00Z").await.len(), 1);
    leads(&test, &cohort, 2, 30);
    assert!(at(&test, "2026-11-26T09:00:00Z").await.is_empty());
    // changed while the round waits
    leads(&test, &cohort, 2, 0);
    assert!(at(&test, "2026-11-26T09:30:00Z").await.is_empty());
    leads(&test, &cohort, 2, 20);
    assert_eq!(at(&test, "2026-11-26T09:40:00Z").await.len(), 1);
}

#[actix_web::test]
async fn a_round_that_was_killed_and_runs_again_reminds_nobody_twice() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    for n in 0..5 {
        test.enrolled(&cohort, &format!("Person {n}"), "practitioner");
    }
    assert_eq!(at(&test, "2026-11-23T10:00:00Z").await.len(), 5);
    // its work was written, its end was not: every run of it comes again
    test.write(|conn| {
        diesel::update(jobs::table.filter(jobs::kind.eq(webinars::REMINDERS)))
            .set((jobs::state.eq("queued"), jobs::run_at.eq(shanyraq::clock::Instant::parse("2026-11-23T10:00:00Z").unwrap())))
            .execute(conn)
    });
    assert!(at(&test, "2026-11-23T10:00:00Z").await.is_empty());
    // two nodes at once: the second finds the round begun
    shanyraq::jobs::begin_reminders(&test.app).await;
    assert!(test.work_off().await.is_empty());
    assert_eq!(at(&test, "2026-11-26T09:00:00Z").await.len(), 5);
}
