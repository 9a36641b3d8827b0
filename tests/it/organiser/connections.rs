use diesel::prelude::*;
use shanyraq::attendance::{self, Status};
use shanyraq::backup;
use shanyraq::db::schema::audit_events;
use shanyraq::ids::ConnectionId;
use shanyraq::people::Role;

use crate::support::meetings::{Happens, SECRET};
use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn an_organiser_connects_a_meeting_system_and_the_secret_is_never_shown_again() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let olga = Visitor::signed_in(&test, organiser.id).await;
    let index = "/en/organise/kz/connections";
    assert!(olga.get("/en/organise/kz").await.ok().has("Meeting systems"));
    assert!(olga.get(index).await.ok().has("No meeting system is connected."));
    let refused = olga.post(index, &[("name", "The ministry’s"), ("secret", "short")]).await.refused();
    assert!(refused.has("Choose the meeting system.") && refused.has("at least 8 characters"));
    assert_eq!(refused.attr("#name", "value"), "The ministry’s");
    assert!(!refused.text().contains("short"));

    let fields = [("kind", "bigbluebutton"), ("name", "The ministry’s"), ("secret", SECRET)];
    let done = olga.post(index, &fields).await.done();
    let here = done.location();
    assert_eq!(olga.post(index, &fields).await.done().location(), here, "pressed twice");
    let page = olga.follow(&done).await.ok();
    let id: ConnectionId = here.rsplit('/').next().unwrap().split('#').next().unwrap().parse().unwrap();
    assert!(page.has(&format!("{}/hooks/bigbluebutton/{id}", test.app.config.public_url)));
    assert!(page.has("Entered:") && page.has("No messages yet."));
    assert!(olga.get(index).await.ok().has("No messages yet."));

    // nobody of another cohort comes near it
    let other = test.cohort("other");
    let petr = test.person_with("Petr Organiser", Role::Organiser, Some(other.id));
    let petr = Visitor::signed_in(&test, petr.id).await;
    assert_eq!(petr.get(&here.replace("/kz/", "/other/")).await.status, 404);

    let new = "another secret of theirs";
    olga.get(&here).await.ok();
    olga.post(&here, &[("secret", "")]).await.refused();
    let done = olga.post(&here, &[("secret", new)]).await.done();
    assert!(olga.follow(&done).await.ok().has("The new secret counts from now on."));
    let connection = test.read(move |conn| attendance::find_connection(conn, id)).unwrap();
    assert_eq!(connection.secret(&test.app.secrets).as_deref(), Some(new));
    assert!(!format!("{connection:?}").contains(new));

    let events: Vec<(String, Option<String>, Option<String>)> = test.read(|conn| {
        audit_events::table.select((audit_events::action, audit_events::old_value, audit_events::new_value)).load(conn)
    });
    let said = format!("{events:?}");
    assert!(said.contains("connection.made") && said.contains("connection.secret-replaced"));
    let file = tempfile::tempdir().unwrap();
    let path = file.path().join("backup");
    backup::write(&test.app.db, &path, test.now()).unwrap();
    let listed = format!("{:?}", backup::verify(&path).unwrap());
    let unpacked = unpacked(&std::fs::read(&path).unwrap());
    for secret in [SECRET, new] {
        assert!(!said.contains(secret) && !listed.contains(secret));
        assert!(!unpacked.windows(secret.len()).any(|bytes| bytes == secret.as_bytes()));
        for page in [index, here.as_str()] {
            assert!(!olga.get(page).await.ok().text().contains(secret));
        }
    }

    olga.get(&here).await.ok();
    let done = olga.post(&here, &[("remove", "yes")]).await.done();
    assert!(olga.follow(&done).await.ok().has("The connection is removed."));
    assert_eq!(olga.get(&here).await.status, 404);
}

/// A file as it is without its compression, if it has one.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    use std::io::Read as _;
    let mut all = Vec::new();
    match flate2::read::MultiGzDecoder::new(bytes).read_to_end(&mut all) {
        Ok(_) => all,
        Err(_) => bytes.to_vec(),
    }
}

#[actix_web::test]
async fn a_meeting_of_no_webinar_waits_until_somebody_says_which_it_is_and_may_take_it_back() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let (id, start, anna) = (held.webinar.id, held.webinar.starts_at, held.people[0].id);
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let olga = Visitor::signed_in(&test, organiser.id).await;
    let system = test.connected(&held.cohort, attendance::ConnectionKind::BigBlueButton);
    let here = format!("/en/organise/kz/connections/{}", system.id);
    let meetings = format!("{here}/meetings");
    let provider = Visitor::new(&test).await;
    test.set_clock("2026-11-26T12:05:00Z");
    let told = [Happens::joins("w1", "Anna Kim", "", 0), Happens::leaves("w1", 115), Happens::ends(118)];
    provider.tells(&test, &system, "group-a", start, &told).await.ok();
    test.minutes_later(30);
    test.reads_meetings().await;
    assert_eq!(test.status(id, anna), Status::NotRecorded);

    let page = olga.get(&here).await.ok();
    assert!(
        page.has("3 events, 26.11.2026 15:00 to 26.11.2026 16:58") && page.has("It belongs to no webinar."),
        "{}",
        page.text()
    );
    // the one that began then is proposed
    assert_eq!(page.attr("#w-1 option[selected]", "value"), id.to_string());
    let refused = olga.post(&meetings, &[("meeting", ""), ("webinar", "")]).await.refused();
    assert!(refused.has("Choose the webinar.") && refused.has("Write the meeting as the meeting system calls it."));
    let webinar = id.to_string();
    let fields = [("meeting", "group-a"), ("webinar", webinar.as_str())];
    let done = olga.post(&meetings, &fields).await.done();
    assert!(!olga.follow(&done).await.ok().has("It belongs to no webinar."));
    assert!(olga.post(&meetings, &fields).await.refused().has("This meeting is that webinar already."));
    test.reads_meetings().await;
    assert_eq!(test.status(id, anna), Status::Present);
    test.nothing_differs();
    let counted_at = test.now();

    test.minutes_later(5);
    let page = olga.get(&here).await.ok();
    let back = page.attr("input[name=back]", "value");
    olga.post(&meetings, &[("back", &back)]).await.done();
    assert_eq!(test.status(id, anna), Status::NotRecorded);
    test.nothing_differs();
    let known = |at| {
        let webinar = held.webinar.clone();
        test.read(move |conn| attendance::known_at(conn, &[webinar], at)).len()
    };
    assert_eq!((known(counted_at), known(test.now())), (1, 0));

    // and said anew it counts again
    olga.get(&here).await.ok();
    olga.post(&meetings, &fields).await.done();
    test.reads_meetings().await;
    assert_eq!(test.status(id, anna), Status::Present);
    test.nothing_differs();
    let events = olga.get("/en/organise/kz/audit").await.ok();
    assert!(events.has("Olga Organiser said which webinar a meeting is."), "{}", events.text());
    assert!(events.has("Olga Organiser took back which webinar a meeting is."));
}
