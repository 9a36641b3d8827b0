//! Rooms of providers, against servers that check as the real ones do and against servers that fail.

mod joining;
mod recordings;
mod server;

use std::net::TcpListener;
use std::time::{Duration, Instant as Stopwatch};

use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde_json::Value;
use shanyraq::clock::Instant;
use shanyraq::webinars::providers::{BigBlueButton, Caller, Hash, Jitsi, JitsiKey, Room, RoomMeeting, RoomProblem, Visitor};

use server::{Manner, SECRET, is_signed, parameter};

fn opens() -> Instant {
    Instant::parse("2026-11-26T09:45:00Z").unwrap()
}

fn meeting() -> RoomMeeting {
    RoomMeeting {
        name: "w-7hJ2kQ9xPz".to_owned(),
        title: "Баланың ортасы & оқу".to_owned(),
        opens_at: opens(),
        closes_at: opens().plus_minutes(150),
        recorded: true,
        ended_url: Some("https://shanyraq.example.org/hooks/end?x=1".to_owned()),
        analytics_url: Some("https://shanyraq.example.org/hooks/bigbluebutton/0000000000000".to_owned()),
    }
}

fn visitor(moderates: bool) -> Visitor {
    Visitor { external_id: "0000000000042".to_owned(), name: "Әсем Құдайбергенова".to_owned(), moderates }
}

fn caller() -> Caller {
    Caller::with_times(true, Duration::from_millis(500), Duration::from_millis(900))
}

fn bigbluebutton(address: &str, secret: &str) -> Room {
    Room::BigBlueButton(BigBlueButton { address: address.to_owned(), secret: secret.to_owned(), hash: Hash::Sha256 })
}

fn enter(room: &Room, moderates: bool) -> Result<String, RoomProblem> {
    room.way_in(&caller(), &meeting(), &visitor(moderates), opens().plus_minutes(20))
}

#[test]
fn bigbluebutton_makes_the_meeting_once_and_lets_each_person_in_as_who_they_are() {
    let (address, calls) = server::start(Manner::Well);
    let room = bigbluebutton(&address, SECRET);
    for (moderates, role) in [(false, "VIEWER"), (true, "MODERATOR")] {
        let way = enter(&room, moderates).unwrap();
        assert!(way.starts_with(&format!("{address}api/join?")), "{way}");
        assert!(is_signed(&way), "{way}");
        let said = |name: &str| parameter(&way, name).unwrap();
        assert_eq!((said("role").as_str(), said("userID").as_str()), (role, "0000000000042"));
        assert_eq!((said("meetingID").as_str(), said("createTime").as_str()), ("w-7hJ2kQ9xPz", "1795686300123"));
        assert!(said("fullName").starts_with("%D3%98"), "{way}");
    }
    let calls = calls.lock().unwrap();
    assert_eq!(calls.len(), 2);
    assert_eq!(calls[0], calls[1], "the same call word for word, so that the server may answer it as before");
    let said = |name: &str| parameter(&calls[0], name).unwrap();
    assert_eq!((said("record").as_str(), said("autoStartRecording").as_str()), ("true", "false"));
    assert_eq!(said("meta_endCallbackUrl"), "https%3A%2F%2Fshanyraq.example.org%2Fhooks%2Fend%3Fx%3D1");
    assert!(said("meta_analytics-callback-url").contains("bigbluebutton"));
}

#[test]
fn a_wrong_secret_is_refused_by_the_server_and_said_so() {
    let (address, calls) = server::start(Manner::Well);
    let refused = enter(&bigbluebutton(&address, "another-secret"), false);
    assert_eq!(refused, Err(RoomProblem::Refused("checksumError".to_owned())));
    assert!(calls.lock().unwrap().is_empty());
}

#[test]
fn a_server_that_fails_in_any_way_lets_nobody_wait_and_gives_no_secret_away() {
    let manners = [
        Manner::Silent,
        Manner::HangsUp,
        Manner::Status500,
        Manner::NoXml,
        Manner::CutXml,
        Manner::Failed,
        Manner::Redirects,
        Manner::Endless,
    ];
    for manner in manners {
        let (address, calls) = server::start(manner);
        let begun = Stopwatch::now();
        let problem = enter(&bigbluebutton(&address, SECRET), false).unwrap_err();
        assert!(begun.elapsed() < Duration::from_millis(2500), "{manner:?}: {:?}", begun.elapsed());
        let is_as_wanted = match manner {
            Manner::Silent | Manner::HangsUp => matches!(problem, RoomProblem::Unreachable(_)),
            Manner::Failed => problem == RoomProblem::Refused("maxConcurrent".to_owned()),
            // slow machines give up by time, fast ones by length
            Manner::Endless => matches!(problem, RoomProblem::Unreachable(_) | RoomProblem::Unusable(_)),
            _ => matches!(problem, RoomProblem::Unusable(_)),
        };
        assert!(is_as_wanted, "{manner:?}: {problem:?}");
        let words = problem.to_string();
        assert!(!words.contains(SECRET) && !words.contains("checksum="), "{words}");
        if manner == Manner::Redirects {
            assert_eq!(calls.lock().unwrap().len(), 1, "a redirect is not followed");
        }
    }
}

#[test]
fn a_server_that_is_down_or_speaks_no_tls_is_not_reached() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let down = enter(&bigbluebutton(&format!("http://{free}/bigbluebutton"), SECRET), false);
    assert!(matches!(down, Err(RoomProblem::Unreachable(_))), "{down:?}");
    let (address, _) = server::start(Manner::Well);
    let no_tls = enter(&bigbluebutton(&address.replace("http://", "https://"), SECRET), false);
    assert!(matches!(no_tls, Err(RoomProblem::Unreachable(_))), "{no_tls:?}");
}

