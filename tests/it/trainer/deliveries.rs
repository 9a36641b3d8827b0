//! What is taken from a meeting system, and from nobody else.

use diesel::prelude::*;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use shanyraq::attendance::{self, Connection, ConnectionKind};
use shanyraq::by::By;
use shanyraq::clock::Instant;
use shanyraq::db::schema::{meeting_connections, meeting_events};

use crate::support::meetings::{Happens, SECRET, checksum, form, jaas_signature};
use crate::support::{Held, Reply, TestApp, Visitor};

fn kept(test: &TestApp) -> i64 {
    test.read(|conn| meeting_events::table.count().get_result(conn))
}

fn unreadable(test: &TestApp) -> i32 {
    let of = meeting_connections::table.filter(meeting_connections::kind.eq("bigbluebutton"));
    test.read(|conn| of.select(meeting_connections::unreadable).first(conn))
}

fn taken(reply: &Reply) -> Option<u64> {
    (reply.status == 200).then(|| serde_json::from_slice::<Value>(&reply.bytes).unwrap()["events"].as_u64().unwrap())
}

struct Set {
    test: TestApp,
    held: Held,
    bbb: Connection,
    jitsi: Connection,
    provider: Visitor,
}

async fn set() -> Set {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let (bbb, jitsi) =
        (test.connected(&held.cohort, ConnectionKind::BigBlueButton), test.connected(&held.cohort, ConnectionKind::Jitsi));
    let provider = Visitor::new(&test).await;
    Set { test, held, bbb, jitsi, provider }
}

fn joined(set: &Set, participant: &str) -> Value {
    Happens::joins(participant, "Anna Kim", "", 1).bigbluebutton("room", set.held.webinar.starts_at)
}

fn token(algorithm: Algorithm, secret: &str, exp: &str) -> String {
    let claims = json!({ "exp": Instant::parse(exp).unwrap().utc().timestamp() });
    jsonwebtoken::encode(&Header::new(algorithm), &claims, &EncodingKey::from_secret(secret.as_bytes())).unwrap()
}

#[actix_web::test]
async fn each_way_of_proving_it_is_taken_and_nothing_without_one() {
    let set = set().await;
    let (test, provider) = (&set.test, &set.provider);
    let hook = test.hook(&set.bbb);
    for (n, digits) in [40, 64, 96, 128].into_iter().enumerate() {
        let body = form(&[joined(&set, &format!("w{n}"))]);
        let path = test.signed_hook(&set.bbb, digits, &body);
        assert_eq!(taken(&provider.deliver(&path, &[], body.as_bytes()).await), Some(1), "{digits}");
        assert_eq!(taken(&provider.deliver(&path, &[], body.as_bytes()).await), Some(0), "the same again");
        let other = form(&[joined(&set, "other")]);
        assert_eq!(provider.deliver(&path, &[], other.as_bytes()).await.status, 401, "{digits}");
    }
    // an address that the organiser entered with something behind it
    let body = form(&[joined(&set, "query")]);
    let sum = checksum(40, &format!("{}{hook}?node=2{body}{SECRET}", test.app.config.public_url));
    let path = format!("{hook}?node=2&checksum={sum}");
    assert_eq!(taken(&provider.deliver(&path, &[], body.as_bytes()).await), Some(1));

    let body = form(&[joined(&set, "bearer")]);
    let bearer = |token: &str| format!("Bearer {token}");
    let good = token(Algorithm::HS512, SECRET, "2026-11-27T09:00:00Z");
    for (authorization, wanted) in [
        (bearer(SECRET), Some(1)),
        (bearer(&good), Some(0)),
        (bearer("8cd8ef52e8e101574e400365b55e11a7"), None),
        (bearer(&token(Algorithm::HS512, SECRET, "2026-11-26T10:04:00Z")), None),
        (bearer(&token(Algorithm::HS512, "another secret", "2026-11-27T09:00:00Z")), None),
        (bearer(&token(Algorithm::HS256, SECRET, "2026-11-27T09:00:00Z")), None),
        (SECRET.to_owned(), None),
        (String::new(), None),
    ] {
        let reply = provider.deliver(&hook, &[("authorization", &authorization)], body.as_bytes()).await;
        assert_eq!(taken(&reply), wanted, "{authorization}");
        assert!(wanted.is_some() || (reply.status == 401 && reply.bytes.is_empty()), "{authorization}");
    }

    let event = Happens::joins("p", "Anna Kim", "", 1).jitsi("app/room", set.held.webinar.starts_at).to_string();
    let signature = jaas_signature(SECRET, "1795687260", &event);
    let hook = test.hook(&set.jitsi);
    for (header, wanted) in [
        (("x-jaas-signature", signature.clone()), Some(1)),
        (("authorization", SECRET.to_owned()), Some(0)),
        (("authorization", bearer(SECRET)), Some(0)),
        (("x-jaas-signature", jaas_signature("another secret", "1795687260", &event)), None),
        (("x-jaas-signature", signature.replace("t=1795687260", "t=1795687261")), None),
        (("authorization", "another secret".to_owned()), None),
        (("authorization", bearer(&good)), None),
    ] {
        let reply = provider.deliver(&hook, &[(header.0, &header.1)], event.as_bytes()).await;
        assert_eq!(taken(&reply), wanted, "{header:?}");
    }
    let reply = provider.deliver(&hook, &[("x-jaas-signature", &signature)], event.replace("Anna", "Hanna").as_bytes()).await;
    assert_eq!(reply.status, 401);
    assert_eq!((kept(test), unreadable(test)), (7, 0));
}

