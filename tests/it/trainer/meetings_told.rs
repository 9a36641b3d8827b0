//! What a meeting system told so far counts at once, and no more than is so: whoever had gone again before the webinar was not at it, and
//! a stay whose end is known has its minutes while the meeting is still on.

use shanyraq::attendance::{self, Basis, ConnectionKind, Status};
use shanyraq::by::By;
use shanyraq::ids::PersonId;

use crate::support::meetings::{Happens, SECRET};
use crate::support::{Held, TestApp, Visitor};

/// The webinar is held in a room of Jitsi: who tells of it, and where.
struct Room {
    provider: Visitor,
    hook: String,
}

impl Room {
    async fn of(test: &TestApp, held: &Held) -> Self {
        let system = test.connected(&held.cohort, ConnectionKind::Jitsi);
        test.meeting_is(&system, "vpaas-magic-cookie-1/week-one", &held.webinar);
        Self { provider: Visitor::new(test).await, hook: test.hook(&system) }
    }

    /// Tells these, and reads after each; each comes twice.
    async fn tells(&self, test: &TestApp, held: &Held, events: &[Happens]) {
        for what in events {
            for _ in 0..2 {
                let body = what.jitsi("vpaas-magic-cookie-1/week-one", held.webinar.starts_at).to_string();
                self.provider.deliver(&self.hook, &[("authorization", SECRET)], body.as_bytes()).await.ok();
            }
            test.reads_meetings().await;
            test.nothing_differs();
        }
    }
}

fn known(test: &TestApp, held: &Held, person: PersonId) -> (Status, Option<Basis>, i32) {
    let row = test.attendance(held.webinar.id, person);
    let basis = row.as_ref().map(|row| row.basis()).filter(|basis| *basis != Basis::Nothing);
    (row.as_ref().map_or(Status::NotRecorded, |row| row.status()), basis, row.map_or(0, |row| row.seconds / 60))
}

#[actix_web::test]
async fn whoever_had_gone_again_before_the_begin_was_not_there() {
    let orders: [&[usize]; 4] = [&[0, 1, 2, 3], &[1, 0, 3, 2], &[3, 2, 1, 0], &[2, 3, 0, 1]];
    for order in orders {
        let test = TestApp::new();
        let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
        let (anna, bolat) = (held.people[0].id, held.people[1].id);
        let room = Room::of(&test, &held).await;
        test.set_clock("2026-11-26T09:59:00Z");
        // one is known, of the other a trainer says who they are
        let events = [
            Happens::joins("p1", "Anna", &anna.to_string(), -12),
            Happens::leaves("p1", -8),
            Happens::joins("p2", "Phone", "", -12),
            Happens::leaves("p2", -6),
        ];
        room.tells(&test, &held, &order.map_to(&events)).await;
        assert_eq!(known(&test, &held, anna), (Status::NotRecorded, None, 0), "{order:?}");
        assert!(test.read(|conn| attendance::strangers(conn, held.webinar.id)).is_empty(), "{order:?}");
        let trainer = Visitor::signed_in(&test, held.trainer.id).await;
        let roster = trainer.get(&held.path("roster")).await.ok();
        assert!(!roster.has("In the meeting"), "{}", roster.text());
        let page = trainer.get(&held.path(&format!("people/{anna}"))).await.ok();
        assert!(!page.has("Meeting system"), "{}", page.text());
        // the same after the meeting is settled, and when all is told again
        test.set_clock("2026-11-26T12:16:00Z");
        room.tells(&test, &held, &order.map_to(&events)).await;
        assert_eq!(known(&test, &held, anna), (Status::NotRecorded, None, 0), "{order:?}");
        let closed = [("looked_over", "yes"), ("rest", "absent"), ("by_hand", "yes")];
        trainer.get(&held.path("close")).await.ok();
        trainer.post(&held.path("close"), &closed).await.done();
        assert_eq!((test.status(held.webinar.id, anna), test.status(held.webinar.id, bolat)), (Status::Absent, Status::Absent));
        test.nothing_differs();
    }
}

/// Events in another order.
trait MapTo {
    fn map_to(&self, events: &[Happens]) -> Vec<Happens>;
}

impl MapTo for &[usize] {
    fn map_to(&self, events: &[Happens]) -> Vec<Happens> {
        self.iter().map(|n| events[*n].clone()).collect()
    }
}

