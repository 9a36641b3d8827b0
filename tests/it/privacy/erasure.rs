//! Erasing a person: what is left of them, what stays true without them, and who may ask for it.

use std::process::Command;

use diesel::prelude::*;
use shanyraq::audit;
use shanyraq::by::{By, Who};
use shanyraq::clock::Instant;
use shanyraq::db::schema::{attendance, audit_events, enrolments, erasures, people as accounts, records};
use shanyraq::i18n::Lang;
use shanyraq::ids::PersonId;
use shanyraq::jobs;
use shanyraq::people::{self, Role};
use shanyraq::privacy::{self, EraseProblem, Hindrance};
use shanyraq::webinars::{self, PlaceState};

use super::filled::{self, EMAIL, LATIN, NAME, found, may_stay};
use crate::support::{TestApp, Visitor};

fn erase(test: &TestApp, person: PersonId, reason: Option<&'static str>) -> Result<bool, EraseProblem> {
    let (by, shelf) = (By { who: Who::Command, at: test.now() }, test.app.shelf.clone());
    test.app.db.write_now(move |conn| privacy::erase(conn, &by, &shelf, person, reason))
}

fn erased_at(test: &TestApp, person: PersonId) -> Option<Instant> {
    test.read(|conn| accounts::table.find(person).select(accounts::erased_at).first(conn))
}

#[actix_web::test]
async fn nothing_is_left_of_somebody_but_what_the_register_keeps_for_good() {
    let test = TestApp::new();
    let filled = filled::somebody(&test).await;
    let before = test.read(found);
    for table in privacy::RULES.iter().filter(|rule| !matches!(rule.fate, privacy::Fate::Kept(_))).map(|rule| rule.table) {
        let is_known = before.iter().any(|place| place.starts_with(&format!("{table}.")));
        // rows without a text of their own
        let is_bare = ["sessions", "trainer_hours", "trainer_absences", "letter_links", "letter_refusals", "calendar_feeds"];
        let is_bare =
            is_bare.contains(&table) || ["excuses", "cohorts", "message_events", "attendance_import_webinars"].contains(&table);
        assert!(is_known || is_bare, "{table} holds nothing of them, so that nothing would be proved");
    }
    let counted = |test: &TestApp| {
        test.read(|conn| {
            Ok([
                enrolments::table.count().get_result::<i64>(conn)?,
                enrolments::table.filter(enrolments::state.eq("enrolled")).count().get_result(conn)?,
                attendance::table.count().get_result(conn)?,
                records::table.count().get_result(conn)?,
            ])
        })
    };
    let figures = counted(&test);
    assert!(erase(&test, filled.person, Some("Жұлдыз Ерасова (zhuldyz.erasova@example.org) wrote on 20 November")).unwrap());
    let left: Vec<String> = test.read(found).into_iter().filter(|place| !may_stay(place)).collect();
    assert_eq!(left, Vec::<String>::new());
    assert_eq!(counted(&test), figures);
    // what was asked for before finds nobody to write to
    test.work_off().await;
    let left: Vec<String> = test.read(found).into_iter().filter(|place| !may_stay(place)).collect();
    assert_eq!(left, Vec::<String>::new());
    assert!(test.read(audit::first_break).is_none());
    let person = filled.person;
    let reasons: Vec<Option<String>> = test.read(|conn| {
        let erased = audit_events::table.filter(audit_events::action.eq("person.erased"));
        erased.filter(audit_events::about_person.eq(person.0)).select(audit_events::reason).load(conn)
    });
    assert_eq!(reasons, vec![Some("— (—) wrote on 20 November".to_owned()); 2], "once on each cohort");
    // twice is once
    assert!(!erase(&test, person, None).unwrap());
    let known = test.read(|conn| people::person(conn, person));
    assert!(known.is_erased() && !known.has_name());
}

