//! A meeting system: it signs what it tells as BigBlueButton and 8x8 do.

use actix_web::http::header;
use actix_web::test::TestRequest;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::Mac as _;
use serde_json::{Value, json};
use sha2::Digest as _;
use shanyraq::attendance::{self, Connection, ConnectionKind, NewConnection};
use shanyraq::by::By;
use shanyraq::clock::Instant;
use shanyraq::enrolment::Cohort;
use shanyraq::ids::ConnectionId;
use shanyraq::jobs;
use shanyraq::secrets::hex;
use shanyraq::webinars::Webinar;

use super::{Reply, TestApp, Visitor};

/// What both sides know.
pub const SECRET: &str = "8cd8ef52e8e101574e400365b55e11a6";

/// Something that happens in a meeting, at a minute of the webinar.
#[derive(Clone, Debug)]
pub struct Happens {
    pub what: &'static str,
    pub participant: String,
    pub external_id: String,
    pub name: String,
    pub minute: i64,
}

impl Happens {
    pub fn new(what: &'static str, participant: &str, minute: i64) -> Self {
        let (participant, nothing) = (participant.to_owned(), String::new);
        Self { what, participant, external_id: nothing(), name: nothing(), minute }
    }

    pub fn joins(participant: &str, name: &str, external_id: &str, minute: i64) -> Self {
        let (name, external_id) = (name.to_owned(), external_id.to_owned());
        Self { name, external_id, ..Self::new("user-joined", participant, minute) }
    }

    pub fn leaves(participant: &str, minute: i64) -> Self {
        Self::new("user-left", participant, minute)
    }

    pub fn ends(minute: i64) -> Self {
        Self::new("meeting-ended", "", minute)
    }

    /// As BigBlueButton's webhooks say it.
    pub fn bigbluebutton(&self, meeting: &str, start: Instant) -> Value {
        let at = start.plus_minutes(self.minute).micros() / 1000;
        json!({"data": {"type": "event", "id": self.what, "event": {"ts": at}, "attributes": {
            "meeting": {"internal-meeting-id": format!("{meeting}-1"), "external-meeting-id": meeting},
            "user": {"internal-user-id": self.participant, "external-user-id": self.external_id, "name": self.name, "role": "VIEWER"},
        }}})
    }

    /// As 8x8 says it.
    pub fn jitsi(&self, room: &str, start: Instant) -> Value {
        let kind = match self.what {
            "user-joined" => "PARTICIPANT_JOINED",
            "user-left" => "PARTICIPANT_LEFT",
            _ => "ROOM_DESTROYED",
        };
        let once = format!("{kind} {} {}", self.participant, self.minute);
        json!({"idempotencyKey": once, "eventType": kind, "sessionId": "s-1", "fqn": room, "appId": "app",
            "timestamp": start.plus_minutes(self.minute).micros() / 1000,
            "data": {"participantId": self.participant, "id": self.external_id, "name": self.name, "moderator": "false"}})
    }
}

/// The body of a webhook of BigBlueButton.
pub fn form(events: &[Value]) -> String {
    let list = Value::Array(events.to_vec()).to_string();
    let event = list.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    format!("domain=bbb.example.org&event={event}&timestamp=1795687260100")
}

/// A checksum of so many hexadecimal digits.
pub fn checksum(digits: usize, text: &str) -> String {
    let bytes = text.as_bytes();
    match digits {
        40 => hex(ring::digest::digest(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY, bytes).as_ref()),
        64 => hex(&sha2::Sha256::digest(bytes)),
        96 => hex(&sha2::Sha384::digest(bytes)),
        _ => hex(&sha2::Sha512::digest(bytes)),
    }
}

/// The header with which 8x8 signs a body.
pub fn jaas_signature(secret: &str, time: &str, body: &str) -> String {
    let mut mac = hmac::Hmac::<sha2::Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{time}.{body}").as_bytes());
    format!("t={time},v1={}", STANDARD.encode(mac.finalize().into_bytes()))
}

impl TestApp {
    /// A meeting system that tells a cohort who comes.
    pub fn connected(&self, cohort: &Cohort, kind: ConnectionKind) -> Connection {
        let (id, by) = (ConnectionId::new(), By::system(self.now()));
        let sealed = Connection::seal(&self.app.secrets, id, SECRET);
        let new = NewConnection { id, cohort: cohort.id, kind, name: "The ministry’s".to_owned(), sealed };
        self.write(move |conn| {
            attendance::make_connection(conn, &by, &new)?;
            Ok(attendance::find_connection(conn, id)?.unwrap())
        })
    }

    /// A meeting is a webinar.
    pub fn meeting_is(&self, connection: &Connection, meeting: &str, webinar: &Webinar) {
        let (by, cohort, id) = (By::system(self.now()), connection.cohort_id, connection.id);
        let (meeting, webinar) = (meeting.to_owned(), webinar.id);
        self.write(move |conn| {
            attendance::assign_meeting(conn, &by, cohort, id, &meeting, webinar).unwrap();
            Ok(())
        });
    }

    /// What was told is read, as the server does every few seconds.
    pub async fn reads_meetings(&self) {
        jobs::meetings::read(&self.app).await;
    }

    /// Where a connection takes what is told.
    pub fn hook(&self, connection: &Connection) -> String {
        format!("/hooks/{}/{}", connection.kind().as_str(), connection.id)
    }

    /// The same with BigBlueButton's checksum of a body behind it.
    pub fn signed_hook(&self, connection: &Connection, digits: usize, body: &str) -> String {
        let hook = self.hook(connection);
        let sum = checksum(digits, &format!("{}{hook}{body}{SECRET}", self.app.config.public_url));
        format!("{hook}?checksum={sum}")
    }
}

impl Visitor {
    /// Another program sends something, with headers of its own.
    pub async fn deliver(&self, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Reply {
        let mut request = TestRequest::post().uri(path).set_payload(body.to_vec());
        request = request.insert_header((header::CONTENT_LENGTH, body.len()));
        for (name, value) in headers {
            request = request.insert_header((*name, *value));
        }
        self.sends(request).await
    }

    /// BigBlueButton tells what happens, in one message.
    pub async fn tells(
        &self,
        test: &TestApp,
        connection: &Connection,
        meeting: &str,
        start: Instant,
        what: &[Happens],
    ) -> Reply {
        let events: Vec<Value> = what.iter().map(|one| one.bigbluebutton(meeting, start)).collect();
        let body = form(&events);
        self.deliver(&test.signed_hook(connection, 40, &body), &[], body.as_bytes()).await
    }
}
