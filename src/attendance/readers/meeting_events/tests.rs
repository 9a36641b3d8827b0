use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::attendance::presence::Span;

fn at(minute: i64) -> Instant {
    Instant::parse("2026-11-26T10:00:00Z").unwrap().plus_minutes(minute)
}

fn asked() -> Asked {
    Asked { zone: chrono_tz::Asia::Almaty, home: chrono_tz::Asia::Almaty, starts_at: at(0), ends_at: at(120) }
}

fn event(what: What, participant: &str, minute: i64) -> MeetingEvent {
    let event = MeetingEvent::new("room", "holding", what, participant, at(minute));
    if what == What::Joined { event.about(&format!("Name {participant}"), "", "", false) } else { event }
}

fn stays(sittings: &[Sitting]) -> Vec<(String, Vec<(i64, i64)>)> {
    let minutes = |span: Span| (span.from.seconds_since(at(0)) / 60, span.to.seconds_since(at(0)) / 60);
    let of = |sitting: &Sitting| sitting.row.stays.iter().map(|stay| minutes(stay.span)).collect();
    sittings.iter().map(|sitting| (sitting.row.name.clone(), of(sitting))).collect()
}

#[test]
fn comings_and_goings_are_paired_by_device_and_an_open_one_ends_with_the_meeting() {
    use What::{Ended, Joined, Left};
    for (events, wanted) in [
        (vec![(Joined, "a", 0), (Left, "a", 30)], vec![("a", vec![(0, 30)])]),
        (vec![(Joined, "a", 0), (Left, "a", 30), (Joined, "a", 40), (Ended, "", 100)], vec![("a", vec![(0, 30), (40, 100)])]),
        (vec![(Joined, "a", 0), (Joined, "b", 5), (Left, "b", 50)], vec![("a", vec![(0, 50)]), ("b", vec![(5, 50)])]),
        (vec![(Joined, "a", 0), (Joined, "a", 10), (Left, "a", 20)], vec![("a", vec![(0, 20)])]),
        // of whom there is a going alone nothing is known, not even a name
        (vec![(Left, "a", 30), (Joined, "b", 1), (Left, "b", 2)], vec![("b", vec![(1, 2)])]),
        (vec![(Ended, "", 30)], vec![]),
    ] {
        let events: Vec<MeetingEvent> = events.iter().map(|(what, who, minute)| event(*what, who, *minute)).collect();
        let found = stays(&sittings(Provider::BigBlueButton, &events, &asked()));
        let wanted: Vec<_> = wanted.into_iter().map(|(who, spans)| (format!("Name {who}"), spans)).collect();
        assert_eq!(found, wanted, "{events:?}");
    }
}

#[test]
fn a_room_that_is_used_again_ends_by_itself() {
    let mut again = event(What::Joined, "a", 60);
    again.holding = "second".to_owned();
    again.key = "another".to_owned();
    let mut last = event(What::Left, "b", 110);
    last.holding = "second".to_owned();
    let events = [event(What::Joined, "a", 0), event(What::Ended, "", 20), again, last];
    let found = stays(&sittings(Provider::BigBlueButton, &events, &asked()));
    assert_eq!(found, [("Name a".to_owned(), vec![(0, 20)]), ("Name a".to_owned(), vec![(60, 110)])]);
    assert!(!all_ended(&events));
    assert!(all_ended(&events[..2]) && all_ended(&[]));
}

