//! The whole way through, by pages alone: set up, apply, approve, read, join, check in, pass, record, verify, report. Nothing is put
//! into the database beside the pages; only the first link comes from where the program prints it.

use std::sync::Arc;

use shanyraq::by::By;
use shanyraq::curriculum::{Curriculum, Item, ItemKind};
use shanyraq::i18n::Lang;
use shanyraq::people;

use crate::support::{Reply, TestApp, Visitor};

const LEARNER: &str = "aigerim@example.org";
const ORGANISER: &str = "marina@example.org";
const TRAINER: &str = "timur@example.org";
const MODULE: &str = "/en/modules/coordination";

/// Sets up the installation as its first administrator: a cohort, its organiser, its trainer.
async fn set_up(test: &TestApp) {
    test.app.load_content().unwrap();
    let by = By::system(test.now());
    let token = test.write(move |conn| people::setup_link(conn, &by));
    let admin = Visitor::new(test).await;
    let page = format!("/en/set-up/{token}");
    admin.get(&page).await.ok();
    admin.post(&page, &[("name", "Ada Adminova"), ("email", "ada@example.org")]).await.done();

    admin.get("/en/admin/cohorts/new").await.ok();
    let cohort = [
        ("slug", "kz-2026-11"),
        ("place", "kz Asia/Almaty"),
        ("track", "ministerial"),
        ("lang", "en"),
        ("lang", "ru"),
        ("lang", "kk"),
        ("first-lang", "en"),
        ("name-en", "November 2026"),
        ("name-ru", "Ноябрь 2026"),
        ("name-kk", "2026 қараша"),
        ("starts-on", "2026-11-23"),
        ("ends-on", "2026-12-20"),
        ("apply-opens-date", "2026-11-01"),
        ("present-percent", "75"),
        ("check-ins-needed", "1"),
        ("question-days", "14"),
        ("min-cell", "5"),
        ("evaluator-min-cell", "10"),
        ("contact-name", "Programme office"),
        ("contact-email", "office@example.org"),
    ];
    admin.post("/en/admin/cohorts/new", &cohort).await.done();
    for (email, name, role) in [(ORGANISER, "Marina Kovalyova", "organiser"), (TRAINER, "Timur Omarov", "trainer")] {
        let page = admin.get("/en/admin/roles").await.ok();
        let cohort = page.attr("select[name=cohort] option:last-child", "value");
        let given = [("email", email), ("name", name), ("role", role), ("cohort", cohort.as_str())];
        admin.post("/en/admin/roles", &given).await.done();
    }
}

async fn apply(test: &TestApp) -> Visitor {
    let learner = Visitor::new(test).await;
    let front = learner.get("/en/").await.ok();
    let open = front.links("/en/apply/").remove(0);
    learner.get(&open).await.ok();
    let sent = learner.post(&open, &[("email", LEARNER)]).await.done();
    learner.follow(&sent).await.ok();
    let code = test.sign_in_code().await;
    let back = learner.post("/en/sign-in/code", &[("email", LEARNER), ("code", &code)]).await.done();
    let mut at = learner.follow(&back).await.done().location();
    for fields in [
        vec![("latin-name", "Aigerim Sarsenbayeva"), ("cyrillic-name", "Айгерім Сәрсенбаева")],
        vec![("position", "Adviser"), ("organisation", "Ministry"), ("region", "KZ-71"), ("sector", "justice")],
        vec![("track", "ministerial")],
        vec![("language", "en"), ("webinar-language", "en")],
        vec![("gender", "none")],
        vec![("consent", "yes")],
    ] {
        learner.get(&at).await.ok();
        at = learner.post(&at, &fields).await.done().location();
    }
    assert!(at.ends_with("/check"), "{at}");
    learner.get(&at).await.ok();
    let done = learner.post(&at, &[]).await.done();
    assert!(learner.follow(&done).await.ok().has("We have your application"));
    assert_eq!(test.work_off().await.len(), 1, "a copy of the application");
    learner
}