#[actix_web::test]
async fn pages_show_nobody_and_reports_say_the_same() {
    let test = TestApp::new();
    let filled = filled::somebody(&test).await;
    let of = Some(filled.cohort.id);
    let organiser = Visitor::signed_in(&test, test.person_with("Olga Organiser", Role::Organiser, of).id).await;
    let figures = organiser.get("/en/organise/kz/reports/attendance").await.ok().all("td, dd");
    assert!(!figures.is_empty());
    erase(&test, filled.person, None).unwrap();
    assert_eq!(organiser.get("/en/organise/kz/reports/attendance").await.ok().all("td, dd"), figures);
    let own = format!("/en/organise/kz/people/{}", filled.enrolment.id);
    for page in [own.as_str(), "/en/organise/kz/people", "/en/organise/kz/audit", "/en/organise/kz/records"] {
        let page = organiser.get(page).await.ok();
        for word in [EMAIL, NAME, LATIN] {
            assert!(!page.text().contains(word), "{word}: {}", page.text());
        }
    }
    let page = organiser.get(&own).await.ok();
    assert!(page.has("Name erased") && page.all("button[name=decision]").is_empty(), "{}", page.text());
    assert!(
        organiser
            .get("/en/organise/kz/audit")
            .await
            .ok()
            .has("Somebody at the command line had the account of somebody erased.")
    );
}

#[actix_web::test]
async fn a_holders_copy_is_genuine_when_nobody_knows_the_holder() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    test.met_everything(&cohort, &enrolment, held.id);
    test.work_off().await;
    let record = test.records(&enrolment).remove(0);
    let holder = Visitor::signed_in(&test, person.id).await;
    holder.get("/en/record").await.ok();
    holder.post(&format!("/en/record/{}/badge", record.id), &[]).await.done();
    let mut copies = Vec::new();
    for file in ["record.pdf", "record-with-badge.pdf", "badge.jwt"] {
        copies.push(holder.get(&format!("/en/record/{}/{file}", record.id)).await.ok().bytes);
    }
    erase(&test, person.id, None).unwrap();
    let stranger = Visitor::new(&test).await;
    let dropped = async |bytes: &[u8]| {
        stranger.get("/en/verify").await.ok();
        stranger.upload("/en/verify", &[], ("file", "copy", bytes)).await
    };
    for copy in &copies[..2] {
        let page = dropped(copy).await.ok();
        assert!(page.has("The file is unchanged") && page.has("The holder had their name erased"), "{}", page.text());
        assert!(!page.has("A. K."));
    }
    let badge = dropped(&copies[2]).await.ok();
    assert!(!badge.has("Anna") && badge.has(&record.code().grouped().replace('\u{a0}', " ")), "{}", badge.text());
    let by_code = stranger.get(&format!("/en/verify/{}", record.code())).await.ok();
    assert!(by_code.has("The holder had their name erased"), "{}", by_code.text());
    // an altered copy is still told apart
    let mut altered = copies[0].clone();
    let at = altered.len() - 20;
    altered[at] ^= 1;
    assert!(!dropped(&altered).await.has("The file is unchanged"));
    // and no other is issued to nobody
    test.ask_for_recheck(&enrolment);
    test.work_off().await;
    assert_eq!(test.read(|conn| records::table.count().get_result::<i64>(conn)), 1);
}

#[actix_web::test]
async fn places_ahead_go_to_those_who_wait() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let mut plan = test.plan(&cohort, "coordination", 1, "2026-12-02T15:00", 120, &[]);
    plan.capacity = Some(1);
    let webinar = test.planned(&plan);
    let [anna, dina] = ["Anna Kim", "Dina Li"].map(|name| test.enrolled(&cohort, name, "ministerial").0.id);
    let by = By::system(test.now());
    test.write(move |conn| webinars::take_place(conn, &by, webinar.id, anna));
    test.write(move |conn| webinars::take_place(conn, &by, webinar.id, dina));
    erase(&test, anna, None).unwrap();
    let place = |person| test.read(|conn| webinars::place_of(conn, webinar.id, person));
    assert_eq!(place(anna), Some(PlaceState::CannotCome));
    assert!(matches!(place(dina), Some(PlaceState::Offered | PlaceState::Taken)), "{:?}", place(dina));
}

