//! Limited places as an organiser handles them: what is asked before, what is said after, and who is written to.

use shanyraq::enrolment::Cohort;
use shanyraq::people::{Person, Role};
use shanyraq::webinars::{self, PlaceState, Webinar};

use crate::support::{TestApp, Visitor};

const LISTENING: &str = "child-sensitive-communication";

fn planned(test: &TestApp, cohort: &Cohort, starts: &str, capacity: Option<i32>) -> Webinar {
    let mut plan = test.plan(cohort, LISTENING, 1, starts, 120, &[]);
    plan.capacity = capacity;
    test.planned(&plan)
}

async fn organiser(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

async fn takes(test: &TestApp, person: &Person, webinar: &Webinar) {
    let (visitor, url) = (Visitor::signed_in(test, person.id).await, format!("/en/webinars/{}", webinar.id));
    visitor.get(&url).await.ok();
    visitor.post(&format!("{url}/place"), &[("word", "take")]).await.done();
}

/// The letters to these people, each with whom it is to, without those of other kinds.
async fn letters(test: &TestApp, subject: &str, people: &[&Person]) -> Vec<Vec<String>> {
    let all = test.work_off().await;
    let to = |person: &&Person| {
        all.iter()
            .filter(|(to, letter)| Some(to) == person.email.as_ref() && letter.subject.contains(subject))
            .map(|(_, letter)| letter.text.clone())
            .collect()
    };
    people.iter().map(to).collect()
}

#[actix_web::test]
async fn the_letter_of_a_webinar_called_off_says_what_there_is_to_do() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let off = planned(&test, &cohort, "2026-11-30T15:00", None);
    let other = planned(&test, &cohort, "2026-12-02T15:00", Some(2));
    let names = ["Anna Kim", "Dina Li", "Boris Li"];
    let [anna, dina, boris] = names.map(|name| test.enrolled(&cohort, name, "practitioner").0);
    takes(&test, &anna, &other).await;
    let olga = organiser(&test, &cohort).await;
    let page = format!("/en/organise/kz/webinars/{}/cancellation", off.id);
    let asked = olga.get(&page).await.ok();
    assert!(asked.has("take a place at another date, which counts the same: Wednesday 2 December 2026"), "{}", asked.text());
    // the letter that most of them get is shown, and how many get another paragraph
    let differs = asked.all("#instead ~ ul li");
    assert_eq!(differs, ["They can take a place at another date: 2", "They are expected at another date: 1"]);
    olga.post(&page, &[("reason", "The trainer is ill")]).await.done();
    let sent = letters(&test, "will not take place", &[&anna, &dina, &boris]).await;
    assert!(sent.iter().all(|letters| letters.len() == 1), "{sent:?}");
    assert!(sent[0][0].contains("You are expected at another date, which counts the same: Wednesday 2 December 2026, 15:00"));
    assert!(sent[1][0].contains("What to do: take a place at another date") && sent[1][0].contains("In Russian"));
    let url = format!("/en/webinars/{}", other.id);
    assert!(sent[1][0].contains(&url) && !sent[1][0].contains("do nothing"), "{}", sent[1][0]);
    // the page says the same and leads there
    let visitor = Visitor::signed_in(&test, dina.id).await;
    let shown = visitor.get(&format!("/en/webinars/{}", off.id)).await.ok();
    assert!(shown.has("take a place at another date") && !shown.has("do nothing"), "{}", shown.text());
    assert_eq!(shown.attr("#area .btn", "href"), url);
    takes(&test, &dina, &other).await;
    takes(&test, &boris, &other).await;
    let shown = Visitor::signed_in(&test, boris.id).await.get(&format!("/en/webinars/{}", off.id)).await.ok();
    assert!(shown.has("You are on the waiting list of another date"), "{}", shown.text());
    // who waits for a place hears of it too, and where nothing is left nothing is promised
    let page = format!("/en/organise/kz/webinars/{}/cancellation", other.id);
    let asked = olga.get(&page).await.ok();
    assert!(asked.has("Call it off and tell 3 people") && asked.has("There is no other date yet"), "{}", asked.text());
    olga.post(&page, &[("reason", "The trainer is ill")]).await.done();
    let sent = letters(&test, "will not take place", &[&anna, &boris]).await;
    assert!(sent[0][0].contains("There is no other date yet. When there is one"), "{sent:?}");
    assert!(sent[1].len() == 1 && sent[1][0].contains("because you are on the waiting list of this webinar"), "{sent:?}");
}

/// What the form of a new webinar sends.
fn fields<'f>(date: &'f str, capacity: &'f str, lead: &'f str, more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let module = ("module", "child-sensitive-communication:1");
    let usual = [module, ("language", "ru"), ("date", date), ("start", "15:00"), ("minutes", "120")];
    usual.into_iter().chain([("capacity", capacity), ("lead", lead)]).chain(more.iter().copied()).collect()
}