#[actix_web::test]
async fn whoever_is_still_there_when_it_begins_is_seen_and_the_written_begin_and_end_decide() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    let [anna, bolat, dina] = [0, 1, 2].map(|n| held.people[n].id);
    let room = Room::of(&test, &held).await;
    let come = [
        Happens::joins("p1", "Anna", &anna.to_string(), -12),
        Happens::joins("p2", "Bolat", &bolat.to_string(), -12),
        Happens::leaves("p2", 4),
    ];
    room.tells(&test, &held, &come).await;
    assert_eq!(known(&test, &held, anna), (Status::Partial, Some(Basis::Seen), 0));
    assert_eq!(known(&test, &held, bolat), (Status::Partial, Some(Basis::Minutes), 4));
    // it really began later than he went, and then it did not
    let began = |minute: i64| {
        let (by, id, at) =
            (By::person(held.trainer.id, test.now()), held.webinar.id, held.webinar.starts_at.plus_minutes(minute));
        test.write(move |conn| Ok(attendance::set_actual_times(conn, &by, id, Some(at), None).unwrap()));
    };
    began(5);
    test.reads_meetings().await;
    assert_eq!(known(&test, &held, bolat), (Status::NotRecorded, None, 0));
    began(0);
    test.reads_meetings().await;
    assert_eq!(known(&test, &held, bolat), (Status::Partial, Some(Basis::Minutes), 4));
    assert_eq!(known(&test, &held, anna), (Status::Partial, Some(Basis::Seen), 0));
    test.nothing_differs();
    // a stay that begins when all is over, though it was planned to go on
    test.set_clock("2026-11-26T11:40:00Z");
    room.tells(&test, &held, &[Happens::joins("p3", "Dina", &dina.to_string(), 90), Happens::leaves("p3", 95)]).await;
    assert_eq!(known(&test, &held, dina), (Status::Partial, Some(Basis::Minutes), 5));
    let (by, id, end) = (By::person(held.trainer.id, test.now()), held.webinar.id, held.webinar.starts_at.plus_minutes(90));
    test.write(move |conn| Ok(attendance::set_actual_times(conn, &by, id, None, Some(end)).unwrap()));
    test.reads_meetings().await;
    assert_eq!(known(&test, &held, dina), (Status::NotRecorded, None, 0));
    test.nothing_differs();
}

#[actix_web::test]
async fn a_stay_with_both_its_ends_counts_while_the_meeting_is_on() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let anna = held.people[0].id;
    let room = Room::of(&test, &held).await;
    test.set_clock("2026-11-26T10:30:00Z");
    room.tells(&test, &held, &[Happens::joins("p1", "Anna", &anna.to_string(), 12), Happens::leaves("p1", 22)]).await;
    let before = test.now();
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let learner = Visitor::signed_in(&test, anna).await;
    for settled in [false, true] {
        assert_eq!(known(&test, &held, anna), (Status::Partial, Some(Basis::Minutes), 10), "{settled}");
        let roster = trainer.get(&held.path("roster")).await.ok();
        assert!(roster.has("In the meeting from 15:12, 10 minutes"), "{}", roster.text());
        let page = trainer.get(&held.path(&format!("people/{anna}"))).await.ok();
        assert!(page.has("10 of 120 minutes") && !page.has("minutes are not known"), "{}", page.text());
        let own = learner.get(&format!("/en/webinars/{}", held.webinar.id)).await.ok();
        assert!(!own.has("minutes are not known"), "{}", own.text());
        test.set_clock("2026-11-26T12:16:00Z");
        test.reads_meetings().await;
    }
    // as it was known then
    let webinar = held.webinar.clone();
    let then = test.read(move |conn| attendance::known_at(conn, &[webinar], before));
    assert_eq!(then.iter().map(|one| one.seconds).collect::<Vec<_>>(), [600]);
}

/// Comings and goings of one device whose order of coming says nothing, read after each.
#[actix_web::test]
async fn what_comes_out_of_order_comes_to_the_same() {
    for order in [[0, 1, 2, 3], [0, 3, 1, 2], [0, 3, 2, 1], [3, 0, 2, 1], [2, 1, 3, 0], [1, 3, 0, 2]] {
        let test = TestApp::new();
        let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
        let room = Room::of(&test, &held).await;
        test.set_clock("2026-11-26T11:30:00Z");
        let anna = held.people[0].id.to_string();
        let of = |device: &str, name: &str, id: &str| {
            let all = [
                Happens::joins(device, name, id, 0),
                Happens::leaves(device, 10),
                Happens::joins(device, name, id, 50),
                Happens::leaves(device, 80),
            ];
            order.map(|n: usize| all[n].clone())
        };
        room.tells(&test, &held, &of("p1", "Anna", &anna)).await;
        assert_eq!(known(&test, &held, held.people[0].id), (Status::Partial, Some(Basis::Minutes), 40), "{order:?}");
        // a device of which somebody said whose it is, before the rest came
        let (first, rest) = (of("p2", "Phone", "")[..2].to_vec(), of("p2", "Phone", "")[2..].to_vec());
        room.tells(&test, &held, &first).await;
        let strangers = test.read(|conn| attendance::strangers(conn, held.webinar.id));
        if let Some(stranger) = strangers.first() {
            let trainer = Visitor::signed_in(&test, held.trainer.id).await;
            trainer.get(&held.path("unmatched")).await.ok();
            let (row, name) = (format!("row-{}", stranger.piece), format!("name-{}", stranger.piece));
            trainer.post(&held.path("unmatched"), &[(&row, "other"), (&name, "Bolat Omarov")]).await.done();
            room.tells(&test, &held, &rest).await;
            assert_eq!(known(&test, &held, held.people[1].id), (Status::Partial, Some(Basis::Minutes), 40), "{order:?}");
        }
        test.set_clock("2026-11-26T12:16:00Z");
        test.reads_meetings().await;
        assert_eq!(known(&test, &held, held.people[0].id), (Status::Partial, Some(Basis::Minutes), 40), "{order:?}");
        test.nothing_differs();
    }
}
