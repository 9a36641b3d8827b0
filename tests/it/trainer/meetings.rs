//! What a meeting system tells becomes attendance: the same in whatever order it comes, and however often.

use diesel::prelude::*;
use shanyraq::attendance::{self, Basis, ConnectionKind, Status};
use shanyraq::by::By;
use shanyraq::clock::Instant;
use shanyraq::db::schema::{evidence, meeting_events, webinars};
use shanyraq::ids::{PersonId, WebinarId};

use crate::support::meetings::Happens;
use crate::support::{Held, TestApp, Visitor};

/// The evidence of a webinar: whose, the name, from which minute to which.
fn pieces(test: &TestApp, held: &Held) -> Vec<(Option<String>, String, i64, Option<i64>)> {
    type Row = (Option<i64>, Option<String>, Instant, Option<Instant>);
    let id = held.webinar.id;
    let rows: Vec<Row> = test.read(move |conn| {
        evidence::table
            .filter(evidence::webinar_id.eq(id))
            .select((evidence::person_id, evidence::raw_name, evidence::from_at, evidence::to_at))
            .load(conn)
    });
    let minute = |at: Instant| at.seconds_since(held.webinar.starts_at) / 60;
    let whose = |person: i64| held.people.iter().find(|one| one.id == PersonId(person)).unwrap().name.clone();
    let mut all: Vec<_> = rows
        .into_iter()
        .map(|(who, name, from, to)| (who.map(whose), name.unwrap_or_default(), minute(from), to.map(minute)))
        .collect();
    all.sort();
    all
}

fn seconds(test: &TestApp, webinar: WebinarId, person: PersonId) -> i32 {
    test.attendance(webinar, person).map_or(0, |row| row.seconds)
}

#[actix_web::test]
async fn the_roster_shows_who_comes_and_minutes_follow_when_they_go() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    let (id, start) = (held.webinar.id, held.webinar.starts_at);
    let system = test.connected(&held.cohort, ConnectionKind::BigBlueButton);
    test.meeting_is(&system, "room", &held.webinar);
    let provider = Visitor::new(&test).await;
    let anna = held.people[0].id.to_string();
    // our own identifier under another name, and the name alone
    let come = [Happens::joins("w1", "iPhone", &anna, -5), Happens::joins("w2", "Болат Омаров", "w2", 2)];
    provider.tells(&test, &system, "room", start, &come).await.ok();
    test.reads_meetings().await;
    for person in &held.people[..2] {
        let row = test.attendance(id, person.id).unwrap();
        assert_eq!((row.status(), row.basis(), row.seconds), (Status::Partial, Basis::Seen, 0));
    }
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let roster = trainer.get(&held.path("roster")).await.ok();
    assert!(roster.has("In the meeting at 14:55") && roster.has("In the meeting at 15:02"), "{}", roster.text());
    test.nothing_differs();

    test.set_clock("2026-11-26T12:01:00Z");
    let go = [
        Happens::leaves("w1", 100),
        Happens::joins("w3", "Bolat Omarov", "", 70),
        Happens::leaves("w2", 60),
        Happens::ends(121),
    ];
    provider.tells(&test, &system, "room", start, &go).await.ok();
    let before = test.now();
    test.minutes_later(2);
    test.reads_meetings().await;
    test.minutes_later(1);
    test.reads_meetings().await;
    assert_eq!(seconds(&test, id, held.people[0].id), 100 * 60);
    assert_eq!(seconds(&test, id, held.people[1].id), (58 + 50) * 60);
    assert_eq!(test.status(id, held.people[1].id), Status::Present);
    assert_eq!(test.status(id, held.people[2].id), Status::NotRecorded);
    test.nothing_differs();
    // as it was known before that was read
    let webinar = held.webinar.clone();
    let known = test.read(move |conn| attendance::known_at(conn, &[webinar], before));
    assert!(known.iter().all(|one| one.seconds == 0) && known.len() == 2);

    let roster = trainer.get(&held.path("roster")).await.ok();
    assert!(roster.has("In the meeting from 14:55, 100 minutes"), "{}", roster.text());
    let person = trainer.get(&held.path(&format!("people/{}", held.people[1].id))).await.ok();
    assert!(person.has("Meeting system"), "{}", person.text());
    for (lang, words) in [("ru", "Система для встреч"), ("kk", "Кездесу жүйесі")] {
        let page =
            trainer.get(&held.path(&format!("people/{}", held.people[1].id)).replace("/en/", &format!("/{lang}/"))).await;
        assert!(page.ok().has(words), "{lang}");
    }
}

