use shanyraq::attendance::{self, SheetProblem, Signed, Status, known_at};
use shanyraq::by::By;
use shanyraq::clock::Instant;
use shanyraq::ids::PersonId;
use shanyraq::people::Role;

use crate::support::{Held, Reply, TestApp, Visitor};

const NAMES: [&str; 3] = ["Айгүл Сүлейменова", "Айгерім Ахметова", "Bolat Omarov"];

/// The minutes that count of somebody.
fn minutes(test: &TestApp, held: &Held, who: usize) -> i32 {
    test.attendance(held.webinar.id, held.people[who].id).map_or(0, |row| row.seconds / 60)
}

/// The names found by letters, in the page's order.
fn found(page: &Reply) -> Vec<String> {
    page.all("[data-found] li b")
}

async fn cost(test: &TestApp, visitor: &Visitor, path: &str) -> u64 {
    let mut least = u64::MAX;
    for _ in 0..4 {
        let before = test.statements();
        visitor.get(path).await.ok();
        least = least.min(test.statements() - before);
    }
    least
}

#[actix_web::test]
async fn the_sheet_has_everybody_in_the_roster_s_order_and_says_no_more_than_it() {
    let test = TestApp::new();
    let held = Held::new(&test, &NAMES[..1]);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let path = held.path("sign-in-sheet");
    let page = trainer.get(&path).await.ok();
    assert_eq!(page.all("tbody tr").len(), 6, "one person and five empty rows");
    assert_eq!(page.all("tbody th"), ["Айгүл Сүлейменова"]);
    assert_eq!(
        page.all("thead th"),
        ["No.", "Name", "Position and region", "If not the whole time: from – until", "Signature"]
    );
    assert!(page.has("Thursday 26 November 2026, 15:00 to 17:00, Astana time (UTC+5)") && page.has("Marina Kovalyova"));
    let email = held.people[0].email.clone().unwrap();
    assert!(!page.text().contains(&email) && !page.has("ducation"), "no address, no sector");
    let one = cost(&test, &trainer, &path).await;

    for number in 0..20 {
        test.enrolled(&held.cohort, &format!("Person {number:02}"), "practitioner");
    }
    let page = trainer.get(&format!("{path}?empty=0&heads=three")).await.ok();
    let roster = trainer.get(&held.path("roster")).await.ok();
    assert_eq!(page.all("tbody th"), roster.all(".roster .who b"));
    assert_eq!(page.all(".sheet").len(), 2);
    assert_eq!(page.all("tbody tr").len(), 21);
    assert!(page.one("thead th:nth-child(5)").contains("Signature") && page.one("thead th:nth-child(5)").contains("Қолы"));
    assert_eq!(page.all("h1 span"), ["Sign-in sheet", "Лист регистрации", "Тіркеу парағы"]);
    assert_eq!(cost(&test, &trainer, &path).await, one, "as many statements for 21 people as for one");
    // nonsense asks for what is usual
    assert_eq!(trainer.get(&format!("{path}?empty=many")).await.ok().all("tbody tr").len(), 26);
    assert_eq!(trainer.get(&format!("{path}?empty=99999999")).await.ok().all("tbody tr").len(), 221);
}