#[actix_web::test]
async fn who_has_no_place_is_asked_once_on_the_next_morning_and_only_where_the_organiser_wishes_so() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let names = ["Anna Kim", "Dina Li", "Boris Li"];
    let [anna, dina, boris] = names.map(|name| test.enrolled(&cohort, name, "practitioner").0);
    let (other, _) = test.enrolled(&cohort, "Marat Em", "ministerial");
    let lead = test.person_with("Marina Trainer", Role::Trainer, Some(cohort.id)).id.to_string();
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id)).id;
    let olga = Visitor::signed_in(&test, organiser).await;
    let (new, check) = ("/en/organise/kz/webinars/new", "/en/organise/kz/webinars/check");
    olga.get(new).await.ok();
    let asked = olga.post(new, &fields("2026-12-01", "2", &lead, &[])).await.ok();
    for words in ["3 people have no place at a date of this part yet", "24 November 2026, 08:00", "You get this e-mail because"]
    {
        assert!(asked.has(words), "{words}: {}", asked.text());
    }
    // without the tick nobody is written to
    let saved = olga.post(check, &fields("2026-12-01", "2", &lead, &[])).await.done();
    let page = olga.follow(&saved).await.ok();
    assert!(page.has("people find it in their list and take one there. Nobody was written to."), "{}", page.text());
    test.set_clock("2026-11-24T03:00:00Z");
    assert_eq!(letters(&test, "Take a place", &[&anna]).await, [Vec::<String>::new()]);
    // with it, once for what was planned on one day, one date after another
    let olga = Visitor::signed_in(&test, organiser).await;
    for date in ["2026-12-03", "2026-12-04"] {
        olga.get(new).await.ok();
        let asked = olga.post(new, &fields(date, "2", &lead, &[])).await.ok();
        assert!(asked.has("The e-mail goes out on 25 November 2026, 08:00"), "{}", asked.text());
        let saved = olga.post(check, &fields(date, "2", &lead, &[("ask", "yes")])).await.done();
        let page = olga.follow(&saved).await.ok();
        assert!(page.has("3 people without a place are asked by e-mail to take one"), "{}", page.text());
    }
    assert_eq!(letters(&test, "Take a place", &[&anna]).await, [Vec::<String>::new()], "not before the morning");
    let all = test.read(|conn| webinars::webinars_of_cohort(conn, cohort.id));
    takes(&test, &boris, &all[1]).await;
    test.set_clock("2026-11-25T03:00:00Z");
    let sent = letters(&test, "Take a place", &[&anna, &dina, &boris, &other]).await;
    assert_eq!(sent.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1, 0, 0], "{sent:?}");
    for day in ["Tuesday 1 December 2026", "Thursday 3 December 2026, 15:00", "Friday 4 December 2026"] {
        assert!(sent[0][0].contains(day), "{}", sent[0][0]);
    }
    assert!(sent[0][0].contains("/en/webinars?cohort=kz") && sent[0][0].contains("In Russian"), "{}", sent[0][0]);
    assert_eq!(test.read(|conn| webinars::place_of(conn, all[1].id, boris.id)), Some(PlaceState::Taken));
}

#[actix_web::test]
async fn whoever_was_asked_today_hears_on_the_next_morning_what_was_planned_since() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let [anna, dina] = ["Anna Kim", "Dina Li"].map(|name| test.enrolled(&cohort, name, "practitioner").0);
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id)).id;
    let plans = async |lead: &str| {
        let lead = test.person_with(lead, Role::Trainer, Some(cohort.id)).id.to_string();
        let olga = Visitor::signed_in(&test, organiser).await;
        olga.get("/en/organise/kz/webinars/new").await.ok();
        // it begins within a day of the next morning, so people are asked today
        let fields = fields("2026-11-24", "2", &lead, &[("ask", "yes")]);
        olga.post("/en/organise/kz/webinars/check", &fields).await.done();
    };
    plans("Marina Trainer").await;
    let sent = letters(&test, "Take a place", &[&anna, &dina]).await;
    assert_eq!(sent.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1], "{sent:?}");
    assert_eq!(sent[0][0].matches("Tuesday 24 November 2026").count(), 1, "{}", sent[0][0]);
    test.minutes_later(30);
    plans("Marat Trainer").await;
    test.minutes_later(1);
    let sent = letters(&test, "Take a place", &[&anna]).await;
    assert!(sent[0].is_empty(), "one a day: {sent:?}");
    let all = test.read(|conn| webinars::webinars_of_cohort(conn, cohort.id));
    takes(&test, &dina, &all[0]).await;
    test.set_clock("2026-11-24T03:00:00Z");
    let sent = letters(&test, "Take a place", &[&anna, &dina]).await;
    assert_eq!(sent.iter().map(Vec::len).collect::<Vec<_>>(), [1, 0], "{sent:?}");
    assert_eq!(sent[0][0].matches("Tuesday 24 November 2026").count(), 2, "all that is open: {}", sent[0][0]);
}

