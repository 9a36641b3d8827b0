//! Where a connection opens rooms, and how its meetings are named there.

use serde::Deserialize;
use serde_json::json;

use super::meetings::{Connection, ConnectionKind};
use crate::ids::ConnectionId;
use crate::secrets::{self, Secrets};
use crate::webinars::providers::{BigBlueButton, Hash, Jitsi, JitsiKey, Room};

/// What the settings of a connection's rooms are sealed for.
const SEALED_FOR: &str = "meeting-room";
/// Characters of a room's name that nobody guesses: 128 bits.
const NAME_LENGTH: usize = 32;

/// Where and how rooms are opened. Kept sealed as one.
#[derive(Clone, Deserialize)]
pub struct RoomSettings {
    /// The server's address.
    pub address: String,
    /// Jitsi: the application's identifier.
    pub app: String,
    /// Jitsi: the name of the key at 8x8; empty on an own server.
    pub kid: String,
    /// Jitsi: the private key of 8x8 (PEM), or an own server's secret. BigBlueButton signs with the connection's own secret.
    pub key: String,
    /// Whether meetings may be recorded.
    pub recorded: bool,
}

impl RoomSettings {
    /// As they are kept for a connection.
    pub fn seal(&self, secrets: &Secrets, id: ConnectionId) -> String {
        let (address, app, kid, key, recorded) = (&self.address, &self.app, &self.kid, &self.key, self.recorded);
        let text = json!({"address": address, "app": app, "kid": kid, "key": key, "recorded": recorded}).to_string();
        secrets.seal(SEALED_FOR, &id.to_string(), &text)
    }

    /// The room, as the provider's own.
    pub fn room(&self, kind: ConnectionKind, secret: String) -> Room {
        let address = self.address.clone();
        match kind {
            ConnectionKind::BigBlueButton => Room::BigBlueButton(BigBlueButton { address, secret, hash: Hash::Sha256 }),
            ConnectionKind::Jitsi => Room::Jitsi(self.jitsi()),
        }
    }

    /// The server of Jitsi.
    pub fn jitsi(&self) -> Jitsi {
        let key = if self.kid.is_empty() {
            JitsiKey::Shared(self.key.clone())
        } else {
            JitsiKey::Jaas { kid: self.kid.clone(), pem: self.key.clone() }
        };
        Jitsi { address: self.address.clone(), app: self.app.clone(), key }
    }

    /// A name for a new meeting, as the provider will tell of it: 8x8 writes the application before the room.
    pub fn new_meeting(&self, kind: ConnectionKind) -> String {
        let name: String = secrets::hashed(&secrets::token()).chars().take(NAME_LENGTH).collect();
        match kind {
            ConnectionKind::Jitsi if !self.kid.is_empty() => format!("{}/{name}", self.app),
            _ => name,
        }
    }
}

/// What a room is called in its address: without the application that Jitsi's events write before it.
pub fn room_name(kind: ConnectionKind, meeting: &str) -> &str {
    match kind {
        ConnectionKind::Jitsi => meeting.rsplit('/').next().unwrap_or(meeting),
        ConnectionKind::BigBlueButton => meeting,
    }
}

impl Connection {
    /// Whether rooms are opened by it.
    pub const fn opens_rooms(&self) -> bool {
        self.room_sealed.is_some()
    }

    /// Where and how; `None` where it opens none, or another installation's key sealed it.
    pub fn room_settings(&self, secrets: &Secrets) -> Option<RoomSettings> {
        let text = secrets.unseal(SEALED_FOR, &self.id.to_string(), self.room_sealed.as_deref()?)?;
        serde_json::from_str(&text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(kid: &str) -> RoomSettings {
        RoomSettings {
            address: "https://8x8.example".to_owned(),
            app: "vpaas-1".to_owned(),
            kid: kid.to_owned(),
            key: "a key that nobody reads".to_owned(),
            recorded: true,
        }
    }

    #[test]
    fn a_meeting_is_named_as_its_system_tells_of_it_and_no_two_alike() {
        for (kind, kid, prefix) in [
            (ConnectionKind::BigBlueButton, "", ""),
            (ConnectionKind::Jitsi, "", ""),
            (ConnectionKind::Jitsi, "vpaas-1/abc", "vpaas-1/"),
        ] {
            let (one, other) = (settings(kid).new_meeting(kind), settings(kid).new_meeting(kind));
            assert_ne!(one, other);
            assert!(one.starts_with(prefix), "{one}");
            assert_eq!(room_name(kind, &one).len(), NAME_LENGTH, "{one}");
        }
        assert_eq!(room_name(ConnectionKind::BigBlueButton, "a/b"), "a/b");
    }

    #[test]
    fn what_is_kept_says_nothing() {
        let sealed = settings("vpaas-1/abc").seal(&Secrets::fixed(), ConnectionId::new());
        assert!(!sealed.contains("vpaas") && !sealed.contains("nobody"));
    }
}