#[actix_web::test]
async fn an_address_that_is_nobodys_answers_as_a_wrong_secret_does() {
    let set = set().await;
    let (test, provider) = (&set.test, &set.provider);
    let body = form(&[joined(&set, "a")]);
    let bearer = [("authorization", format!("Bearer {SECRET}"))];
    let headers: Vec<(&str, &str)> = bearer.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let wrong = provider.deliver(&test.hook(&set.bbb), &[("authorization", "Bearer wrong-secret")], body.as_bytes()).await;
    let (bbb, jitsi) = (set.bbb.id, set.jitsi.id);
    for path in [
        "/hooks/bigbluebutton/0000000000000".to_owned(),
        "/hooks/bigbluebutton/nobody".to_owned(),
        format!("/hooks/jitsi/{bbb}"),
        format!("/hooks/bigbluebutton/{jitsi}"),
        format!("/hooks/zoom/{bbb}"),
    ] {
        let reply = provider.deliver(&path, &headers, body.as_bytes()).await;
        assert_eq!((reply.status, &reply.bytes), (wrong.status, &wrong.bytes), "{path}");
        assert_eq!((reply.status.as_u16(), reply.bytes.len()), (401, 0), "{path}");
        let names = |reply: &Reply| reply.headers.keys().map(|name| name.as_str().to_owned()).collect::<Vec<_>>();
        assert_eq!(names(&reply), names(&wrong), "{path}");
    }
    assert_eq!(kept(test), 0);

    // another secret, and then none at all
    let (cohort, by) = (set.held.cohort.id, By::system(test.now()));
    let sealed = Connection::seal(&test.app.secrets, bbb, "another secret");
    test.write(move |conn| attendance::replace_secret(conn, &by, cohort, bbb, &sealed));
    assert_eq!(provider.deliver(&test.hook(&set.bbb), &headers, body.as_bytes()).await.status, 401);
    let new = [("authorization", "Bearer another secret")];
    assert_eq!(taken(&provider.deliver(&test.hook(&set.bbb), &new, body.as_bytes()).await), Some(1));
    test.write(move |conn| attendance::remove_connection(conn, &by, cohort, bbb));
    assert_eq!(provider.deliver(&test.hook(&set.bbb), &new, body.as_bytes()).await.status, 401);
    let sealed: Option<String> =
        test.read(move |conn| meeting_connections::table.find(bbb).select(meeting_connections::sealed).first(conn));
    assert_eq!(sealed, None);
    assert_eq!(kept(test), 1);
    // a page of another site cannot send it in somebody's browser either
    let headers = [("authorization", "Bearer another secret"), ("sec-fetch-site", "cross-site")];
    assert_eq!(provider.deliver(&test.hook(&set.jitsi), &headers, body.as_bytes()).await.status, 400);
}

