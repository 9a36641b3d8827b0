//! Knowledge checks, through pages (long: an attempt is followed in many small steps).

use std::collections::BTreeMap;
use std::sync::Arc;

use scraper::Selector;
use shanyraq::assessment::{self, Answer, Layout, mark, pass_mark, picks_of, read_picks};
use shanyraq::curriculum::{
    Archive, ByLang, Curriculum, Item, ItemKind, ItemText, Lesson, LessonText, Level, Module, ModuleText, Part, PartText,
    Programme, Requirement, Rules, Track,
};
use shanyraq::enrolment::{Cohort, Enrolment};
use shanyraq::i18n::Lang;
use shanyraq::people::{self, Person};

use crate::support::{TestApp, Visitor};

const CHECK: &str = "/en/modules/child-context/check";

/// What is right: prompt, then options, or left and right.
const KEY: [(&str, &[(&str, &str)]); 5] = [
    ("Who comes first?", &[("The child", "")]),
    ("What helps?", &[("Sleep", ""), ("Play", ""), ("School", "")]),
    ("The mother weeps. What do you do?", &[("Stay", "")]),
    ("Put in order", &[("Receive", "1"), ("Report", "2"), ("Record", "3")]),
    ("Match", &[("Space", "A quiet room"), ("Voice", "Pictures"), ("Audience", "Who decides")]),
];

fn item(id: &str, kind: ItemKind, prompt: &str, parts: &[(&str, bool, &str)]) -> Item {
    let mut text = ItemText { prompt: prompt.to_owned(), ..ItemText::default() };
    let mut list = Vec::new();
    for (id, (words, correct, more)) in ('a'..).zip(parts) {
        let (right, feedback) = match kind {
            ItemKind::Match => (Some((*more).to_owned()), None),
            _ => (None, (!more.is_empty()).then(|| (*more).to_owned())),
        };
        text.parts.insert(id.to_string(), PartText { text: (*words).to_owned(), right, feedback });
        list.push(Part { id: id.to_string(), correct: *correct });
    }
    let mut by_lang = ByLang::english(text.clone());
    by_lang.ru = Some(ItemText { prompt: format!("По-русски: {prompt}"), ..text });
    Item { id: id.to_owned(), kind, objective: "W2-O1".to_owned(), lesson: "W2-L1".to_owned(), parts: list, text: by_lang }
}

fn items() -> Vec<Item> {
    vec![
        item("W2-K01", ItemKind::Single, KEY[0].0, &[("The child", true, "Always."), ("The form", false, "It can wait.")]),
        item(
            "W2-K02",
            ItemKind::Multiple,
            KEY[1].0,
            &[("Sleep", true, ""), ("Play", true, ""), ("Haste", false, "No."), ("School", true, ""), ("Shame", false, "")],
        ),
        item("W2-K03", ItemKind::Judgement, KEY[2].0, &[("Leave", false, ""), ("Stay", true, ""), ("Ask why", false, "")]),
        item("W2-K04", ItemKind::Order, KEY[3].0, &[("Receive", true, ""), ("Report", true, ""), ("Record", true, "")]),
        item(
            "W2-K05",
            ItemKind::Match,
            KEY[4].0,
            &[("Space", true, "A quiet room"), ("Voice", true, "Pictures"), ("Audience", true, "Who decides")],
        ),
    ]
}