async fn approve(test: &TestApp, organiser: &Visitor) {
    let overview = organiser.get("/en/organise/kz-2026-11").await.ok();
    assert!(overview.has("1 application"), "{}", overview.text());
    let people = organiser.get("/en/organise/kz-2026-11/people?state=applied").await.ok();
    let person = people.links("/en/organise/kz-2026-11/people/").remove(0);
    organiser.get(&person).await.ok();
    organiser.post(&format!("{person}/state"), &[("decision", "approve")]).await.done();
    let letters = test.work_off().await;
    assert!(letters.len() == 1 && letters[0].0 == LEARNER, "{letters:?}");
}

/// A webinar on Thursday at 15:00, 120 minutes; answers its page among the trainer's.
async fn plan(organiser: &Visitor, trainer: &Visitor) -> String {
    let form = organiser.get("/en/organise/kz-2026-11/webinars/new").await.ok();
    let lead = form.attr("input[name=lead]", "value");
    let fields = [
        ("module", "coordination:1"),
        ("language", "en"),
        ("date", "2026-11-26"),
        ("start", "15:00"),
        ("minutes", "120"),
        ("lead", lead.as_str()),
        ("meeting_link", "https://meet.example.org/room"),
    ];
    let check = organiser.post("/en/organise/kz-2026-11/webinars/new", &fields).await.ok();
    assert!(check.has("Thursday 26 November 2026, 15:00 to 17:00, Astana time (UTC+5)"), "{}", check.text());
    let kept = check.hidden("/en/organise/kz-2026-11/webinars/check");
    organiser.post_fields("/en/organise/kz-2026-11/webinars/check", &kept).await.done();
    let webinars = trainer.get("/en/teach/webinars").await.ok();
    let is_webinar = |link: &String| !link.contains("/calendar");
    webinars.links("/en/teach/webinars/").into_iter().find(is_webinar).unwrap()
}

async fn read(learner: &Visitor) {
    let lessons: Vec<String> = learner
        .get(MODULE)
        .await
        .ok()
        .links(&format!("{MODULE}/"))
        .into_iter()
        .filter(|link| {
            !link.contains('#')
                && link.matches('/').count() == 4
                && !["/check", "/handbook", "/evaluation", "/follow-up"].iter().any(|end| link.ends_with(end))
        })
        .collect();
    assert!(lessons.len() >= 6, "{lessons:?}");
    for lesson in &lessons {
        learner.play_scenario(lesson).await;
        learner.mark_as_read(lesson).await.done();
    }
    assert!(learner.get(MODULE).await.ok().has("6 of 6"));
}

/// What is right, in the words of the page: options; or lefts and rights; or steps and their places.
fn key(item: &Item) -> Vec<(String, String)> {
    let (_, text) = item.text.get(Lang::En);
    let places = item.parts.iter().enumerate();
    places
        .filter(|(_, part)| part.correct || matches!(item.kind, ItemKind::Order | ItemKind::Match))
        .map(|(at, part)| {
            let words = &text.parts[&part.id];
            let beside = match item.kind {
                ItemKind::Order => (at + 1).to_string(),
                ItemKind::Match => words.right.clone().unwrap_or_default(),
                _ => String::new(),
            };
            (words.text.clone(), beside)
        })
        .collect()
}

async fn pass(learner: &Visitor, curriculum: &Arc<Curriculum>) -> Reply {
    let check = format!("{MODULE}/check");
    let items = &curriculum.module("coordination").unwrap().check;
    learner.get(&check).await.ok();
    let mut at = learner.post(&check, &[]).await.done().location();
    for _ in items {
        let page = learner.get(&at).await.ok();
        let prompt = page.one("h1");
        let item = items.iter().find(|item| item.text.get(Lang::En).1.prompt == prompt).unwrap_or_else(|| panic!("{prompt}"));
        let right = key(item);
        let right: Vec<(&str, &str)> = right.iter().map(|(one, other)| (one.as_str(), other.as_str())).collect();
        at = learner.post_fields(&at, &page.picking(&right)).await.done().location();
    }
    learner.get(&at).await.ok();
    let handed_in = learner.post(&at, &[]).await.done();
    learner.follow(&handed_in).await.ok()
}