#[actix_web::test]
async fn what_cannot_be_read_is_counted_and_what_is_too_much_is_refused() {
    let set = set().await;
    let (test, provider) = (&set.test, &set.provider);
    for (n, body) in ["event=%5B%7B&timestamp=1", "{\"data\":", "hello", ""].into_iter().enumerate() {
        let reply = provider.deliver(&test.signed_hook(&set.bbb, 64, body), &[], body.as_bytes()).await;
        assert_eq!(taken(&reply), Some(0), "{body}");
        assert_eq!(unreadable(test), i32::try_from(n).unwrap() + 1, "{body}");
    }
    // what else is told is no fault
    let chat = json!({"data": {"id": "chat-group-message-sent", "attributes": {"meeting": {}}, "event": {"ts": 1}}});
    let body = form(&[chat]);
    let reply = provider.deliver(&test.signed_hook(&set.bbb, 40, &body), &[], body.as_bytes()).await;
    assert_eq!((taken(&reply), unreadable(test)), (Some(0), 4));

    let large = "x".repeat(1_048_577);
    let path = test.signed_hook(&set.bbb, 40, &large);
    assert_eq!(provider.deliver(&path, &[], large.as_bytes()).await.status, 413);
    assert_eq!(provider.deliver("/hooks/bigbluebutton/0000000000000", &[], large.as_bytes()).await.status, 413);
    // the summary of a large meeting comes with its proof in the headers
    let bearer = format!("Bearer {}", token(Algorithm::HS512, SECRET, "2026-11-27T09:00:00Z"));
    let reply = provider.deliver(&test.hook(&set.bbb), &[("authorization", &bearer)], large.as_bytes()).await;
    assert_eq!(reply.status, 200);
    let larger = vec![b'x'; 8 * 1_048_576 + 1];
    assert_eq!(provider.deliver(&test.hook(&set.bbb), &[("authorization", &bearer)], &larger).await.status, 413);

    // too old to be told from a repetition, and from a clock that is wrong
    let start = set.held.webinar.starts_at;
    for days in [-31, 3] {
        let body = form(&[Happens::joins("w", "Anna Kim", "", 0).bigbluebutton("room", start.plus_days(days))]);
        let reply = provider.deliver(&test.signed_hook(&set.bbb, 40, &body), &[], body.as_bytes()).await;
        assert_eq!(taken(&reply), Some(0), "{days}");
    }
    assert_eq!(kept(test), 0);

    // whoever tries many secrets is told to wait, and holds the meeting system not up
    let mut tries = 0;
    while provider.deliver(&test.hook(&set.bbb), &[("authorization", "Bearer guess")], b"").await.status == 401 {
        tries += 1;
        assert!(tries < 2_000);
    }
    assert!(tries >= 500, "{tries}");
    let body = form(&[joined(&set, "a")]);
    let reply = provider.deliver(&test.signed_hook(&set.bbb, 40, &body), &[], body.as_bytes()).await;
    assert_eq!(taken(&reply), Some(1));
}

#[actix_web::test]
async fn events_are_forgotten_after_their_days() {
    let set = set().await;
    let (test, provider) = (&set.test, &set.provider);
    let what = [Happens::joins("a", "Anna Kim", "", 1), Happens::ends(3)];
    assert_eq!(taken(&provider.tells(test, &set.bbb, "room", set.held.webinar.starts_at, &what).await), Some(2));
    let prune = |days| {
        let now = test.now().plus_days(days);
        test.write(move |conn| shanyraq::privacy::prune(conn, now))
    };
    prune(29);
    assert_eq!(kept(test), 2);
    prune(31);
    assert_eq!(kept(test), 0);
}