/// A small edition in place of the real one: one module on the practitioners' track.
fn curriculum() -> Curriculum {
    let lesson = Lesson {
        slug: "first-days".to_owned(),
        code: "W2-L1".to_owned(),
        minutes: 30,
        objectives: Vec::new(),
        level: Level::General,
        reviewed_on: chrono::NaiveDate::from_ymd_opt(2026, 9, 1).unwrap(),
        tool: None,
        text: ByLang::english(LessonText { title: "The first days".to_owned(), ..LessonText::default() }),
        tool_page: None,
        short: None,
        scenario: None,
    };
    let module = Module {
        slug: "child-context".to_owned(),
        code: "W2".to_owned(),
        week: 2,
        text: ByLang::english(ModuleText { title: "The child in context".to_owned(), ..ModuleText::default() }),
        objectives: Vec::new(),
        lessons: vec![lesson],
        lessons_to_come: Vec::new(),
        webinars: Vec::new(),
        plans: Vec::new(),
        check: items(),
        tests: Vec::new(),
    };
    let track = Track {
        id: "practitioner".to_owned(),
        modules: vec!["child-context".to_owned()],
        title: ByLang::english("Practitioner".to_owned()),
        audience: ByLang::english(String::new()),
        hours: 20,
        suggested_for: Vec::new(),
        completion: Requirement::AllOf(Vec::new()),
        participation: Requirement::AllOf(Vec::new()),
    };
    let rules = Rules { version: 1, check_pass_percent: 80, attempt_pause_minutes: 10, ..Rules::default() };
    let programme = Programme { rules, tracks: vec![track], ..Programme::default() };
    Curriculum { programme, modules: vec![module], ..Curriculum::default() }
}

struct Setting {
    test: TestApp,
    cohort: Cohort,
    person: Person,
    enrolment: Enrolment,
    visitor: Visitor,
}

async fn setting() -> Setting {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    test.app.shelf.put_current(cohort.edition_id, Arc::new(curriculum()));
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, person.id).await;
    Setting { test, cohort, person, enrolment, visitor }
}

impl Setting {
    /// Presses «Begin»; answers where that leads.
    async fn begin(&self) -> String {
        self.visitor.get(CHECK).await.ok();
        self.visitor.post(CHECK, &[]).await.done().location()
    }

    /// Answers the question shown with the key, or with what `instead` has for its prompt; answers where that leads.
    async fn answer(&self, at: &str, instead: &BTreeMap<&str, &[(&str, &str)]>) -> String {
        let page = self.visitor.get(at).await.ok();
        let prompt = page.one("h1");
        let (_, key) = KEY.iter().find(|(known, _)| *known == prompt).unwrap_or_else(|| panic!("{prompt}"));
        let fields = page.picking(instead.get(prompt.as_str()).copied().unwrap_or(key));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.visitor.post(at, &fields).await.done().location()
    }

    /// Begins, answers everything, hands in; answers the result's address.
    async fn take(&self, instead: &BTreeMap<&str, &[(&str, &str)]>) -> String {
        let mut at = self.begin().await;
        for _ in 0..5 {
            at = self.answer(&at, instead).await;
        }
        self.visitor.get(&at).await.ok();
        self.visitor.post(&at, &[]).await.done().location()
    }
}

#[actix_web::test]
async fn everything_right_passes_and_completion_is_looked_at_again() {
    let this = setting().await;
    let start = this.visitor.get(CHECK).await.ok();
    assert!(start.has("5 questions") && start.has("About 10 minutes") && start.has("Pass mark: 4 of 5 points"));
    let result = this.take(&BTreeMap::new()).await;
    let page = this.visitor.get(&result).await.ok();
    assert_eq!(page.one("h1"), "Passed: 5 of 5");
    assert_eq!(page.all(".said-yours").len(), 0);
    assert!(page.has("Always."), "the explanation of what was chosen");
    assert_eq!(page.attr("main a[href$=first-days]", "href"), "/en/modules/child-context/first-days");

    let enrolment = this.enrolment.id;
    assert_eq!(this.test.read(|conn| assessment::passed_modules(conn, enrolment)), ["child-context"]);
    let best = this.test.read(|conn| assessment::best_results(conn, enrolment));
    assert!(best[0].milli_points == 5000 && best[0].passed && best[0].reaches(100));
    assert_eq!(this.test.waiting_jobs("recheck-completion"), 1, "one recheck waits");

    // the start page says so, and keeps the door open
    this.test.minutes_later(10);
    let start = this.visitor.get(CHECK).await.ok();
    assert!(start.has("You have passed this check") && start.has("Begin attempt 2") && start.has("Passed, 5 of 5"));
    assert_eq!(this.cohort.slug, "november");
}

