//! Whether somebody can still complete their track: seen by the participant, the trainer and the organiser, and told by one letter.

use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::completion;
use shanyraq::db::schema::{enrolments, jobs, standings};
use shanyraq::enrolment::{self, About, Cohort, CohortSettings, Enrolment};
use shanyraq::ids::WebinarId;
use shanyraq::jobs::ask_where_time_ran_out;
use shanyraq::notify::Letter;
use shanyraq::people::{Person, Role};
use shanyraq::webinars::{self, Webinar};

use crate::support::{TestApp, Visitor};

const SUBJECT: &str = "Your webinar on 26 November is the last that counts";

impl TestApp {
    pub(super) fn closes(&self, webinar: WebinarId) {
        let by = By::system(self.now());
        self.write(move |conn| webinars::mark_closed(conn, &by, webinar));
    }

    fn calls_off(&self, webinar: WebinarId) {
        let by = By::system(self.now());
        self.write(move |conn| {
            webinars::cancel_webinar(conn, &by, webinar, "The trainer is ill")
                .map(|_| ())
                .map_err(|_| diesel::result::Error::NotFound)
        });
    }

    fn outlook(&self, enrolment: &Enrolment) -> Option<String> {
        let id = enrolment.id;
        let kept = |conn: &mut _| standings::table.find(id).select(standings::outlook).first::<Option<String>>(conn).optional();
        self.read(kept).flatten()
    }

    /// The letters about a last date that go out now: to whom.
    pub(super) async fn last_date_letters(&self) -> Vec<(String, Letter)> {
        let mut letters = self.work_off().await;
        letters.retain(|(_, letter)| letter.text.contains("the last one left that counts"));
        letters
    }
}

/// A cohort with a first date that is over for so long that it cannot be made up for, and a second one in three days.
pub(super) struct Stage {
    pub(super) cohort: Cohort,
    trainer: Person,
    pub(super) first: Webinar,
    second: Webinar,
}

impl Stage {
    pub(super) fn new(test: &TestApp) -> Self {
        let cohort = test.cohort("kz");
        let trainer = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
        let first = test.webinar(&cohort, "coordination", 1, "2026-10-14T15:00", 120, &[trainer.id]);
        let second = test.webinar(&cohort, "coordination", 1, "2026-11-26T15:00", 120, &[trainer.id]);
        Self { cohort, trainer, first, second }
    }

    /// Somebody whose attendance at the first date came to `status`.
    pub(super) fn somebody(&self, test: &TestApp, name: &str, status: &str) -> (Person, Enrolment) {
        let (person, enrolment) = test.enrolled(&self.cohort, name, "ministerial");
        test.was_at(self.first.id, &enrolment, status);
        (person, enrolment)
    }
}