#[actix_web::test]
async fn where_a_date_has_no_limit_nobody_is_asked_to_take_a_place() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    test.enrolled(&cohort, "Anna Kim", "practitioner");
    planned(&test, &cohort, "2026-12-02T15:00", None);
    let lead = test.person_with("Marina Trainer", Role::Trainer, Some(cohort.id)).id.to_string();
    let olga = organiser(&test, &cohort).await;
    olga.get("/en/organise/kz/webinars/new").await.ok();
    let asked = olga.post("/en/organise/kz/webinars/new", &fields("2026-12-01", "2", &lead, &[])).await.ok();
    assert!(asked.all("[name=ask]").is_empty() && asked.has("2 places"), "{}", asked.text());
    let asked = olga.post("/en/organise/kz/webinars/new", &fields("2026-12-01", "", &lead, &[])).await.ok();
    assert!(asked.all("[name=ask]").is_empty(), "{}", asked.text());
}

/// The page that asks about a change, for these fields.
async fn change(
    olga: &Visitor,
    webinar: &Webinar,
    date: &str,
    start: &str,
    capacity: &str,
    lead: &str,
) -> (String, Vec<(String, String)>) {
    let url = format!("/en/organise/kz/webinars/{}/edit", webinar.id);
    let fields =
        [("language", "ru"), ("date", date), ("start", start), ("minutes", "120"), ("lead", lead), ("capacity", capacity)];
    let title = ("title", "A title typed just now");
    let fields = fields.into_iter().chain([title]).map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    olga.get(&url).await.ok();
    (url, fields)
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[actix_web::test]
async fn fewer_places_than_were_given_are_warned_of_before_and_said_afterwards() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = planned(&test, &cohort, "2026-12-02T15:00", Some(5));
    let lead = test.read(|conn| webinars::trainers_of(conn, webinar.id))[0].0.to_string();
    for name in ["Anna Kim", "Dina Li", "Boris Li"] {
        takes(&test, &test.enrolled(&cohort, name, "practitioner").0, &webinar).await;
    }
    let olga = organiser(&test, &cohort).await;
    let (edit, fields) = change(&olga, &webinar, "2026-12-02", "15:00", "2", &lead).await;
    let asked = olga.post(&edit, &borrowed(&fields)).await.ok();
    assert!(asked.has("3 people have a place already, more than there would be places (2)."), "{}", asked.text());
    let mut with_reason = borrowed(&fields);
    olga.post(&format!("{edit}/check"), &with_reason).await.refused();
    with_reason.push(("reason", "A smaller room"));
    let saved = olga.post(&format!("{edit}/check"), &with_reason).await.done();
    let page = olga.follow(&saved).await.ok();
    assert!(page.has("3 people have a place; the number of places is 2. No more are given."), "{}", page.text());
    // as many as were given are nothing to speak of
    let (edit, fields) = change(&olga, &webinar, "2026-12-02", "15:00", "3", &lead).await;
    assert!(!olga.post(&edit, &borrowed(&fields)).await.ok().has("have a place already"));
    // a limit where there was none makes some wait
    let open = planned(&test, &cohort, "2026-12-09T15:00", None);
    let lead = test.read(|conn| webinars::trainers_of(conn, open.id))[0].0.to_string();
    let (edit, fields) = change(&olga, &open, "2026-12-09", "15:00", "1", &lead).await;
    let asked = olga.post(&edit, &borrowed(&fields)).await.ok();
    assert!(asked.has("3 people. There would be 1 places, and 2 people would wait for one."), "{}", asked.text());
}

#[actix_web::test]
async fn a_webinar_that_has_begun_is_not_moved_and_the_first_page_says_so() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = planned(&test, &cohort, "2026-11-26T15:00", None);
    let lead = test.read(|conn| webinars::trainers_of(conn, webinar.id))[0].0.to_string();
    test.set_clock("2026-11-26T10:30:00Z");
    let olga = organiser(&test, &cohort).await;
    let (edit, fields) = change(&olga, &webinar, "2026-11-27", "15:00", "", &lead).await;
    let asked = olga.post(&edit, &borrowed(&fields)).await.ok();
    assert!(asked.has("It has begun. Its time can no longer be changed; everything else can."), "{}", asked.text());
    assert!(asked.all("form[action$='/edit/check']").is_empty(), "nothing is offered that is refused");
    // a page that was opened before loses nothing typed either
    let saved = olga.post(&format!("{edit}/check"), &borrowed(&fields)).await.refused();
    assert_eq!(saved.attr("form[action$='/edit'] [name=title]", "value"), "A title typed just now");
    assert_eq!(test.read(|conn| webinars::webinar(conn, webinar.id)).starts_at, webinar.starts_at);
    // what is not its time can be changed
    let (edit, fields) = change(&olga, &webinar, "2026-11-26", "15:00", "", &lead).await;
    olga.post(&format!("{edit}/check"), &borrowed(&fields)).await.done();
    assert_eq!(test.read(|conn| webinars::webinar(conn, webinar.id)).title.as_deref(), Some("A title typed just now"));
}