#[actix_web::test]
async fn not_yet_says_what_is_missing_and_when_to_try_again() {
    let this = setting().await;
    let instead: BTreeMap<&str, &[(&str, &str)]> = [
        (KEY[0].0, &[("The form", "")][..]),
        (KEY[1].0, &[("Sleep", ""), ("Play", ""), ("Haste", "")]),
        (KEY[3].0, &[("Receive", "1"), ("Report", "3"), ("Record", "2")]),
    ]
    .into();
    let result = this.take(&instead).await;
    let page = this.visitor.get(&result).await.ok();
    // 0 + ⅓ + 1 + ⅓ + 1
    assert_eq!(page.one("h1"), "Not yet: 2.66 of 5");
    assert!(page.has("You need 4."), "{}", page.text());
    assert!(page.has("It can wait.") && page.has("Partly right: 0.33 of 1") && page.has("You gave it place 3"));
    assert!(page.has("The next attempt opens at 10:10") && page.has("UTC+5"));
    assert!(page.has("Lesson 1: The first days"));
    let shown = page.html().root_element().text().collect::<String>().to_lowercase();
    assert!(!shown.contains("fail") && !shown.contains("invalid"));
    let russian = this.visitor.get(&result.replace("/en/", "/ru/")).await.ok();
    assert_eq!(russian.one("h1"), "Пока нет: 2,66 из 5");
    assert!(russian.has("По-русски: Who comes first?") && russian.has("Нужно 4."));
    assert_eq!(this.test.read(|conn| assessment::passed_modules(conn, this.enrolment.id)), [] as [String; 0]);

    // the pause
    let start = this.visitor.get(CHECK).await.ok();
    assert!(start.has("The next attempt opens at 10:10") && start.all("main form").is_empty());
    let early = this.visitor.post(CHECK, &[]).await.refused();
    assert!(early.has("The next attempt opens at 10:10"));
    this.test.minutes_later(10);
    let second = this.take(&BTreeMap::new()).await;
    assert_eq!(this.visitor.get(&second).await.ok().one("h1"), "Passed: 5 of 5");
    let start = this.visitor.get(CHECK).await.ok();
    assert!(start.has("Not yet, 2.66 of 5") && start.has("Passed, 5 of 5"));
    let best = this.test.read(|conn| assessment::best_results(conn, this.enrolment.id));
    assert_eq!((best.len(), best[0].milli_points), (1, 5000));
    let latest = this.test.read(|conn| assessment::latest_attempts(conn, this.enrolment.id));
    assert_eq!((latest.len(), latest[0].number), (1, 2));
}

#[actix_web::test]
async fn somebody_who_leaves_comes_back_to_where_they_were() {
    let this = setting().await;
    let first = this.begin().await;
    let second = this.answer(&first, &BTreeMap::new()).await;
    let third = this.answer(&second, &BTreeMap::new()).await;
    let page = this.visitor.get(&third).await.ok();
    assert!(page.has("Saved at 10:00") && page.has("Question 3 of 5"));

    this.test.set_clock("2026-11-23T06:30:00Z");
    let start = this.visitor.get(CHECK).await.ok();
    assert!(start.has("2 of 5 questions have an answer") && start.has("Go on with the check"));
    assert_eq!(this.visitor.post(CHECK, &[]).await.done().location(), third);

    // an answer given stands there, in every language
    for lang in Lang::ALL {
        let page = this.visitor.get(&second.replace("/en/", &format!("/{lang}/"))).await.ok();
        let picked = page.html().select(&Selector::parse("input[checked], option[selected]").unwrap()).count();
        assert!(picked > 0, "{}", page.text());
        assert_eq!(page.attr("form[data-keep]", "data-saved"), "2026-11-23T05:00:00.000000Z");
    }

    // the review shows what is missing, and a question opened from it comes back to it
    let review = third.replace("/3", "/review");
    let page = this.visitor.get(&review).await.ok();
    assert!(page.has("3 questions have no answer yet"));
    let from_review = page.attr(".task[href*='/5']", "href");
    assert_eq!(this.answer(&from_review, &BTreeMap::new()).await, review);
    // choosing nothing goes on, and takes an answer away
    this.visitor.get(&second).await.ok();
    assert_eq!(this.visitor.post(&second, &[]).await.done().location(), third);
    assert!(this.visitor.get(&review).await.ok().has("3 questions have no answer yet"));
}