#[actix_web::test]
async fn everybody_sees_whose_last_date_it_is_and_one_letter_says_so() {
    let test = TestApp::new();
    let stage = Stage::new(&test);
    let (anna, hers) = stage.somebody(&test, "Anna Kim", "partial");
    let (_, his) = stage.somebody(&test, "Boris Li", "present");
    // while the first date is being worked out, two chances are left
    assert!(test.last_date_letters().await.is_empty());
    assert_eq!((test.outlook(&hers).as_deref(), test.outlook(&his).as_deref()), (Some("open"), Some("open")));

    test.closes(stage.first.id);
    let letters = test.last_date_letters().await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    let (to, letter) = &letters[0];
    assert!(to.starts_with("anna.kim.") && letter.subject == SUBJECT, "{to} {}", letter.subject);
    for words in
        ["Thursday 26 November 2026", "15:00 to 17:00", "In Russian", "What to do: come to this webinar", "office@example.org"]
    {
        assert!(letter.text.contains(words), "{words}: {}", letter.text);
    }
    assert!(letter.text.contains(&format!("/en/webinars/{}", stage.second.id)), "{}", letter.text);
    assert_eq!((test.outlook(&hers).as_deref(), test.outlook(&his).as_deref()), (Some("only-if"), Some("open")));
    test.ask_for_recheck(&hers);
    assert!(test.last_date_letters().await.is_empty(), "once is enough");

    let home = Visitor::signed_in(&test, anna.id).await;
    let words = "This webinar is the last one that counts for “Working as one system”.";
    assert!(home.get("/en/home").await.ok().has(words), "{}", home.get("/en/home").await.text());
    let record = home.get("/en/record").await.ok();
    assert!(record.has("The webinar on Thursday 26 November 2026 is the last one that counts for this."), "{}", record.text());
    assert!(record.links("/en/webinars/").contains(&format!("/en/webinars/{}", stage.second.id)));
    assert!(home.get("/ru/home").await.ok().has("Этот вебинар — последний, который засчитывается"));
    assert!(home.get("/kk/record").await.ok().has("Мұнда есептелетін соңғы вебинар"));

    test.set_clock("2026-11-26T05:00:00Z");
    let trainer = Visitor::signed_in(&test, stage.trainer.id).await;
    let home = Visitor::signed_in(&test, anna.id).await;
    assert!(trainer.get("/en/teach").await.ok().has("For 1 person it is the last date that counts"));
    let roster = trainer.get(&format!("/en/teach/webinars/{}/roster", stage.second.id)).await.ok();
    let marked: Vec<String> =
        roster.all(".roster > li").into_iter().filter(|row| row.contains("The last date that counts for them")).collect();
    assert!(marked.len() == 1 && marked[0].contains("Anna Kim"), "{marked:?}");
    // who is there needs it no more
    test.was_at(stage.second.id, &hers, "present");
    test.ask_for_recheck(&hers);
    test.work_off().await;
    let roster = trainer.get(&format!("/en/teach/webinars/{}/roster", stage.second.id)).await.ok();
    assert!(!roster.has("The last date that counts for them"));
    assert!(!home.get("/en/home").await.ok().has(words));
}

#[actix_web::test]
async fn the_organiser_finds_who_can_finish_only_if_and_who_will_not() {
    let test = TestApp::new();
    let stage = Stage::new(&test);
    let (_, hers) = stage.somebody(&test, "Anna Kim", "absent");
    stage.somebody(&test, "Boris Li", "present");
    let (_, new) = test.enrolled(&stage.cohort, "Clara Oh", "ministerial");
    test.closes(stage.first.id);
    test.work_off().await;
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(stage.cohort.id));
    let organiser = Visitor::signed_in(&test, organiser.id).await;
    let overview = organiser.get("/en/organise/kz").await.ok();
    assert!(overview.has("1 person can finish only with the one chance that is left to them"), "{}", overview.text());
    assert!(!overview.has("will not finish"));
    let link = overview.links("/en/organise/kz/people?state=enrolled&outlook").remove(0);
    assert_eq!(link, "/en/organise/kz/people?state=enrolled&outlook=only-if");
    let names = |page: &crate::support::Reply| page.all("tbody th a");
    let page = organiser.get(&link).await.ok();
    assert_eq!((names(&page), page.has("1 person")), (vec!["Anna Kim".to_owned()], true), "{}", page.text());
    assert!(page.has("Only with the one chance left"));
    // who came after it was closed missed nothing
    let open = organiser.get("/en/organise/kz/people?outlook=open").await.ok();
    assert_eq!(names(&open), ["Boris Li", "Clara Oh"]);
    let person = organiser.get(&format!("/en/organise/kz/people/{}", hers.id)).await.ok();
    assert!(person.has("Can the rest still be met") && person.has("Only with the one chance left"), "{}", person.text());
    let issue = organiser.get("/en/organise/kz/records/issue").await.ok();
    assert!(issue.has("Only with the one chance left") && issue.has("Can still be met"), "{}", issue.text());

    // the last date is called off: for her nothing is left; one more is planned: again it is the only one, and she knows already
    test.calls_off(stage.second.id);
    test.work_off().await;
    assert_eq!(
        (test.outlook(&hers).as_deref(), test.outlook(&new).as_deref()),
        (Some("out-of-reach"), Some("only-if")),
        "who came later can still make up for the first"
    );
    assert!(organiser.get("/en/organise/kz").await.ok().has("1 person will not finish in this cohort"));
    let gone = organiser.get("/en/organise/kz/people?state=enrolled&outlook=out-of-reach").await.ok();
    assert_eq!(names(&gone), ["Anna Kim"]);
    test.webinar(&stage.cohort, "coordination", 1, "2026-12-03T15:00", 120, &[]);
    let told: Vec<String> = test.last_date_letters().await.into_iter().map(|(to, _)| to).collect();
    assert_eq!(test.outlook(&hers).as_deref(), Some("only-if"));
    // she knows already, and who came later has another way
    assert!(told.is_empty(), "{told:?}");
}