#[actix_web::test]
async fn from_applying_to_a_record_that_a_stranger_can_check_and_a_report() {
    let test = TestApp::new();
    set_up(&test).await;
    let learner = apply(&test).await;
    let (organiser, trainer) = (Visitor::new(&test).await, Visitor::new(&test).await);
    organiser.sign_in(&test, ORGANISER).await;
    trainer.sign_in(&test, TRAINER).await;
    approve(&test, &organiser).await;
    let webinar = plan(&organiser, &trainer).await;

    // the first week: lessons, then the webinar
    assert!(
        learner.get("/en/home").await.ok().links(MODULE).iter().any(|link| link != MODULE),
        "the next step is of the module"
    );
    read(&learner).await;
    test.set_clock("2026-11-26T09:58:00Z");
    // a session lasts twelve hours
    for (visitor, email) in [(&learner, LEARNER), (&trainer, TRAINER), (&organiser, ORGANISER)] {
        visitor.sign_in(&test, email).await;
    }
    let own = learner.get("/en/webinars").await.ok().links("/en/webinars/").remove(0);
    learner.get(&own).await.ok();
    let joined = learner.post(&format!("{own}/join"), &[]).await.done();
    assert_eq!(learner.follow(&joined).await.ok().attr("main a.btn", "href"), "https://meet.example.org/room");

    test.set_clock("2026-11-26T10:20:00Z");
    trainer.get(&format!("{webinar}/roster")).await.ok();
    let opened = trainer.post(&format!("{webinar}/codes"), &[]).await.done();
    let code = trainer.follow(&opened).await.ok().one(".checkin .code");
    learner.get("/en/c").await.ok();
    let checked_in = learner.post("/en/c", &[("code", &code)]).await.done();
    assert!(learner.follow(&checked_in).await.ok().has("You are checked in, 15:20"));

    test.set_clock("2026-11-26T12:05:00Z");
    assert!(trainer.get(&format!("{webinar}/roster")).await.ok().has("Айгерім Сәрсенбаева"));
    trainer.get(&format!("{webinar}/close")).await.ok();
    let closed = [("looked_over", "yes"), ("by_hand", "yes"), ("rest", "absent")];
    trainer.post(&format!("{webinar}/close"), &closed).await.done();
    assert!(test.work_off().await.iter().all(|(to, _)| to != LEARNER), "nothing is issued before everything is met");

    let curriculum = test.app.shelf.current().unwrap().1;
    let result = pass(&learner, &curriculum).await;
    assert_eq!(result.one("h1"), "Passed: 12 of 12");

    // the record comes by itself, and a letter with it
    let letters = test.work_off().await;
    assert!(letters.iter().any(|(to, letter)| to == LEARNER && letter.text.contains("/record")), "{letters:?}");
    let record = learner.get("/en/record").await.ok();
    let pdf_link = record.links("/en/record/").into_iter().find(|link| link.ends_with(".pdf")).unwrap();
    let pdf = learner.get(&pdf_link).await.ok();
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    let verify = record.links("/en/verify/").remove(0);
    let stranger = Visitor::new(&test).await;
    let answer = stranger.get(&verify).await.ok();
    assert!(answer.has("This record is valid") && !answer.has("Айгерім"), "{}", answer.text());
    // the very file, dropped on the page, is known too
    stranger.get("/en/verify").await.ok();
    let dropped = stranger.upload("/en/verify", &[], ("file", "record.pdf", &pdf.bytes)).await.ok();
    assert!(dropped.has("This record is valid"));

    let report = organiser.get("/en/organise/kz-2026-11/reports/attendance").await.ok();
    assert!(report.has("1 person is counted, at 1 webinar."), "{}", report.text());
    let asked = [("purpose", "Report to the ministry"), ("format", "csv")];
    let csv = organiser.post("/en/organise/kz-2026-11/reports/attendance/file", &asked).await.ok();
    assert!(csv.text().contains("Айгерім Сәрсенбаева,") && csv.text().contains(",Present,"), "{}", csv.text());
    let audit = organiser.get("/en/organise/kz-2026-11/audit").await.ok();
    assert!(!audit.all("ol.rows a[href*='/teach/webinars/']").is_empty(), "which webinar is said: {}", audit.text());
    assert!(audit.has("Report to the ministry"), "{}", audit.text());
}