#[actix_web::test]
async fn pressing_twice_changes_nothing() {
    let this = setting().await;
    this.visitor.get(CHECK).await.ok();
    let one = this.visitor.post(CHECK, &[]).await.done().location();
    assert_eq!(this.visitor.post(CHECK, &[]).await.done().location(), one);
    // another window, with a form of its own
    let other = this.visitor.clone();
    other.get(CHECK).await.ok();
    assert_eq!(other.post(CHECK, &[]).await.done().location(), one);
    assert_eq!(this.test.read(|conn| assessment::latest_attempts(conn, this.enrolment.id))[0].number, 1);

    let review = one.replace("/1", "/review");
    this.visitor.get(&review).await.ok();
    let result = this.visitor.post(&review, &[]).await.done().location();
    assert_eq!(this.visitor.post(&review, &[]).await.done().location(), result);
    assert_eq!(this.test.waiting_jobs("recheck-completion"), 1);
    assert_eq!(this.visitor.get(&result).await.ok().one("h1"), "Not yet: 0 of 5");
}

#[actix_web::test]
async fn somebody_elses_attempt_is_not_there() {
    let this = setting().await;
    let first = this.begin().await;
    let (other, _) = this.test.enrolled(&this.cohort, "Bolat Omar", "practitioner");
    let stranger = Visitor::signed_in(&this.test, other.id).await;
    stranger.get(CHECK).await.ok();
    for address in [first.clone(), first.replace("/1", "/review"), first.replace("/1", "/result")] {
        assert_eq!(stranger.get(&address).await.status, 404, "{address}");
    }
    stranger.get(CHECK).await.ok();
    assert_eq!(stranger.post(&first, &[("pick", "1")]).await.status, 404);
    stranger.get(CHECK).await.ok();
    assert_eq!(stranger.post(&first.replace("/1", "/review"), &[]).await.status, 404);

    for address in ["/9", "/0", "/x"].map(|end| first.replace("/1", end)) {
        assert_eq!(this.visitor.get(&address).await.status, 404, "{address}");
    }
    assert_eq!(this.visitor.get(&first.replace("child-context", "coordination")).await.status, 404);
    assert_eq!(this.visitor.get("/en/modules/coordination/check").await.status, 404, "not on the track");
    let (elsewhere, _) = this.test.enrolled(&this.cohort, "Dana Li", "ministerial");
    assert_eq!(Visitor::signed_in(&this.test, elsewhere.id).await.get(CHECK).await.status, 404);
}

#[actix_web::test]
async fn after_handing_in_answers_stay_as_they_are() {
    let this = setting().await;
    let first = this.begin().await;
    let shown = this.visitor.get(&first).await.ok();
    let page_kept_open = this.visitor.clone();
    let review = first.replace("/1", "/review");
    this.visitor.get(&review).await.ok();
    let result = this.visitor.post(&review, &[]).await.done().location();

    assert_eq!(this.visitor.get(&first).await.location(), result);
    assert_eq!(this.visitor.get(&review).await.location(), result);
    this.visitor.get(CHECK).await.ok();
    let prompt = shown.one("h1");
    let (_, key) = KEY.iter().find(|(known, _)| *known == prompt).unwrap();
    let fields = shown.picking(key);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    // the start page has no form now, so the marks come from the header's sign-out form
    let late = page_kept_open.post(&first, &fields).await.done();
    assert_eq!(late.location(), result);
    let page = this.visitor.follow(&late).await.ok();
    assert!(page.one(".flash").contains("handed in before"));
    assert_eq!(page.one("h1"), "Not yet: 0 of 5");
}