#[actix_web::test]
async fn the_list_is_sorted_by_what_is_met_and_a_decision_on_all_that_match_takes_the_filter_along() {
    let test = TestApp::new();
    let stage = Stage::new(&test);
    for (name, modules) in [("Anna Kim", 1), ("Boris Li", 0)] {
        let (_, theirs) = stage.somebody(&test, name, "present");
        if modules > 0 {
            test.has_read(&stage.cohort, &theirs, "coordination");
        }
        test.ask_for_recheck(&theirs);
    }
    test.work_off().await;
    // nothing was decided about her yet
    test.enrolled(&stage.cohort, "Clara Oh", "ministerial");
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(stage.cohort.id));
    let organiser = Visitor::signed_in(&test, organiser.id).await;
    for (sort, order, wanted) in [
        ("met", "ascending", ["Clara Oh", "Boris Li", "Anna Kim"]),
        ("-met", "descending", ["Anna Kim", "Boris Li", "Clara Oh"]),
    ] {
        let page = organiser.get(&format!("/en/organise/kz/people?sort={sort}")).await.ok();
        assert_eq!(page.all("tbody th a"), wanted, "{sort}");
        assert!(page.all(&format!("th[aria-sort={order}]")).concat().contains("Requirements met"));
    }
    let page = organiser.get("/en/organise/kz/people?outlook=open&sort=met").await.ok();
    assert!(page.hidden("/en/organise/kz/people/state").contains(&("outlook".to_owned(), "open".to_owned())));
    let fields = [("decision", "withdraw"), ("all", "yes"), ("outlook", "open"), ("state", "enrolled")];
    let asked = organiser.post("/en/organise/kz/people/state", &fields).await;
    assert!(asked.text().contains("Anna Kim"), "{}", asked.text());
    // nobody is out of reach: so nobody is withdrawn
    let fields = [("decision", "withdraw"), ("all", "yes"), ("outlook", "out-of-reach"), ("state", "enrolled")];
    let asked = organiser.post("/en/organise/kz/people/state", &fields).await;
    assert!(!asked.text().contains("Anna Kim"), "{}", asked.text());
}

#[actix_web::test]
async fn a_letter_waits_for_the_morning_and_none_comes_when_the_cohort_is_over() {
    let test = TestApp::new();
    let stage = Stage::new(&test);
    stage.somebody(&test, "Anna Kim", "absent");
    test.set_clock("2026-11-24T17:00:00Z");
    test.closes(stage.first.id);
    assert!(test.last_date_letters().await.is_empty(), "it is ten at night");
    test.set_clock("2026-11-25T03:00:00Z");
    assert_eq!(test.last_date_letters().await.len(), 1);

    let late = TestApp::new();
    let stage = Stage::new(&late);
    let after = late.webinar(&stage.cohort, "coordination", 1, "2026-12-28T15:00", 120, &[]);
    let (_, hers) = stage.somebody(&late, "Anna Kim", "absent");
    late.set_clock("2026-12-27T05:00:00Z");
    late.closes(stage.first.id);
    late.closes(stage.second.id);
    assert!(late.last_date_letters().await.is_empty());
    let counted = late.read(|conn| completion::last_date_counts(conn, &[after.id]));
    assert!(late.outlook(&hers).as_deref() == Some("out-of-reach") && counted.is_empty(), "lessons cannot be read any more");
}

