//! A cohort takes another edition of the content: looked at first, for whom it does what, confirmed with a reason.

use std::sync::Arc;

use diesel::prelude::*;
use shanyraq::completion::{self, Outcome, RecordState};
use shanyraq::curriculum::{self, Archive, Curriculum};
use shanyraq::db::schema::{attempts, decisions};
use shanyraq::enrolment::{self, Cohort, Enrolment};
use shanyraq::ids::{EditionId, WebinarId};
use shanyraq::people::Role;

use crate::queries::cost;
use crate::support::{Reply, TestApp, Visitor};

const PAGE: &str = "/en/organise/kz/edition";

/// The content of this source tree with words of the programme file replaced, loaded by the server.
pub(super) fn loads(test: &TestApp, changes: &[(&str, &str)]) -> (EditionId, Arc<Curriculum>) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let files = Archive::read_dir(&folder).unwrap();
    let archive = Archive::from_files(files.iter().map(|(path, bytes)| {
        let mut text = bytes.to_vec();
        if path == "programme.toml" {
            let mut words = String::from_utf8(text).unwrap();
            for (old, new) in changes {
                assert!(words.contains(old), "{old}");
                words = words.replacen(old, new, 1);
            }
            text = words.into_bytes();
        }
        (path.to_owned(), text)
    }));
    let (hash, bytes, now) = (archive.edition(), archive.to_bytes(), test.now());
    let read = Arc::new(Curriculum::load(&archive).unwrap());
    let id = test.write(move |conn| curriculum::keep_edition(conn, &hash, &bytes, now));
    test.app.shelf.put_current(id, read.clone());
    (id, read)
}

/// The ministerial track without its webinar, an hour longer.
const EASIER: &[(&str, &str)] = &[
    ("hours = 5", "hours = 6"),
    ("  { webinar = \"coordination\", part = 1 },\n]\n[track.participation]", "]\n[track.participation]"),
];
/// The ministerial track with the form after the module.
pub(super) const STRICTER: &[(&str, &str)] = &[(
    "  { webinar = \"coordination\", part = 1 },\n]\n[track.participation]",
    "  { webinar = \"coordination\", part = 1 },\n  { survey = \"evaluation\" },\n]\n[track.participation]",
)];

struct Setting {
    test: TestApp,
    cohort: Cohort,
    held: WebinarId,
    visitor: Visitor,
}

async fn setting() -> Setting {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]).id;
    let person = test.person_with("Gulnara Organiser", Role::Organiser, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, person.id).await;
    Setting { test, cohort, held, visitor }
}

impl Setting {
    /// Somebody who has met everything.
    fn completed(&self, name: &str) -> Enrolment {
        let (_, theirs) = self.test.enrolled(&self.cohort, name, "ministerial");
        self.test.met_everything(&self.cohort, &theirs, self.held);
        theirs
    }

    /// Somebody who has read and passed, and was not at the webinar.
    fn absent(&self, name: &str) -> Enrolment {
        let (_, theirs) = self.test.enrolled(&self.cohort, name, "ministerial");
        self.test.has_read(&self.cohort, &theirs, "coordination");
        self.test.has_tried(&self.cohort, &theirs, "coordination", 1, 12_000);
        self.test.was_at(self.held, &theirs, "absent");
        self.test.ask_for_recheck(&theirs);
        theirs
    }

    fn edition(&self) -> EditionId {
        let id = self.cohort.id;
        self.test.read(move |conn| enrolment::cohort(conn, id)).edition_id
    }

    /// The outcome of the last decision, and by how many there are.
    fn decided(&self, of: &Enrolment) -> (Outcome, usize) {
        let id = of.id;
        let rows: Vec<Option<String>> = self.test.read(move |conn| {
            decisions::table.filter(decisions::enrolment_id.eq(id)).order(decisions::id).select(decisions::outcome).load(conn)
        });
        (Outcome::from_stored(rows.last().and_then(|outcome| outcome.as_deref())), rows.len())
    }

    /// Nothing comes out otherwise than it was decided; answers how many were made again.
    fn replayed(&self) -> usize {
        let shelf = shanyraq::curriculum::Shelf::default();
        let replay = self.test.read(move |conn| completion::replay_decisions(conn, &shelf));
        assert_eq!(replay.different, []);
        replay.checked
    }
}

/// Presses the button of a page that was shown.
async fn confirms(visitor: &Visitor, page: &Reply, reason: &str) -> Reply {
    let [from, to, mark] = ["from", "to", "mark"].map(|name| page.attr(&format!("form input[name={name}]"), "value"));
    visitor.post(PAGE, &[("from", &from), ("to", &to), ("mark", &mark), ("reason", reason)]).await
}