fn a_meeting(anna: PersonId) -> Vec<Happens> {
    vec![
        Happens::joins("w1", "Anna", &anna.to_string(), 0),
        Happens::leaves("w1", 20),
        Happens::joins("w4", "Anna", &anna.to_string(), 40),
        Happens::leaves("w4", 110),
        Happens::joins("w2", "Bolat Omarov", "", 5),
        // its going is lost
        Happens::joins("w3", "iPhone (Айгуль)", "", 10),
        Happens::leaves("w2", 90),
        Happens::ends(118),
    ]
}

/// Deliveries of a meeting, in this order and these parts, read after each of them or only at the end.
async fn after(parts: &[&[usize]], read_each: bool) -> Vec<(Option<String>, String, i64, Option<i64>)> {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let system = test.connected(&held.cohort, ConnectionKind::BigBlueButton);
    test.meeting_is(&system, "room", &held.webinar);
    let provider = Visitor::new(&test).await;
    let all = a_meeting(held.people[0].id);
    test.set_clock("2026-11-26T11:59:00Z");
    for part in parts {
        let part: Vec<Happens> = part.iter().map(|n| all[*n].clone()).collect();
        provider.tells(&test, &system, "room", held.webinar.starts_at, &part).await.ok();
        if read_each {
            test.reads_meetings().await;
            test.nothing_differs();
        }
    }
    test.minutes_later(3);
    test.reads_meetings().await;
    test.nothing_differs();
    // and nothing more for being read and told again
    let pieces_then = pieces(&test, &held);
    provider.tells(&test, &system, "room", held.webinar.starts_at, &all).await.ok();
    test.minutes_later(10);
    test.reads_meetings().await;
    assert_eq!(pieces(&test, &held), pieces_then);
    pieces_then
}

#[actix_web::test]
async fn the_order_the_repetition_and_the_parts_in_which_it_comes_change_nothing() {
    let wanted = after(&[&[0, 1, 2, 3, 4, 5, 6, 7]], false).await;
    let spans: Vec<_> = wanted.iter().filter_map(|(who, _, from, to)| Some((who.as_deref(), *from, (*to)?))).collect();
    assert_eq!(spans, [(None, 10, 118), (Some("Anna Kim"), 0, 20), (Some("Anna Kim"), 40, 110), (Some("Bolat Omarov"), 5, 90)]);
    for (parts, read_each) in [
        (&[&[7_usize][..], &[6], &[5], &[4], &[3], &[2], &[1], &[0]][..], true),
        (&[&[3, 0][..], &[0, 3, 7], &[2, 1, 6], &[5, 4], &[0, 1, 2, 3, 4, 5, 6, 7]][..], true),
        (&[&[1, 3, 5, 7][..], &[0, 2, 4, 6], &[0, 2, 4, 6]][..], false),
    ] {
        assert_eq!(after(parts, read_each).await, wanted, "{parts:?}");
    }
}

#[actix_web::test]
async fn what_comes_late_adds_and_never_takes_away() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let (id, start, anna) = (held.webinar.id, held.webinar.starts_at, held.people[0].id);
    let system = test.connected(&held.cohort, ConnectionKind::BigBlueButton);
    test.meeting_is(&system, "room", &held.webinar);
    let provider = Visitor::new(&test).await;
    let own = anna.to_string();
    test.set_clock("2026-11-26T12:10:00Z");
    // no end was heard: there as long as anything is known
    let told = [Happens::joins("w1", "Anna", &own, 0), Happens::joins("w2", "Anna", &own, 30)];
    provider.tells(&test, &system, "room", start, &told).await.ok();
    test.minutes_later(16);
    test.reads_meetings().await;
    assert_eq!(seconds(&test, id, anna), 30 * 60);
    for (late, minutes) in [
        (vec![Happens::leaves("w2", 80)], 80),
        // she had gone before and come back: known too late, and it stays
        (vec![Happens::leaves("w1", 10), Happens::leaves("w2", 40), Happens::joins("w2", "Anna", &own, 50)], 80),
        (vec![Happens::joins("w3", "Anna", &own, 90), Happens::ends(100)], 90),
    ] {
        // after what was settled before
        test.minutes_later(1);
        provider.tells(&test, &system, "room", start, &late).await.ok();
        test.minutes_later(20);
        test.reads_meetings().await;
        assert_eq!(seconds(&test, id, anna), minutes * 60, "{late:?}");
        test.nothing_differs();
    }
}