#[actix_web::test]
async fn whoever_others_rely_on_stays_until_somebody_takes_over() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let trainer = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id)).id;
    let webinar = test.webinar(&cohort, "coordination", 1, "2026-11-26T15:00", 120, &[trainer]);
    let administrator = test.person_with("Ada Admin", Role::Administrator, None).id;
    let office = test.person("Olga Office", "office@example.org").id;
    let hindered = |person| match erase(&test, person, None) {
        Err(EraseProblem::Hindered(found)) => found,
        other => panic!("{other:?}"),
    };
    assert_eq!(hindered(trainer), [Hindrance::Trains(1)]);
    assert_eq!(hindered(administrator), [Hindrance::OnlyAdministrator]);
    assert_eq!(hindered(office), [Hindrance::Answers(1)]);
    let visitor = Visitor::signed_in(&test, trainer).await;
    let page = visitor.get("/en/settings/erase").await.ok();
    assert!(page.has("1 webinar that is not over is given by this account"), "{}", page.text());
    assert!(page.all("form input[name=email]").is_empty());
    let refused = visitor.post("/en/settings/erase", &[("email", "marina.kovalyova@example.org")]).await.refused();
    assert!(refused.has("cannot be erased yet"), "{}", refused.text());
    assert_eq!(test.read(|conn| erasures::table.count().get_result::<i64>(conn)), 0);
    // once it is over, or somebody else may do it, nothing is in the way
    let (id, by) = (webinar.id, By::system(test.now()));
    test.write(move |conn| webinars::mark_closed(conn, &by, id));
    assert!(erase(&test, trainer, None).unwrap());
    test.person_with("Bota Admin", Role::Administrator, None);
    assert!(erase(&test, administrator, None).unwrap());
    assert!(test.read(|conn| people::grants_of(conn, administrator)).is_empty());
}

#[actix_web::test]
async fn somebody_asks_is_written_to_and_can_change_their_mind() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let email = person.email.clone().unwrap();
    let visitor = Visitor::signed_in(&test, person.id).await;
    let privacy = visitor.get("/en/settings/privacy").await.ok();
    assert!(privacy.links("/en/settings/erase").len() == 1 && privacy.has("Download my data"));
    let page = visitor.get("/en/settings/erase").await.ok();
    assert!(page.has("What stays, without your name") && page.has("14 days"), "{}", page.text());
    let refused = visitor.post("/en/settings/erase", &[("email", "somebody@example.org")]).await.refused();
    assert_eq!(refused.attr("#email", "value"), "somebody@example.org");
    let done = visitor.post("/en/settings/erase", &[("email", &format!(" {} ", email.to_uppercase()))]).await.done();
    assert_eq!(done.location(), "/en/erasure");
    assert!(visitor.follow(&done).await.ok().has("Your account will be erased in 14 days"));
    assert!(visitor.get("/en/settings").await.status != 200, "signed out");
    let letters = test.work_off().await;
    let subject = "Your account will be erased on 7 December 2026";
    assert!(letters.iter().any(|(to, letter)| *to == email && letter.subject == subject), "{letters:?}");
    // they sign in again and keep it
    visitor.signs_in(&test, person.id);
    assert!(visitor.get("/en/settings/privacy").await.ok().has("Your account will be erased on 7 December 2026."));
    visitor.get("/en/settings/erase").await.ok();
    let kept = visitor.post("/en/settings/erase", &[("keep", "yes")]).await.done();
    assert!(visitor.follow(&kept).await.ok().has("Your account stays."));
    test.minutes_later(15 * 24 * 60);
    jobs::erase_due(&test.app).await;
    assert_eq!(erased_at(&test, person.id), None);
}