#[actix_web::test]
async fn the_page_says_what_changes_for_whom_and_whoever_the_new_rules_suffice_gets_the_record() {
    let this = setting().await;
    let (anna, boris) = (this.completed("Anna Kim"), this.absent("Boris Li"));
    this.test.enrolled(&this.cohort, "Dina Omarova", "ministerial");
    this.test.work_off().await;
    let page = this.visitor.get(PAGE).await.ok();
    assert!(page.has("The server has the same edition") && page.all("form[method=post] input[name=mark]").is_empty());
    assert!(this.visitor.get("/en/organise/kz/settings").await.ok().text().contains(PAGE));
    assert!(this.visitor.get("/en/organise/kz/records").await.ok().text().contains(PAGE));

    let (new, read) = loads(&this.test, EASIER);
    let page = this.visitor.get(&format!("{PAGE}?effect=gain")).await.ok();
    for words in [
        "Learning hours on the record: 5 → 6",
        "No longer needed: Webinar: ",
        "Nothing changes in the rules of this track",
        "Modules, lessons, questions and forms are the same",
        "3 people are enrolled",
        "Would gain: 1",
        "Would lose: 0",
        "Unchanged: 2",
        "Records already issued stay as they are",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert_eq!(page.all(".stats dd"), ["1", "0", "2"]);
    assert_eq!(page.all("tbody th a"), ["Boris Li"]);
    assert!(page.one("tbody tr").contains("Not reached yet") && page.one("tbody tr").contains("Nothing"));
    // nothing is done by looking
    assert_eq!((this.edition(), this.decided(&boris).0), (this.cohort.edition_id, Outcome::None));

    let refused = confirms(&this.visitor, &page, " ").await.refused();
    assert!(refused.one(".errors").contains("Write the reason"));
    let done = confirms(&this.visitor, &page, "Agreed with the ministry").await.done();
    // pressed twice, it is done once
    let again = confirms(&this.visitor, &page, "Agreed with the ministry").await.done();
    assert_eq!((done.location(), this.edition()), (again.location(), new));
    let after = this.visitor.follow(&done).await.ok();
    assert!(after.has(&format!("The cohort is now on edition {}", &read.edition[..8])), "{}", after.text());
    assert!(after.has("The server has the same edition"));

    let before = (this.decided(&anna).1, this.decided(&boris).1);
    this.test.work_off().await;
    assert_eq!(this.decided(&boris), (Outcome::Completion, before.1 + 1));
    assert_eq!(this.decided(&anna), (Outcome::Completion, before.0 + 1));
    let record = this.test.records(&boris).remove(0);
    assert_eq!((record.minutes, record.edition_id, record.facts().edition), (360, new, read.edition.clone()));
    // what was issued says what it said
    let kept = this.test.records(&anna);
    assert_eq!((kept.len(), kept[0].minutes, kept[0].edition_id), (1, 300, this.cohort.edition_id));
    assert!(this.replayed() >= 5);

    let audit = this.visitor.get("/en/organise/kz/audit?kind=cohort").await.ok();
    assert_eq!(audit.text().matches("moved the cohort from the edition").count(), 1, "{}", audit.text());
    for words in [read.edition.as_str(), "ministerial 1-", "Reason: Agreed with the ministry"] {
        assert!(audit.has(words), "{words}: {}", audit.text());
    }
}

#[actix_web::test]
async fn who_loses_is_listed_with_what_they_would_miss_and_keeps_record_and_decision() {
    let this = setting().await;
    let anna = this.completed("Anna Kim");
    this.test.work_off().await;
    assert_eq!(this.test.records(&anna).len(), 1);
    this.test.minutes_later(5);
    loads(&this.test, STRICTER);
    let page = this.visitor.get(PAGE).await.ok();
    assert_eq!(page.all(".stats dd"), ["0", "1", "0"]);
    for words in ["New: Form: ", "Anna Kim", "The record stays valid", "1 person who would lose has a record already"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(page.one("tbody tr").contains("Completion") && page.all("tbody td li").concat().starts_with("Form: "));
    confirms(&this.visitor, &page, "The donor asks for it").await.done();
    this.test.work_off().await;
    assert_eq!(this.decided(&anna).0, Outcome::Participation);
    let records = this.test.records(&anna);
    assert_eq!((records.len(), records[0].state(this.test.now())), (1, RecordState::Valid));
    this.replayed();
    // and back again: no second record
    let read = this.test.curriculum(&this.cohort);
    this.test.app.shelf.put_current(this.cohort.edition_id, read);
    let page = this.visitor.get(&format!("{PAGE}?effect=gain")).await.ok();
    assert!(page.has("The edition on the server is older") && page.has("Would gain: 1"), "{}", page.text());
    confirms(&this.visitor, &page, "By mistake").await.done();
    this.test.work_off().await;
    assert_eq!((this.decided(&anna).0, this.test.records(&anna).len()), (Outcome::Completion, 1));
    assert_eq!(this.replayed(), 3);
}

#[actix_web::test]
async fn numbers_that_are_no_longer_so_are_refused() {
    let this = setting().await;
    this.absent("Boris Li");
    this.test.work_off().await;
    loads(&this.test, EASIER);
    let page = this.visitor.get(PAGE).await.ok();
    // meanwhile somebody else would gain too
    let (_, dina) = this.test.enrolled(&this.cohort, "Dina Omarova", "ministerial");
    this.test.has_read(&this.cohort, &dina, "coordination");
    this.test.has_tried(&this.cohort, &dina, "coordination", 1, 12_000);
    let refused = confirms(&this.visitor, &page, "Agreed").await.refused();
    assert!(refused.one(".errors").contains("Who would gain or lose has changed meanwhile"), "{}", refused.text());
    assert_eq!(refused.all(".stats dd"), ["2", "0", "0"]);
    assert_eq!(refused.attr("#reason", "value"), "Agreed");
    assert_eq!(this.edition(), this.cohort.edition_id);

    // meanwhile the server has another edition
    let page = this.visitor.get(PAGE).await.ok();
    let (newest, _) = loads(&this.test, STRICTER);
    let refused = confirms(&this.visitor, &page, "Agreed").await.refused();
    assert!(refused.one(".errors").contains("The server has loaded another edition meanwhile"), "{}", refused.text());
    assert_eq!(this.edition(), this.cohort.edition_id);

    // two at once: the second is told
    let other = this.test.person_with("Olga Organiser", Role::Organiser, Some(this.cohort.id));
    let other = Visitor::signed_in(&this.test, other.id).await;
    let (one, two) = (this.visitor.get(PAGE).await.ok(), other.get(PAGE).await.ok());
    confirms(&this.visitor, &one, "Agreed").await.done();
    let refused = confirms(&other, &two, "Agreed too").await.refused();
    assert!(refused.one(".errors").contains("The cohort has taken another edition meanwhile"), "{}", refused.text());
    assert!(refused.has("The server has the same edition"));
    assert_eq!(this.edition(), newest);
    let audit = this.visitor.get("/en/organise/kz/audit?kind=cohort").await.ok();
    assert!(!audit.has("Agreed too"), "{}", audit.text());
}

#[actix_web::test]
async fn an_edition_that_lacks_what_the_cohort_uses_is_refused_by_name() {
    let this = setting().await;
    this.test.enrolled(&this.cohort, "Anna Kim", "ministerial");
    let (id, read) = loads(&this.test, &[("hours = 5", "hours = 7")]);
    let mut less = (*read).clone();
    less.programme.tracks.retain(|track| track.id != "practitioner");
    less.modules.retain(|module| module.slug != "child-context");
    less.modules.iter_mut().find(|module| module.slug == "coordination").unwrap().webinars.clear();
    less.countries.clear();
    // looked at while it had everything
    let page = this.visitor.get(PAGE).await.ok();
    this.test.app.shelf.put_current(id, Arc::new(less));
    let refused = confirms(&this.visitor, &page, "Agreed").await.refused();
    let titles = this.test.curriculum(&this.cohort);
    let module = |slug: &str| titles.module(slug).unwrap().text.en.short_title.clone();
    for words in [
        "The edition lacks something that the cohort needs".to_owned(),
        "The country Kazakhstan is not in it".to_owned(),
        "The track “Practitioner track” is not in it".to_owned(),
        format!("The module “{}” is not in it", module("child-context")),
        format!("Part 1 of the webinar for “{}” is not in it", module("coordination")),
    ] {
        assert!(refused.has(&words), "{words}: {}", refused.text());
    }
    assert_eq!(this.edition(), this.cohort.edition_id);
    let page = this.visitor.get(PAGE).await.ok();
    assert!(page.all("form input[name=mark]").is_empty() && page.has("This cohort cannot take the edition"));
}

#[actix_web::test]
async fn an_open_attempt_and_what_was_read_go_on_with_what_they_began_with() {
    let this = setting().await;
    let (person, anna) = this.test.enrolled(&this.cohort, "Anna Kim", "ministerial");
    this.test.has_read(&this.cohort, &anna, "coordination");
    let learner = Visitor::signed_in(&this.test, person.id).await;
    let check = "/en/modules/coordination/check";
    learner.get(check).await.ok();
    let question = learner.post(check, &[]).await.done().location();
    let asked = learner.get(&question).await.ok();
    let (id, read) = loads(&this.test, &[("hours = 5", "hours = 7")]);
    let mut new = (*read).clone();
    let module = new.modules.iter_mut().find(|module| module.slug == "coordination").unwrap();
    module.check.truncate(1);
    module.check[0].id = "W1-K99".to_owned();
    this.test.app.shelf.put_current(id, Arc::new(new));
    let page = this.visitor.get(PAGE).await.ok();
    assert!(page.has("An attempt that is open ends with the questions it began with"));
    confirms(&this.visitor, &page, "Better questions").await.done();
    this.test.work_off().await;

    // «begin» leads back into it, the question is the same, and it is handed in as a whole
    assert_eq!(learner.get(&question).await.ok().one("h1"), asked.one("h1"));
    learner.get(check).await.ok();
    assert_eq!(learner.post(check, &[]).await.done().location(), question);
    let review = question.replace("/1", "/review");
    learner.get(&review).await.ok();
    let result = learner.post(&review, &[]).await.done();
    learner.follow(&result).await.ok();
    let theirs = anna.id;
    let handed_in: (EditionId, i32, Option<i32>) = this.test.read(move |conn| {
        attempts::table
            .filter(attempts::enrolment_id.eq(theirs))
            .select((attempts::edition_id, attempts::items, attempts::milli_points))
            .first(conn)
    });
    assert_eq!(handed_in, (this.cohort.edition_id, 12, Some(0)));
    // the next one is of the new edition
    this.test.minutes_later(30);
    let learner = Visitor::signed_in(&this.test, person.id).await;
    learner.get(check).await.ok();
    assert!(learner.post(check, &[]).await.done().location().ends_with("/1"));
    let newest: Vec<(EditionId, i32)> = this.test.read(move |conn| {
        attempts::table
            .filter(attempts::enrolment_id.eq(theirs))
            .order(attempts::number)
            .select((attempts::edition_id, attempts::items))
            .load(conn)
    });
    assert_eq!(newest, [(this.cohort.edition_id, 12), (id, 1)]);
    let lessons = read.module("coordination").unwrap().lessons.len();
    let record = learner.get("/en/record").await.ok();
    assert!(record.has(&format!("{lessons} of {lessons} read")), "{}", record.text());
}

#[actix_web::test]
async fn organisers_of_another_cohort_have_no_page_and_administrators_one_without_names() {
    let this = setting().await;
    this.completed("Anna Kim");
    loads(&this.test, STRICTER);
    let elsewhere = this.test.cohort("other");
    let stranger = this.test.person_with("Petr Organiser", Role::Organiser, Some(elsewhere.id));
    let (new, _) = loads(&this.test, STRICTER);
    let stranger = Visitor::signed_in(&this.test, stranger.id).await;
    let page = this.visitor.get(PAGE).await.ok();
    assert_eq!(stranger.get(PAGE).await.status.as_u16(), 403);
    stranger.get("/en/organise/other/edition").await.ok();
    assert_eq!(confirms(&stranger, &page, "Agreed").await.status.as_u16(), 403);
    assert_eq!(this.edition(), this.cohort.edition_id);

    let administrator = this.test.person_with("Adil Administrator", Role::Administrator, None);
    let administrator = Visitor::signed_in(&this.test, administrator.id).await;
    let here = "/en/admin/cohorts/kz/edition";
    assert!(administrator.get("/en/admin").await.ok().text().contains(here));
    let page = administrator.get(here).await.ok();
    assert_eq!(page.all(".stats dd"), ["0", "1", "0"]);
    assert!(!page.has("Anna Kim") && page.has("Organisers of the cohort see who these people are"), "{}", page.text());
    assert_eq!(administrator.get("/en/admin/cohorts/nowhere/edition").await.status.as_u16(), 404);
    administrator.get(here).await.ok();
    let [from, to, mark] = ["from", "to", "mark"].map(|name| page.attr(&format!("form input[name={name}]"), "value"));
    administrator.post(here, &[("from", &from), ("to", &to), ("mark", &mark), ("reason", "Agreed")]).await.done();
    assert_eq!(this.edition(), new);
}

#[actix_web::test]
async fn looking_costs_the_same_for_one_person_and_sixty() {
    let this = setting().await;
    let add = |number: i32| this.completed(&format!("Person {number}"));
    add(0);
    loads(&this.test, STRICTER);
    let one = cost(&this.test, &this.visitor, PAGE).await;
    (1..60).for_each(|number| {
        add(number);
    });
    assert_eq!(cost(&this.test, &this.visitor, PAGE).await, one);
    let page = this.visitor.get(PAGE).await.ok();
    assert_eq!((page.all("tbody tr").len(), page.all(".stats dd")[1].as_str()), (50, "60"));
    assert_eq!(this.visitor.get(&format!("{PAGE}?effect=lose&page=2")).await.ok().all("tbody tr").len(), 10);
    assert!(one <= 40, "{one}");
}