#[actix_web::test]
async fn a_trainer_decides_once_who_somebody_is_and_closing_waits_for_the_meeting() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Айгүл Сейтова", "Bolat Omarov"]);
    let (id, start) = (held.webinar.id, held.webinar.starts_at);
    let system = test.connected(&held.cohort, ConnectionKind::BigBlueButton);
    test.meeting_is(&system, "room", &held.webinar);
    let provider = Visitor::new(&test).await;
    let come = [Happens::joins("w1", "iPhone", "", 1), Happens::joins("w2", "Somebody Else", "", 2)];
    provider.tells(&test, &system, "room", start, &come).await.ok();
    test.reads_meetings().await;
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("unmatched")).await.ok();
    assert!(page.has("The meeting system told of them: 15:01"), "{}", page.text());
    let strangers = test.read(|conn| attendance::strangers(conn, id));
    let piece = |name: &str| strangers.iter().find(|one| one.name.as_deref() == Some(name)).unwrap().piece;
    let (who, name, guest) =
        (format!("row-{}", piece("iPhone")), format!("name-{}", piece("iPhone")), format!("row-{}", piece("Somebody Else")));
    let fields = [(who.as_str(), "other"), (name.as_str(), "Айгүл Сейтова"), (guest.as_str(), "guest")];
    trainer.post(&held.path("unmatched"), &fields).await.done();
    assert_eq!(test.status(id, held.people[0].id), Status::Partial);

    // she comes back under the same name; both go, and the guest turns out to have a name on the list
    test.set_clock("2026-11-26T12:01:00Z");
    let go = [
        Happens::leaves("w1", 50),
        Happens::joins("w3", "iPhone", "", 60),
        Happens::leaves("w3", 120),
        Happens::joins("w2", "Bolat Omarov", "", 70),
        Happens::leaves("w2", 119),
    ];
    provider.tells(&test, &system, "room", start, &go).await.ok();
    test.reads_meetings().await;
    trainer.get(&held.path("close")).await.ok();
    let said = [("looked_over", "yes"), ("rest", "absent")];
    let refused = trainer.post(&held.path("close"), &said).await.refused();
    assert!(refused.one(".errors").contains("Close the webinar from 17:16"), "{}", refused.one(".errors"));
    provider.tells(&test, &system, "room", start, &[Happens::ends(121)]).await.ok();
    test.minutes_later(2);
    // by the closing itself, though nothing has read it before
    trainer.get(&held.path("close")).await.ok();
    trainer.post(&held.path("close"), &said).await.done();
    assert_eq!(seconds(&test, id, held.people[0].id), (49 + 60) * 60);
    assert_eq!(test.status(id, held.people[1].id), Status::Absent, "a person's word goes before a name");
    assert!(test.read(|conn| attendance::strangers(conn, id)).is_empty());
    test.nothing_differs();

    // what comes now is kept, changes nothing, and is told
    test.minutes_later(5);
    let late = [Happens::joins("w9", "Bolat Omarov", "", 3), Happens::leaves("w9", 115)];
    provider.tells(&test, &system, "room", start, &late).await.ok();
    test.minutes_later(30);
    test.reads_meetings().await;
    assert_eq!(test.status(id, held.people[1].id), Status::Absent);
    assert_eq!(test.read(|conn| meeting_events::table.count().get_result::<i64>(conn)), 10);
    let roster = trainer.get(&held.path("roster")).await.ok();
    assert!(roster.has("The meeting system told 2 more things after the closing."), "{}", roster.text());
    test.nothing_differs();
}

#[actix_web::test]
async fn a_webinar_that_really_began_earlier_has_what_was_told_of_that_time() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let (id, anna) = (held.webinar.id, held.people[0].id);
    let system = test.connected(&held.cohort, ConnectionKind::BigBlueButton);
    test.meeting_is(&system, "room", &held.webinar);
    let provider = Visitor::new(&test).await;
    test.set_clock("2026-11-26T12:10:00Z");
    let told = [Happens::joins("w1", "Anna Kim", "", -40), Happens::leaves("w1", -10), Happens::ends(120)];
    provider.tells(&test, &system, "room", held.webinar.starts_at, &told).await.ok();
    test.minutes_later(5);
    test.reads_meetings().await;
    assert_eq!(test.status(id, anna), Status::NotRecorded);
    let (by, began) = (By::person(held.trainer.id, test.now()), held.webinar.starts_at.plus_minutes(-45));
    test.write(move |conn| Ok(attendance::set_actual_times(conn, &by, id, Some(began), None).unwrap()));
    test.reads_meetings().await;
    assert_eq!(seconds(&test, id, anna), 30 * 60);
    test.nothing_differs();
}