#[actix_web::test]
async fn when_the_days_are_over_it_is_done_once_by_whichever_node() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let visitor = Visitor::signed_in(&test, person.id).await;
    visitor.get("/en/settings/erase").await.ok();
    visitor.post("/en/settings/erase", &[("email", person.email.as_deref().unwrap())]).await.done();
    // pressed once more
    visitor.signs_in(&test, person.id);
    let by = By::person(person.id, test.now());
    let id = person.id;
    test.app.db.write_now(move |conn| privacy::ask_for_erasure(conn, &by, id, None)).unwrap();
    assert_eq!(test.read(|conn| erasures::table.count().get_result::<i64>(conn)), 1);
    test.minutes_later(13 * 24 * 60);
    jobs::erase_due(&test.app).await;
    assert_eq!(erased_at(&test, id), None);
    test.minutes_later(24 * 60);
    futures_util::future::join(jobs::erase_due(&test.app), jobs::erase_due(&test.app)).await;
    assert_eq!(erased_at(&test, id), Some(test.now()));
    let events: i64 =
        test.read(|conn| audit_events::table.filter(audit_events::action.eq("person.erased")).count().get_result(conn));
    assert_eq!(events, 1);
    assert!(visitor.get("/en/settings").await.status != 200);
    // the address is nobody's: whoever signs in with it begins anew
    let email = person.email.unwrap();
    assert!(test.read(|conn| people::find_by_email(conn, &email)).is_none());
    let by = By::system(test.now());
    let new = test.write(move |conn| people::find_or_create(conn, &by, &email, Lang::En));
    assert_ne!(new.id, id);
}

#[actix_web::test]
async fn organisers_ask_for_their_own_people_alone() {
    let test = TestApp::new();
    let (cohort, other) = (test.cohort("kz"), test.cohort("uz"));
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id)).id;
    let visitor = Visitor::signed_in(&test, organiser).await;
    let (person, own) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let (both, of_both) = test.enrolled(&cohort, "Bota Ali", "ministerial");
    test.enrolled_as(&other, both.id, "ministerial");
    let trainer = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
    let of_trainer = test.enrolled_as(&cohort, trainer.id, "ministerial");
    let (_, far) = test.enrolled(&other, "Dina Li", "ministerial");
    let path = |id| format!("/en/organise/kz/people/{id}/erasure");
    for id in [of_both.id, of_trainer.id, far.id] {
        assert_eq!(visitor.get(&path(id)).await.status, 404);
    }
    let page = visitor.get(&format!("/en/organise/kz/people/{}", own.id)).await.ok();
    assert_eq!(page.links(&path(own.id)).len(), 1);
    visitor.get(&path(own.id)).await.ok();
    let refused = visitor.post(&path(own.id), &[("reason", " "), ("email", "b@example.org")]).await.refused();
    assert!(refused.has("Say when and how they asked.") && refused.has("This is not the e-mail address of this person."));
    let email = person.email.clone().unwrap();
    let fields = [("reason", "Anna Kim wrote on 20 November"), ("email", email.as_str())];
    let done = visitor.post(&path(own.id), &fields).await.done();
    assert!(visitor.follow(&done).await.ok().has("This account will be erased on 7 December 2026."));
    let letters = test.work_off().await;
    assert!(letters.iter().any(|(to, letter)| *to == email && letter.subject.contains("7 December 2026")));
    assert!(visitor.get("/en/organise/kz/audit").await.ok().has("— wrote on 20 November"));
    visitor.get(&path(own.id)).await.ok();
    visitor.post(&path(own.id), &[("keep", "yes")]).await.done();
    assert!(test.read(|conn| privacy::asked_for(conn, person.id)).is_none());
}

#[actix_web::test]
async fn the_command_line_erases_at_once_with_a_reason() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let email = person.email.clone().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_shanyraq"))
            .args(["--data", folder.path().to_str().unwrap(), "--database-url", test.database_url(), "admin", "erase"])
            .args(args)
            .output()
            .unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    assert!(!run(&[&email]).0, "a reason is needed");
    let (done, said) = run(&["nobody@example.org", "--reason", "asked"]);
    assert!(!done && said.contains("nobody here has the address"), "{said}");
    let (done, said) = run(&["office@example.org", "--reason", "asked"]);
    assert!(!done, "{said}");
    assert!(run(&[&email, "--reason", "asked by letter"]).0);
    assert!(erased_at(&test, person.id).is_some());
}