#[actix_web::test]
async fn a_date_in_another_language_is_not_missed_by_staying_away() {
    let test = TestApp::new();
    let stage = Stage::new(&test);
    let (_, theirs) = stage.somebody(&test, "Anna Kim", "absent");
    let mut plan = test.plan(&stage.cohort, "coordination", 1, "2026-11-25T15:00", 120, &[]);
    plan.lang = shanyraq::i18n::Lang::Kk;
    let kazakh = test.planned(&plan);
    let (by, wants) = (By::system(test.now()), theirs.clone());
    test.write(move |conn| {
        let about = About { webinar_language: Some("kk".to_owned()), ..About::of(&wants) };
        enrolment::set_about(conn, &by, &wants, &about)
    });
    test.calls_off(stage.second.id);
    test.closes(stage.first.id);
    assert!(test.last_date_letters().await.is_empty());
    assert_eq!(test.outlook(&theirs).as_deref(), Some("open"));
    // the word that she cannot come makes it the last, hers or not
    let (by, person) = (By::person(theirs.person_id, test.now()), theirs.person_id);
    test.write(move |conn| webinars::says_cannot_come(conn, &by, kazakh.id, person).map(|_| ()));
    let letters = test.last_date_letters().await;
    assert_eq!(test.outlook(&theirs).as_deref(), Some("only-if"));
    assert!(letters.len() == 1 && letters[0].1.text.contains("you told us that you cannot come"), "{letters:?}");
    let (by, person) = (By::person(theirs.person_id, test.now()), theirs.person_id);
    test.write(move |conn| webinars::comes_after_all(conn, &by, kazakh.id, person).map(|_| ()));
    test.work_off().await;
    assert_eq!(test.outlook(&theirs).as_deref(), Some("open"));
}

#[actix_web::test]
async fn time_alone_changes_it_too() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let missed = test.webinar(&cohort, "coordination", 1, "2026-10-14T15:00", 120, &[]);
    let limited = |starts| {
        let mut plan = test.plan(&cohort, "coordination", 1, starts, 120, &[]);
        plan.capacity = Some(5);
        test.planned(&plan)
    };
    let (near, far) = (limited("2026-11-24T15:00"), limited("2026-12-10T15:00"));
    let (_, theirs) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    test.was_at(missed.id, &theirs, "absent");
    test.closes(missed.id);
    assert!(test.last_date_letters().await.is_empty());
    assert_eq!(test.outlook(&theirs).as_deref(), Some("open"));
    // the nearer one goes by without them: nobody did anything
    test.set_clock("2026-11-24T12:00:00Z");
    let letters = test.last_date_letters().await;
    assert_eq!(test.outlook(&theirs).as_deref(), Some("only-if"), "{near:?}");
    let text = &letters[0].1.text;
    assert!(text.contains("places are limited") && text.contains(&far.id.to_string()), "{text}");
    // the cohort's last day goes by; a job of each day finds it
    test.set_clock("2026-12-27T05:00:00Z");
    test.closes(far.id);
    test.work_off().await;
    let (_, other) = test.enrolled(&cohort, "Boris Li", "practitioner");
    test.work_off().await;
    test.write(move |conn| diesel::update(standings::table.find(other.id)).set(standings::outlook.eq("open")).execute(conn));
    ask_where_time_ran_out(&test.app).await;
    test.work_off().await;
    assert_eq!(test.outlook(&other).as_deref(), Some("out-of-reach"));
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let overview = Visitor::signed_in(&test, organiser.id).await.get("/en/organise/kz").await.ok();
    assert!(overview.has("2 people did not finish"), "{}", overview.text());
    // a day more makes some of it possible again
    let (id, by) = (cohort.id, By::system(test.now()));
    test.write(move |conn| {
        let cohort = enrolment::cohort(conn, id)?;
        let ends_on = cohort.ends_on + chrono::Days::new(9);
        enrolment::change_cohort(conn, &by, id, &CohortSettings { ends_on, ..CohortSettings::of(&cohort) })
    });
    test.work_off().await;
    assert_eq!(test.outlook(&other).as_deref(), Some("open"));
}