#[test]
fn a_delivery_is_read_whatever_else_stands_in_it_or_not_at_all() {
    let joined = r#"{"data":{"type":"event","id":"user-joined","attributes":{"meeting":{"internal-meeting-id":"i-1","external-meeting-id":"room"},"user":{"internal-user-id":"w_1","external-user-id":"0abc","name":"Аян\u0000 Сейітов","role":"VIEWER"}},"event":{"ts":1795687260000}}}"#;
    let chat = r#"{"data":{"type":"event","id":"chat-group-message-sent","attributes":{"meeting":{"internal-meeting-id":"i-1"}},"event":{"ts":1795687260001}}}"#;
    let escaped = |json: &str| json.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let form = |json: &str| format!("domain=bbb.example.org&event={}&timestamp=1795687260100", escaped(json));
    for (body, wanted) in [
        (form(&format!("[{joined}]")), Some(1)),
        (form(&format!("[{joined},{chat},{joined}]")), Some(2)),
        (form(&format!("[{chat}]")), Some(0)),
        ("[]".to_owned(), Some(0)),
        (form("[{"), None),
        (r#"{"data":"#.to_owned(), None),
        ("hello".to_owned(), None),
        (String::new(), None),
    ] {
        let found = events_in(Provider::BigBlueButton, body.as_bytes());
        assert_eq!(found.as_ref().map(Vec::len), wanted, "{body}");
        for event in found.unwrap_or_default() {
            assert_eq!(
                (event.name.as_str(), event.external_id.as_str(), event.meeting.as_str()),
                ("Аян Сейітов", "0abc", "room")
            );
        }
    }
    assert_eq!(events_in(Provider::Jitsi, &[0xff, 0xfe]), None);
}

#[test]
fn jitsi_events_are_told_apart_by_their_own_key() {
    let event = |key: &str, kind: &str| {
        json!({"idempotencyKey": key, "eventType": kind, "sessionId": "s", "timestamp": 1_795_687_260_000_i64, "fqn": "App/Room",
            "data": {"participantId": "p", "id": "0abc", "name": "Anna", "email": "a@example.org", "moderator": "true"}})
    };
    let list = json!([
        event("1", "PARTICIPANT_JOINED"),
        event("2", "PARTICIPANT_LEFT"),
        event("3", "ROOM_DESTROYED"),
        event("4", "ROOM_CREATED")
    ]);
    let found = events_in(Provider::Jitsi, list.to_string().as_bytes()).unwrap();
    assert_eq!(found.iter().map(|event| event.what).collect::<Vec<_>>(), What::ALL);
    assert!(found.iter().all(|event| event.meeting == "app/room" && event.holding == "s"));
    assert!(found[0].is_host && found[0].email == "a@example.org");
    assert_ne!(found[0].key, found[1].key);
}

#[test]
fn one_device_in_two_rooms_has_two_stays() {
    let event = |key: &str, kind: &str, room: &str, minute: i64| {
        json!({"idempotencyKey": key, "eventType": kind, "sessionId": "s", "fqn": format!("App/{room}"),
            "timestamp": at(minute).micros() / 1000, "data": {"participantId": "p", "name": "Anna"}})
    };
    let list = json!([
        event("1", "PARTICIPANT_JOINED", "a", 0),
        event("2", "PARTICIPANT_JOINED", "b", 10),
        event("3", "PARTICIPANT_LEFT", "a", 20),
        event("4", "PARTICIPANT_LEFT", "b", 40)
    ]);
    let events = events_in(Provider::Jitsi, list.to_string().as_bytes()).unwrap();
    let found = sittings(Provider::Jitsi, &events, &asked());
    let mut spans: Vec<_> = stays(&found).into_iter().flat_map(|(_, spans)| spans).collect();
    spans.sort_unstable();
    assert_eq!(spans, [(0, 20), (10, 40)]);
    assert_ne!(found[0].key, found[1].key);
    let report = gathered(Provider::Jitsi, &events).settled(&asked()).unwrap();
    assert_eq!(report.rows.iter().map(|row| row.stays.len()).sum::<usize>(), 2);
}

#[test]
fn the_summary_after_a_meeting_says_what_the_webhooks_said() {
    let mark = |at: &str| json!({"timestamp": at, "userid": "w_1"});
    let summary = json!({"version": "1.0", "meeting_id": "room", "internal_meeting_id": "i-1", "data": {
    "finish": "2026-11-26T12:00:00.000+00:00",
    "attendees": [
        {"ext_user_id": "0abc", "name": "Anna", "moderator": false, "joins": [], "leaves": [],
            "sessions": [{"joins": [mark("2026-11-26T10:00:00.000+00:00")], "lefts": [mark("2026-11-26T10:30:00.000+00:00")]}]},
        {"ext_user_id": "0def", "name": "Bolat", "moderator": true,
            "joins": ["2026-11-26T10:00:00Z", "2026-11-26T10:01:00Z"], "leaves": ["2026-11-26T10:02:00Z", "2026-11-26T10:50:00Z"]},
        {"name": "Dana", "joins": ["2026-11-26T11:00:00Z", "2026-11-26T11:01:00Z"], "leaves": ["2026-11-26T11:10:00Z"]}
    ]}});
    let events = events_in(Provider::BigBlueButton, summary.to_string().as_bytes()).unwrap();
    assert_eq!((events[0].participant.as_str(), events[0].holding.as_str()), ("w_1", "i-1"));
    let found = stays(&sittings(Provider::BigBlueButton, &events, &asked()));
    let of = |name: &str| found.iter().filter(|(who, _)| who == name).flat_map(|(_, spans)| spans.clone()).collect::<Vec<_>>();
    assert_eq!(of("Anna"), [(0, 30)]);
    assert_eq!(of("Bolat"), [(0, 2), (1, 50)]);
    assert_eq!(of("Dana"), [(60, 70)]);
}

fn meeting() -> impl Strategy<Value = Vec<MeetingEvent>> {
    let one = (0..3_usize, 0..6_u8, 0..120_i64).prop_map(|(what, who, minute)| match What::ALL[what] {
        What::Ended => event(What::Ended, "", 100 + minute / 10),
        what => event(what, &who.to_string(), minute),
    });
    prop::collection::vec(one, 0..60)
}

proptest! {
    /// Any order, any repetition, any way of sending them in parts: the same.
    #[test]
    fn the_order_and_repetition_of_events_change_nothing(
        (events, shuffled) in meeting().prop_flat_map(|events| {
            let twice: Vec<MeetingEvent> = events.iter().chain(events.iter().take(events.len() / 2)).cloned().collect();
            (Just(events), Just(twice).prop_shuffle())
        })
    ) {
        let wanted = sittings(Provider::BigBlueButton, &events, &asked());
        prop_assert_eq!(sittings(Provider::BigBlueButton, &shuffled, &asked()), wanted);
        prop_assert_eq!(all_ended(&shuffled), all_ended(&events));
    }

    /// Nobody is there before they came, nor after the last that is known of the meeting.
    #[test]
    fn nobody_is_there_before_they_came_or_after_the_meeting(events in meeting()) {
        let last = events.iter().map(|event| event.at).max();
        for sitting in sittings(Provider::BigBlueButton, &events, &asked()) {
            for stay in &sitting.row.stays {
                prop_assert!(sitting.joins.contains(&stay.span.from));
                prop_assert!(stay.span.from <= stay.span.to && Some(stay.span.to) <= last);
            }
        }
    }
}