#[actix_web::test]
async fn a_webinar_that_is_moved_to_when_its_meeting_was_has_what_was_told_then() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let (id, anna) = (held.webinar.id, held.people[0].id);
    let system = test.connected(&held.cohort, ConnectionKind::BigBlueButton);
    test.meeting_is(&system, "room", &held.webinar);
    let provider = Visitor::new(&test).await;
    let told = [Happens::joins("w1", "Anna Kim", "", -290), Happens::leaves("w1", -190), Happens::ends(-180)];
    provider.tells(&test, &system, "room", held.webinar.starts_at, &told).await.ok();
    test.minutes_later(30);
    test.reads_meetings().await;
    let waiting = |test: &TestApp| {
        let now = test.now();
        test.read(move |conn| attendance::meetings_to_read(conn, now, 9)).len()
    };
    assert_eq!((test.status(id, anna), waiting(&test)), (Status::NotRecorded, 0));
    let (from, to) = (held.webinar.starts_at.plus_minutes(-300), held.webinar.starts_at.plus_minutes(-180));
    test.write(move |conn| {
        let moved = (webinars::starts_at.eq(from), webinars::ends_at.eq(to));
        diesel::update(webinars::table.find(id)).set(moved).execute(conn)
    });
    assert_eq!(waiting(&test), 1);
    test.reads_meetings().await;
    assert_eq!((seconds(&test, id, anna), waiting(&test)), (100 * 60, 0));
    test.nothing_differs();
}

#[actix_web::test]
async fn a_jitsi_room_is_known_by_the_webinars_own_link() {
    let test = TestApp::new();
    let mut held = Held::new(&test, &["Anna Kim"]);
    let mut plan = test.plan(&held.cohort, "child-context", 2, "2026-11-26T15:00", 120, &[]);
    plan.meeting_link = Some("https://8x8.vc/vpaas-magic-cookie-1/Week-Two".to_owned());
    held.webinar = test.planned(&plan);
    let system = test.connected(&held.cohort, ConnectionKind::Jitsi);
    let provider = Visitor::new(&test).await;
    let own = held.people[0].id.to_string();
    for what in [Happens::joins("p1", "Anna", &own, 0), Happens::leaves("p1", 110), Happens::ends(119)] {
        let body = what.jitsi("vpaas-magic-cookie-1/week-two", held.webinar.starts_at).to_string();
        let headers = [("authorization", crate::support::meetings::SECRET)];
        provider.deliver(&test.hook(&system), &headers, body.as_bytes()).await.ok();
    }
    test.set_clock("2026-11-26T12:20:00Z");
    test.reads_meetings().await;
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Present);
    test.nothing_differs();
}

#[actix_web::test]
async fn one_device_is_one_check_in_while_it_is_there_and_after() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let (id, start) = (held.webinar.id, held.webinar.starts_at);
    let system = test.connected(&held.cohort, ConnectionKind::BigBlueButton);
    test.meeting_is(&system, "room", &held.webinar);
    let provider = Visitor::new(&test).await;
    let waiting = |test: &TestApp| test.read(|conn| attendance::undecided_count(conn, id));
    provider.tells(&test, &system, "room", start, &[Happens::joins("w1", "Guest Xenia", "", 2)]).await.ok();
    test.reads_meetings().await;
    assert_eq!(waiting(&test), 1, "it is there");
    provider.tells(&test, &system, "room", start, &[Happens::leaves("w1", 90), Happens::ends(120)]).await.ok();
    test.set_clock("2026-11-26T12:20:00Z");
    test.reads_meetings().await;
    assert_eq!(waiting(&test), 1, "its coming and its stay are one");
}

#[actix_web::test]
async fn two_thousand_events_are_taken_and_read() {
    let test = TestApp::new();
    let names: Vec<String> = (0..50).map(|n| format!("Person Number{n:02}")).collect();
    let held = Held::new(&test, &names.iter().map(String::as_str).collect::<Vec<_>>());
    let (id, start) = (held.webinar.id, held.webinar.starts_at);
    let system = test.connected(&held.cohort, ConnectionKind::BigBlueButton);
    test.meeting_is(&system, "room", &held.webinar);
    let provider = Visitor::new(&test).await;
    let mut all = Vec::new();
    for (n, person) in held.people.iter().enumerate() {
        for m in 0..20_i64 {
            // every six minutes, for three
            let seat = format!("w{n}-{m}");
            all.push(Happens::joins(&seat, &person.name, &person.id.to_string(), m * 6));
            all.push(Happens::leaves(&seat, m * 6 + 3));
        }
    }
    assert_eq!(all.len(), 2_000);
    // most at once, the others one by one
    for part in all[..1_800].chunks(300).chain(all[1_800..].chunks(1)) {
        provider.tells(&test, &system, "room", start, part).await.ok();
    }
    provider.tells(&test, &system, "room", start, &[Happens::ends(120)]).await.ok();
    test.set_clock("2026-11-26T12:20:00Z");
    test.reads_meetings().await;
    for person in &held.people {
        assert_eq!(seconds(&test, id, person.id), 60 * 60);
    }
    test.nothing_differs();
    let by = By::system(test.now());
    let waiting = test.read(|conn| attendance::meetings_to_read(conn, by.at, 10));
    assert!(waiting.is_empty());
}