#[actix_web::test]
async fn a_few_letters_in_any_script_find_a_name_and_one_press_enters_it() {
    let test = TestApp::new();
    let held = Held::new(&test, &NAMES);
    test.enrolled(&held.cohort, "Айгүл Министр", "ministerial");
    test.set_clock("2026-11-26T12:10:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let path = held.path("sign-in-sheet/enter");
    for (letters, wanted) in [
        ("Айг", vec![NAMES[1], NAMES[0]]),
        ("aig", vec![NAMES[1], NAMES[0]]),
        ("Suleimenova", vec![NAMES[0]]),
        ("сул айг", vec![NAMES[0]]),
        ("Болат", vec![NAMES[2]]),
        ("йгүл", vec![]),
        ("%", vec![]),
    ] {
        trainer.get(&path).await.ok();
        // without script the button looks for them
        let sought = trainer.post(&path, &[("q", letters), ("view", "find")]).await.done();
        let page = trainer.follow(&sought).await.ok();
        let mut names = found(&page);
        names.sort_by_key(|name| wanted.iter().position(|one| one == name));
        assert_eq!(names, wanted, "{letters}");
        let presses = page.all("[data-found] button[autofocus]").len();
        assert_eq!(presses, usize::from(wanted.len() == 1), "{letters}: Enter is enough where it is one");
        if wanted.is_empty() && letters != "%" {
            assert!(page.has("Nobody on this track is called so"));
            let walk_in = trainer.get(&page.attr("[data-found] a", "href")).await.ok();
            assert_eq!(walk_in.attr("#walk-in-name", "value"), letters);
        }
    }
    let (one, id) = (held.people[0].id.to_string(), held.webinar.id);
    trainer.get(&path).await.ok();
    let done = trainer.post(&path, &[("q", "Suleimenova"), ("only", &one)]).await.done();
    assert!(done.location().ends_with("/enter#q"), "{}", done.location());
    let page = trainer.follow(&done).await.ok();
    assert_eq!(page.one("#flash"), "Айгүл Сүлейменова is entered.");
    assert!(page.has("The signature of 1 person is entered; 3 are on the list."));
    assert!(page.has("15:00 to 17:00, entered by Marina Kovalyova, 17:10"));
    assert_eq!((test.status(id, held.people[0].id), minutes(&test, &held, 0)), (Status::Present, 120));
    // pressed twice, and by another page: nothing is doubled
    trainer.post(&path, &[("q", "Suleimenova"), ("only", &one)]).await.done();
    trainer.get(&path).await.ok();
    let again = trainer.post(&path, &[("only", &one)]).await.done();
    assert_eq!(trainer.follow(&again).await.ok().one("#flash"), "Айгүл Сүлейменова was entered before.");
    let (webinar, person) = (held.webinar.clone(), held.people[0].id);
    let dossier = test.read(|conn| attendance::dossier(conn, &webinar, person));
    assert_eq!(dossier.evidence.len(), 1);
    // it is seen wherever evidence is
    let roster = trainer.get(&held.path("roster")).await.ok();
    assert!(roster.has("Sign-in sheet from 15:00, 120 minutes"));
    let attendee = trainer.get(&held.path(&format!("people/{person}"))).await.ok();
    assert!(attendee.has("Sign-in sheet") && attendee.has("Marina Kovalyova"));
    test.close(&held);
    let learner = Visitor::signed_in(&test, person).await;
    assert!(learner.get(&format!("/en/webinars/{id}")).await.ok().has("Sign-in sheet"));
    test.nothing_differs();
}

#[actix_web::test]
async fn nobody_is_credited_before_it_begins_or_for_time_that_has_not_come() {
    let test = TestApp::new();
    let held = Held::new(&test, &NAMES);
    let (id, path) = (held.webinar.id, held.path("sign-in-sheet/enter"));
    let one = held.people[0].id.to_string();
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let open = trainer.get(&path).await.ok();
    // while it is on, the time up to now is proposed
    assert_eq!((open.attr("#from", "value"), open.attr("#to", "value")), ("15:00".to_owned(), "15:05".to_owned()));
    for (from, to, wanted) in [
        ("", "", "The webinar is on until 17:00"),
        ("15:00", "17:00", "Enter a time that has passed"),
        ("15:04", "15:02", "The end must be after the start"),
        ("14:00", "14:30", "Enter times within the webinar"),
        ("half past", "15:02", "Enter a time such as 16:50"),
    ] {
        let fields = [("from", from), ("to", to), ("person", one.as_str())];
        let refused = trainer.post(&path, &fields).await.refused();
        assert!(refused.one(".errors").contains(wanted), "{from}–{to}: {}", refused.one(".errors"));
        assert_eq!(refused.all(".roster input[checked]").len(), 1, "the tick stays");
        assert_eq!(refused.attr("#to", "value"), if to.is_empty() { "15:05" } else { to });
    }
    trainer.post(&path, &[("from", "15:00"), ("to", "15:05"), ("proposed", "15:00-15:05"), ("person", &one)]).await.done();
    assert_eq!((test.status(id, held.people[0].id), minutes(&test, &held, 0)), (Status::Partial, 5));

    test.set_clock("2026-11-26T09:55:00Z");
    assert!(trainer.get(&path).await.ok().has("Signatures can be entered from 15:00"));
    let refused = trainer.post(&path, &[("person", &held.people[1].id.to_string())]).await;
    assert!(refused.text().contains("Signatures can be entered from 15:00"), "{}", refused.text());
    assert_eq!(test.status(id, held.people[1].id), Status::NotRecorded);

    // after the end the whole counts, and those who left early as it is said
    test.set_clock("2026-11-26T12:10:00Z");
    let page = trainer.get(&path).await.ok();
    assert_eq!((page.attr("#from", "value"), page.attr("#to", "value")), (String::new(), String::new()));
    trainer.post(&path, &[("person", &one)]).await.done();
    assert_eq!(minutes(&test, &held, 0), 120);
    trainer.get(&path).await.ok();
    trainer.post(&path, &[("from", ""), ("to", "15:45"), ("person", &held.people[1].id.to_string())]).await.done();
    assert_eq!((test.status(id, held.people[1].id), minutes(&test, &held, 1)), (Status::Partial, 45));
    test.nothing_differs();
}

#[actix_web::test]
async fn rows_are_ticked_in_the_sheet_s_order_and_ticks_survive_turning_the_page() {
    let test = TestApp::new();
    let held = Held::new(&test, &[]);
    let people: Vec<PersonId> =
        (0..21).map(|number| test.enrolled(&held.cohort, &format!("Person {number:02}"), "practitioner").0.id).collect();
    test.set_clock("2026-11-26T12:10:00Z");
    let (trainer, path) = (Visitor::signed_in(&test, held.trainer.id).await, held.path("sign-in-sheet/enter"));
    let page = trainer.get(&path).await.ok();
    assert_eq!(page.one("#rows"), "Sheet 1 of 2");
    assert_eq!(page.all(".roster li").len(), 20);
    let (first, second, last) = (people[0].to_string(), people[1].to_string(), people[20].to_string());
    let ticked = [("person", first.as_str()), ("person", second.as_str())];
    let turned = trainer.post(&path, &[&ticked[..], &[("page", "1"), ("view", "page-2")]].concat()).await.done();
    let page = trainer.follow(&turned).await.ok();
    assert_eq!(page.all(".roster b"), ["Person 20"]);
    let kept = page.hidden(&path);
    let mut fields: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.push(("person", &last));
    let done = trainer.post(&path, &fields).await.done();
    assert_eq!(trainer.follow(&done).await.ok().one("#flash"), "3 signatures are entered.");
    for (place, person) in people.iter().enumerate() {
        let wanted = if [0, 1, 20].contains(&place) { Status::Present } else { Status::NotRecorded };
        assert_eq!(test.status(held.webinar.id, *person), wanted, "{place}");
    }
    // nobody ticked: told what to do
    trainer.get(&path).await.ok();
    assert!(trainer.post(&path, &[("from", "")]).await.refused().one(".errors").contains("Tick the people who signed"));
    test.nothing_differs();
}

#[actix_web::test]
async fn a_signature_is_taken_back_with_a_reason_and_what_was_known_before_stays_known() {
    let test = TestApp::new();
    let held = Held::new(&test, &NAMES);
    test.set_clock("2026-11-26T12:10:00Z");
    let (id, person, path) = (held.webinar.id, held.people[0].id, held.path("sign-in-sheet/enter"));
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&path).await.ok();
    trainer.post(&path, &[("only", &person.to_string())]).await.done();
    let page = trainer.get(&path).await.ok();
    let signature = page.links(&held.path("sign-in-sheet/signatures/")).remove(0);
    test.minutes_later(10);
    assert!(trainer.get(&signature).await.ok().has("Айгүл Сүлейменова, 15:00 to 17:00"));
    assert!(trainer.post(&signature, &[("reason", "  ")]).await.refused().one(".errors").contains("Write why"));
    let done = trainer.post(&signature, &[("reason", "The row above")]).await.done();
    assert_eq!(trainer.follow(&done).await.ok().one("#flash"), "The signature is taken back.");
    trainer.get(&signature).await.ok();
    trainer.post(&signature, &[("reason", "Again")]).await.done();
    assert_eq!(test.status(id, person), Status::NotRecorded);
    assert!(!trainer.get(&held.path("roster")).await.ok().has("Sign-in sheet from"));
    let webinar = held.webinar.clone();
    let known = |at: &str| {
        let (webinar, at) = (webinar.clone(), Instant::parse(at).unwrap());
        test.read(move |conn| known_at(conn, &[webinar], at)).len()
    };
    assert_eq!((known("2026-11-26T12:15:00Z"), known("2026-11-26T12:25:00Z")), (1, 0));
    // entered anew it counts again
    trainer.get(&path).await.ok();
    trainer.post(&path, &[("only", &person.to_string())]).await.done();
    assert_eq!(test.status(id, person), Status::Present);
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let olga = Visitor::signed_in(&test, organiser.id).await;
    let audit = olga.get("/en/organise/kz/audit").await.ok();
    assert!(audit.has("Marina Kovalyova took back the signature of Айгүл Сүлейменова on a sign-in sheet."));
    assert!(audit.has("The row above"));
    // an address of another webinar's signature leads nowhere
    let other = test.webinar(&held.cohort, "child-context", 1, "2026-11-24T15:00", 120, &[held.trainer.id]);
    let there = signature.replace(&id.to_string(), &other.id.to_string());
    assert_eq!(trainer.get(&there).await.status, 404);
    test.close(&held);
    assert!(trainer.get(&path).await.ok().has("This webinar is closed."));
    let refused = trainer.post(&path, &[("only", &held.people[1].id.to_string())]).await;
    assert_eq!(refused.status, 410, "{}", refused.text());
    assert_eq!(trainer.post(&signature, &[("reason", "Late")]).await.status, 410);
    test.nothing_differs();
}