#[actix_web::test]
async fn an_order_half_given_comes_back_with_what_was_picked() {
    let this = setting().await;
    let mut at = this.begin().await;
    let page = loop {
        let page = this.visitor.get(&at).await.ok();
        if page.one("h1") == KEY[3].0 {
            break page;
        }
        let number: usize = at.rsplit('/').next().unwrap().parse().unwrap();
        at = at.replace(&format!("/{number}"), &format!("/{}", number + 1));
    };
    assert!(!page.text().contains("W2-K04") && !page.text().contains("value=\"a\""), "the key is not in the page");
    let again = this.visitor.post(&at, &[("pick-1", "2"), ("pick-2", "2"), ("pick-3", "")]).await.refused();
    assert_eq!(again.all(".errors li").len(), 2);
    assert!(again.one("title").starts_with("Error:"));
    assert_eq!(again.attr("#pick-2 option[selected]", "value"), "2");
    let done = this.visitor.post(&at, &[("pick-1", "2"), ("pick-2", "1"), ("pick-3", "3")]).await.done();
    assert!(!done.location().contains("sign-in"));
}

#[actix_web::test]
async fn a_session_that_ended_comes_back_to_the_same_question() {
    let this = setting().await;
    let first = this.begin().await;
    this.visitor.get(&first).await.ok();
    let (person, now) = (this.person.id, this.test.now());
    this.test.write(move |conn| people::end_all_sessions(conn, person, now));
    for _ in 0..5 {
        let reply = this.visitor.post(&first, &[("pick", "1")]).await.done();
        assert_eq!(reply.location(), format!("/en/sign-in?next={first}"));
    }
    // from the page on which the form stands back to that page, wherever the form is sent
    assert_eq!(this.visitor.post(CHECK, &[]).await.done().location(), format!("/en/sign-in?next={first}"));
}

#[actix_web::test]
async fn a_check_opens_with_the_lessons_and_closes_with_them() {
    let this = setting().await;
    this.test.set_clock("2026-11-15T12:00:00Z");
    let early = this.visitor.get(CHECK).await.ok();
    assert!(early.has("opens together with the lessons, on 16 November 2026") && early.all("main form").is_empty());
    this.visitor.post(CHECK, &[]).await.refused();
    this.test.set_clock("2026-11-16T05:00:00Z");
    let first = this.begin().await;
    this.answer(&first, &BTreeMap::new()).await;
}

#[actix_web::test]
async fn every_question_of_the_content_can_be_answered_in_full() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let content = Curriculum::load(&Archive::read_dir(&folder).unwrap()).unwrap();
    for module in &content.modules {
        assert_eq!(module.check.len(), 12, "{}", module.slug);
        let layout = Layout::draw(&module.check, 7);
        let mut answers = BTreeMap::new();
        for laid in &layout.items {
            let item = content.item(&laid.id).unwrap();
            let ids: Vec<String> = item.correct().map(str::to_owned).collect();
            let key = match item.kind {
                ItemKind::Order => Answer::Placed(ids.into_iter().zip(1..).collect()),
                ItemKind::Match => Answer::Paired(ids.iter().cloned().zip(ids.iter().cloned()).collect()),
                _ => Answer::Chosen(ids.into_iter().collect()),
            };
            // through what the form shows, and back
            let read = read_picks(item.kind, laid, &picks_of(laid, &key)).unwrap();
            assert_eq!(read.as_ref(), Some(&key), "{}", item.id);
            answers.insert(item.id.clone(), key);
            assert!(content.lesson_by_code(&item.lesson).is_some(), "{} names a lesson that is not there", item.id);
        }
        let items: Vec<&Item> = module.check.iter().collect();
        assert_eq!(mark(&items, &answers).milli_points, 12_000, "{}", module.slug);
        assert_eq!(pass_mark(12, content.programme.rules.check_pass_percent), 9_600);
    }
}