#[actix_web::test]
async fn a_large_cohort_is_looked_at_some_hundred_at_a_time() {
    const PEOPLE: usize = 230;
    let test = TestApp::new();
    let stage = Stage::new(&test);
    for number in 0..PEOPLE {
        test.enrolled(&stage.cohort, &format!("Person {number}"), "ministerial");
    }
    test.enrolled(&stage.cohort, "Somebody Else", "practitioner");
    test.work_off().await;
    let (cohort, now) = (stage.cohort.id, test.now());
    test.write(move |conn| {
        let theirs = enrolments::table.filter(enrolments::cohort_id.eq(cohort)).select(enrolments::id).load::<i64>(conn)?;
        assert_eq!(theirs.len(), PEOPLE + 1);
        diesel::update(standings::table).set(standings::outlook.eq(None::<String>)).execute(conn)
    });
    test.calls_off(stage.second.id);
    // one job for all of them, however many there are
    assert_eq!((test.waiting_jobs("recheck-cohort"), test.waiting_jobs("recheck-completion")), (2, 0), "one is of its end");
    let before = test.read(|conn| jobs::table.filter(jobs::kind.eq("recheck-cohort")).count().get_result::<i64>(conn));
    test.work_off().await;
    let after = test.read(|conn| jobs::table.filter(jobs::kind.eq("recheck-cohort")).count().get_result::<i64>(conn));
    assert_eq!(after - before, 2, "a hundred, a hundred, thirty at {now}");
    let known = test.read(|conn| standings::table.filter(standings::outlook.is_not_null()).count().get_result::<i64>(conn));
    assert_eq!(known, PEOPLE as i64, "those whose track has the module, and nobody else");
    // those of whom it was never said are found once a day
    ask_where_time_ran_out(&test.app).await;
    test.work_off().await;
    let known = test.read(|conn| standings::table.filter(standings::outlook.is_not_null()).count().get_result::<i64>(conn));
    assert_eq!(known, PEOPLE as i64 + 1);
}

#[actix_web::test]
async fn the_make_up_is_a_chance_too_and_may_be_the_last() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let other = test.webinar(&cohort, "coordination", 1, "2026-11-26T15:00", 120, &[]);
    let (person, theirs) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    test.was_at(held.id, &theirs, "absent");
    test.closes(held.id);
    assert!(test.work_off().await.is_empty());
    assert_eq!(test.outlook(&theirs).as_deref(), Some("open"), "a date, and the make-up");
    test.calls_off(other.id);
    let mut letters = test.work_off().await;
    letters.retain(|(_, letter)| letter.subject == "You can make up for your webinar until 18 December");
    assert_eq!(letters.len(), 1);
    assert!(letters[0].1.text.contains(&format!("/en/webinars/{}/make-up", held.id)), "{}", letters[0].1.text);
    assert_eq!(test.outlook(&theirs).as_deref(), Some("only-if"));
    let record = Visitor::signed_in(&test, person.id).await.get("/en/record").await.ok();
    assert!(record.has("One way is left: the recording and its questions, until 18 December 2026."), "{}", record.text());
    // its last day goes by, and nobody does anything
    test.set_clock("2026-12-19T05:00:00Z");
    ask_where_time_ran_out(&test.app).await;
    assert!(test.work_off().await.is_empty());
    assert_eq!(test.outlook(&theirs).as_deref(), Some("out-of-reach"));
}