#[actix_web::test]
async fn nobody_enters_their_own_or_somebody_of_another_track_and_a_day_entered_by_two_is_entered_once() {
    let test = TestApp::new();
    let held = Held::new(&test, &NAMES);
    let (other_track, _) = test.enrolled(&held.cohort, "Another Track", "ministerial");
    test.set_clock("2026-11-26T12:10:00Z");
    let (id, curriculum) = (held.webinar.id, test.curriculum(&held.cohort));
    let enter = |by: By, people: Vec<PersonId>| {
        let (curriculum, signed) = (curriculum.clone(), Signed { people, ..Signed::default() });
        test.write(move |conn| Ok(attendance::enter_sheet(conn, &by, &curriculum, id, &signed)))
    };
    let (one, two) = (held.people[0].id, held.people[1].id);
    let (now, marina) = (test.now(), held.trainer.id);
    assert!(matches!(enter(By::person(one, now), vec![one, two]), Err(SheetProblem::Own)));
    let strange = enter(By::person(marina, now), vec![one, other_track.id]);
    assert!(matches!(strange, Err(SheetProblem::NotExpected(who)) if who == [other_track.id]));
    assert_eq!(test.status(id, one), Status::NotRecorded, "all or none");
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id)).id;
    assert_eq!(enter(By::person(marina, now), vec![one, one, two]).unwrap(), 2);
    assert_eq!(enter(By::person(organiser, now), vec![two, held.people[2].id]).unwrap(), 1);
    // both at once, in two transactions
    test.set_clock("2026-11-26T12:11:00Z");
    let pieces = test.read(|conn| attendance::signers(conn, &held.webinar, &curriculum, 0, 100));
    assert!(pieces.iter().all(|signer| signer.signed.len() == 1), "{pieces:?}");
    test.nothing_differs();
}

