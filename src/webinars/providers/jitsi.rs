//! Jitsi: a room is made by going to it, and a signed token says who may. 8x8 reads tokens signed with the account's private key
//! (RS256, the key named by `kid`), an own server those signed with a shared secret (HS256).

use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde::Serialize;

use super::{RoomMeeting, RoomProblem, Visitor, in_query};
use crate::clock::Instant;

/// A clock of theirs may be behind ours by so many seconds.
const SKEW: i64 = 30;

/// A server of Jitsi and the right to go in.
#[derive(Clone)]
pub struct Jitsi {
    /// `https://8x8.vc`, or an own server's address.
    pub address: String,
    /// The application's identifier: at 8x8 `vpaas-magic-cookie-…`.
    pub app: String,
    /// What tokens are signed with.
    pub key: JitsiKey,
}

/// What tokens are signed with.
#[derive(Clone)]
pub enum JitsiKey {
    /// 8x8.
    Jaas {
        /// The name of the key at 8x8.
        kid: String,
        /// The private key, PEM.
        pem: String,
    },
    /// An own server's shared secret.
    Shared(String),
}

#[derive(Serialize)]
struct Claims<'a> {
    aud: &'a str,
    iss: &'a str,
    sub: &'a str,
    room: &'a str,
    nbf: i64,
    exp: i64,
    context: Context<'a>,
}

#[derive(Serialize)]
struct Context<'a> {
    user: User<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    features: Option<Features>,
}

/// 8x8 takes yes and no as words, an own server both.
#[derive(Serialize)]
struct User<'a> {
    id: &'a str,
    name: &'a str,
    moderator: &'static str,
    /// How an own server's usual modules give the role.
    affiliation: &'static str,
}

#[derive(Serialize)]
struct Features {
    recording: &'static str,
    livestreaming: &'static str,
    transcription: &'static str,
}

impl Jitsi {
    pub(super) fn way_in(&self, meeting: &RoomMeeting, visitor: &Visitor, now: Instant) -> Result<String, RoomProblem> {
        let seconds = |at: Instant| at.utc().timestamp();
        let host = self.host().ok_or(RoomProblem::Settings("no address"))?;
        let (header, key) = self.signing()?;
        let (aud, iss, sub, features) = match &self.key {
            JitsiKey::Jaas { .. } => {
                let recording = if meeting.recorded && visitor.moderates { "true" } else { "false" };
                let features = Features { recording, livestreaming: "false", transcription: "false" };
                ("jitsi", "chat", self.app.as_str(), Some(features))
            }
            JitsiKey::Shared(_) => (self.app.as_str(), self.app.as_str(), host, None),
        };
        let claims = Claims {
            aud,
            iss,
            sub,
            room: &meeting.name,
            nbf: seconds(meeting.opens_at).min(seconds(now)) - SKEW,
            exp: seconds(meeting.closes_at),
            context: Context {
                user: User {
                    id: &visitor.external_id,
                    name: &visitor.name,
                    moderator: if visitor.moderates { "true" } else { "false" },
                    affiliation: if visitor.moderates { "owner" } else { "member" },
                },
                features,
            },
        };
        let token = jsonwebtoken::encode(&header, &claims, &key).map_err(|_| RoomProblem::Settings("the key cannot sign"))?;
        let address = self.address.trim_end_matches('/');
        let room = in_query(&meeting.name);
        Ok(match &self.key {
            JitsiKey::Jaas { .. } => format!("{address}/{}/{room}?jwt={token}", in_query(&self.app)),
            JitsiKey::Shared(_) => format!("{address}/{room}?jwt={token}"),
        })
    }

    /// Whether the key is one that can sign.
    pub fn can_sign(&self) -> bool {
        self.signing().is_ok()
    }

    fn signing(&self) -> Result<(Header, EncodingKey), RoomProblem> {
        match &self.key {
            JitsiKey::Jaas { kid, pem } => {
                let key = EncodingKey::from_rsa_pem(pem.as_bytes())
                    .map_err(|_| RoomProblem::Settings("the private key cannot be read"))?;
                Ok((Header { kid: Some(kid.clone()), ..Header::new(Algorithm::RS256) }, key))
            }
            JitsiKey::Shared(secret) => Ok((Header::new(Algorithm::HS256), EncodingKey::from_secret(secret.as_bytes()))),
        }
    }

    /// The name of the server, which an own one knows as its domain.
    fn host(&self) -> Option<&str> {
        let rest = self.address.split_once("://")?.1;
        rest.split(['/', ':', '?']).next().filter(|host| !host.is_empty())
    }
}