#[test]
fn nothing_nearby_is_called_unless_the_installation_says_so() {
    let (address, calls) = server::start(Manner::Well);
    let careful = Caller::with_times(false, Duration::from_millis(500), Duration::from_millis(900));
    for address in
        [address.clone(), address.replace("http://", "https://"), address.replace("http://127.0.0.1", "https://localhost")]
    {
        let room = bigbluebutton(&address, SECRET);
        let answer = room.way_in(&careful, &meeting(), &visitor(false), opens());
        let Err(RoomProblem::Unreachable(why)) = answer else { panic!("{address}: {answer:?}") };
        assert!(["not over TLS", "no address that may be called"].contains(&why.as_str()), "{address}: {why}");
    }
    assert!(calls.lock().unwrap().is_empty());
}

#[test]
fn a_room_opens_and_closes_with_its_meeting() {
    let link = Room::Link("https://meet.example.org/abc".to_owned());
    for (minutes, is_open) in [(-1, false), (0, true), (149, true), (150, false)] {
        let answer = link.way_in(&caller(), &meeting(), &visitor(false), opens().plus_minutes(minutes));
        let wanted = if is_open { Ok("https://meet.example.org/abc".to_owned()) } else { Err(RoomProblem::Closed) };
        assert_eq!(answer, wanted, "{minutes}");
    }
}

/// What a token says, once its signature, audience and times are found right, as a server does.
fn claims_of(way: &str, algorithm: Algorithm, key: &DecodingKey, audience: &str) -> Value {
    let token = way.split_once("?jwt=").unwrap().1;
    let mut checks = Validation::new(algorithm);
    checks.set_audience(&[audience]);
    // the clock of these tests stands still: times are compared below
    (checks.validate_exp, checks.validate_nbf) = (false, false);
    jsonwebtoken::decode::<Value>(token, key, &checks).unwrap().claims
}

#[test]
fn jitsi_as_8x8_runs_it_knows_the_key_the_person_and_the_hours() {
    let room = Room::Jitsi(Jitsi {
        address: "https://8x8.example".to_owned(),
        app: "vpaas-magic-cookie-1".to_owned(),
        key: JitsiKey::Jaas {
            kid: "vpaas-magic-cookie-1/abcdef".to_owned(),
            pem: include_str!("../../data/rooms/jaas-for-tests.pem").to_owned(),
        },
    });
    let key = DecodingKey::from_rsa_pem(include_bytes!("../../data/rooms/jaas-for-tests.pub.pem")).unwrap();
    for (moderates, word) in [(true, "true"), (false, "false")] {
        let way = enter(&room, moderates).unwrap();
        assert!(way.starts_with("https://8x8.example/vpaas-magic-cookie-1/w-7hJ2kQ9xPz?jwt="), "{way}");
        let header = jsonwebtoken::decode_header(way.split_once("?jwt=").unwrap().1).unwrap();
        assert_eq!(header.kid.as_deref(), Some("vpaas-magic-cookie-1/abcdef"));
        let claims = claims_of(&way, Algorithm::RS256, &key, "jitsi");
        assert_eq!((&claims["iss"], &claims["sub"]), (&"chat".into(), &"vpaas-magic-cookie-1".into()));
        assert_eq!(claims["room"], "w-7hJ2kQ9xPz");
        let user = &claims["context"]["user"];
        assert_eq!((&user["id"], &user["moderator"]), (&"0000000000042".into(), &word.into()));
        assert_eq!(user["name"], "Әсем Құдайбергенова");
        assert!(user.get("email").is_none());
        assert_eq!(claims["context"]["features"]["recording"], word);
        assert!(claims["nbf"].as_i64().unwrap() <= opens().utc().timestamp());
        assert_eq!(claims["exp"].as_i64().unwrap(), opens().plus_minutes(150).utc().timestamp());
    }
}

#[test]
fn an_own_jitsi_server_reads_the_shared_secret_alone() {
    let room = Room::Jitsi(Jitsi {
        address: "https://meet.example.org/".to_owned(),
        app: "shanyraq".to_owned(),
        key: JitsiKey::Shared(SECRET.to_owned()),
    });
    let way = enter(&room, true).unwrap();
    assert!(way.starts_with("https://meet.example.org/w-7hJ2kQ9xPz?jwt="), "{way}");
    let claims = claims_of(&way, Algorithm::HS256, &DecodingKey::from_secret(SECRET.as_bytes()), "shanyraq");
    assert_eq!((&claims["sub"], &claims["context"]["user"]["affiliation"]), (&"meet.example.org".into(), &"owner".into()));
    let token = way.split_once("?jwt=").unwrap().1;
    let mut checks = Validation::new(Algorithm::HS256);
    (checks.validate_exp, checks.validate_aud) = (false, false);
    assert!(jsonwebtoken::decode::<Value>(token, &DecodingKey::from_secret(b"another"), &checks).is_err());
}

#[test]
fn a_key_that_cannot_sign_is_a_matter_of_the_settings() {
    let key = JitsiKey::Jaas { kid: "k".to_owned(), pem: "no key".to_owned() };
    let room = Room::Jitsi(Jitsi { address: "https://8x8.example".to_owned(), app: "a".to_owned(), key });
    assert_eq!(enter(&room, false), Err(RoomProblem::Settings("the private key cannot be read")));
}