#[actix_web::test]
async fn a_name_is_found_as_it_sounds_in_another_script_and_spelling() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Қасымова Айгүл", "Щербакова Юлия", "Bolat Omarov", "Нұрлан Сейітқали"]);
    let curriculum = test.curriculum(&held.cohort);
    let named = |words: &str| -> Vec<String> {
        let found = test.read(|conn| attendance::signers_named(conn, &held.webinar, &curriculum, words, 8));
        found.into_iter().map(|signer| signer.name).collect()
    };
    for (words, wanted) in [
        ("Kasym", "Қасымова Айгүл"),
        ("касым айг", "Қасымова Айгүл"),
        ("Aigul Kas", "Қасымова Айгүл"),
        ("Shcherb", "Щербакова Юлия"),
        ("Шерб", "Щербакова Юлия"),
        ("Омаров", "Bolat Omarov"),
        ("Seitkali", "Нұрлан Сейітқали"),
    ] {
        assert_eq!(named(words), [wanted], "{words}");
    }
    assert!(named("Zzz").is_empty() && named(" . ").is_empty());
}

#[actix_web::test]
async fn what_ended_early_is_signed_for_as_long_as_it_was() {
    let test = TestApp::new();
    let held = Held::new(&test, &NAMES);
    let (id, path) = (held.webinar.id, held.path("sign-in-sheet/enter"));
    let [one, two] = [0, 1].map(|n| held.people[n].id.to_string());
    test.set_clock("2026-11-26T11:35:00Z");
    let (by, end) = (By::person(held.trainer.id, test.now()), held.webinar.starts_at.plus_minutes(90));
    test.write(move |conn| Ok(attendance::set_actual_times(conn, &by, id, None, Some(end)).unwrap()));
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&path).await.ok();
    assert!(page.has("A signature counts from 15:00 to 16:30"), "{}", page.text());
    trainer.post(&path, &[("person", &one)]).await.done();
    // who came late was there to the end, which is the real one
    trainer.get(&path).await.ok();
    trainer.post(&path, &[("from", "15:30"), ("to", ""), ("person", &two)]).await.done();
    assert_eq!((minutes(&test, &held, 0), minutes(&test, &held, 1)), (90, 60));
    let page = trainer.get(&path).await.ok();
    assert!(page.has("15:00 to 16:30, entered by") && page.has("15:30 to 16:30, entered by"), "{}", page.text());
    let line = trainer.get(&held.path(&format!("people/{one}"))).await.ok();
    assert!(line.has("90 of 90 minutes") && !line.has("120"), "{}", line.text());
    // the end was written wrongly: the whole counts, as it was signed
    test.set_clock("2026-11-26T12:10:00Z");
    let by = By::person(held.trainer.id, test.now());
    test.write(move |conn| Ok(attendance::set_actual_times(conn, &by, id, None, None).unwrap()));
    assert_eq!((minutes(&test, &held, 0), minutes(&test, &held, 1)), (120, 60));
    test.nothing_differs();
}
