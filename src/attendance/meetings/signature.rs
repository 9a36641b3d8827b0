//! Whether a delivery comes from the system with which a secret is shared. Everything is compared in constant time, and nothing but yes
//! or no is answered.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde::Deserialize;
use sha2::{Digest as _, Sha256, Sha384, Sha512};

use crate::attendance::model::ConnectionKind;
use crate::clock::Instant;
use crate::secrets::{hex, same};

/// What a delivery carries to prove where it comes from.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    /// The address to which it was sent as the provider has it, without what it adds.
    pub address: String,
    /// BigBlueButton's `checksum`, which stands behind the address.
    pub checksum: Option<String>,
    /// The `Authorization` header.
    pub authorization: Option<String>,
    /// 8x8's `X-Jaas-Signature` header.
    pub signature: Option<String>,
}

/// All that the token of BigBlueButton's analytics callback says.
#[derive(Deserialize)]
struct Claims {
    exp: i64,
}

impl Proof {
    /// Whether the headers alone prove it, before anything of the body is read.
    ///
    /// BigBlueButton's webhooks send the secret as a bearer token where they are set so, its analytics callback a token signed with it
    /// (HS512, for a day). 8x8 sends the Authorization header that was entered there.
    pub fn by_headers(&self, kind: ConnectionKind, secret: &str, now: Instant) -> bool {
        let Some(authorization) = self.authorization.as_deref().map(str::trim) else { return false };
        let bearer = authorization.strip_prefix("Bearer ").map(str::trim);
        let is_secret = same(bearer.unwrap_or(authorization).as_bytes(), secret.as_bytes());
        match kind {
            ConnectionKind::BigBlueButton => bearer.is_some_and(|token| is_secret || is_signed_token(token, secret, now)),
            ConnectionKind::Jitsi => is_secret || same(authorization.as_bytes(), secret.as_bytes()),
        }
    }

    /// Whether the body proves it together with what stands in the headers or behind the address.
    ///
    /// BigBlueButton's webhooks hash address, body and secret; the length says by which algorithm. 8x8 signs a time and the body. How
    /// old that is, is not asked: an event that comes again changes nothing, and one that is too old is not taken
    /// ([`is_of_now`](super::is_of_now)), while a provider that could not reach us for a day may still deliver.
    pub fn by_body(&self, kind: ConnectionKind, secret: &str, body: &[u8]) -> bool {
        match kind {
            ConnectionKind::BigBlueButton => self.checksum.as_deref().is_some_and(|said| {
                let said = said.to_ascii_lowercase();
                let hashed = [self.address.as_bytes(), body, secret.as_bytes()].concat();
                checksum(&hashed, said.len()).is_some_and(|wanted| same(wanted.as_bytes(), said.as_bytes()))
            }),
            ConnectionKind::Jitsi => self.signature.as_deref().is_some_and(|said| is_signed(said, secret, body)),
        }
    }
}

/// A hash in hexadecimal of so many digits.
fn checksum(bytes: &[u8], digits: usize) -> Option<String> {
    match digits {
        // what BigBlueButton uses unless it is told otherwise
        40 => Some(hex(ring::digest::digest(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY, bytes).as_ref())),
        64 => Some(hex(&Sha256::digest(bytes))),
        96 => Some(hex(&Sha384::digest(bytes))),
        128 => Some(hex(&Sha512::digest(bytes))),
        _ => None,
    }
}

fn is_signed_token(token: &str, secret: &str, now: Instant) -> bool {
    let mut checks = Validation::new(Algorithm::HS512);
    // our clock may stand still; the library's does not
    checks.validate_exp = false;
    let key = DecodingKey::from_secret(secret.as_bytes());
    jsonwebtoken::decode::<Claims>(token, &key, &checks).is_ok_and(|token| token.claims.exp > now.utc().timestamp())
}

/// `t=1632490060,v1=…`: other schemes than `v1` are nothing to us, and one of several that fits is enough (keys are changed so).
fn is_signed(header: &str, secret: &str, body: &[u8]) -> bool {
    let parts = || header.split(',').filter_map(|part| part.trim().split_once('='));
    let Some((_, time)) = parts().find(|(key, _)| *key == "t") else { return false };
    let mut mac = <Hmac<Sha256> as hmac::Mac>::new_from_slice(secret.as_bytes()).expect("HMAC takes a key of any length");
    mac.update(time.as_bytes());
    mac.update(b".");
    mac.update(body);
    let wanted = mac.finalize().into_bytes();
    parts().filter(|(key, _)| *key == "v1").any(|(_, said)| STANDARD.decode(said).is_ok_and(|said| same(&said, &wanted)))
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::{EncodingKey, Header};
    use serde_json::json;

    use super::ConnectionKind::{BigBlueButton, Jitsi};
    use super::*;

    const SECRET: &str = "639259d4-9dd8-4b25-bf01-95f9567eaf4b";
    const ADDRESS: &str = "https://shanyraq.example.org/hooks/bigbluebutton/0000000000001";
    const BODY: &str = "domain=bbb.example.org&event=%5B%5D&timestamp=1795687260100";

    fn now() -> Instant {
        Instant::parse("2026-11-26T10:00:00Z").unwrap()
    }

    /// Worked out elsewhere: `printf %s "$ADDRESS$BODY$SECRET" | sha1sum` and so on.
    #[test]
    fn a_checksum_is_told_by_its_length() {
        let sum = |said: &str, body: &str, secret: &str| {
            let proof = Proof { address: ADDRESS.to_owned(), checksum: Some(said.to_owned()), ..Proof::default() };
            proof.by_body(BigBlueButton, secret, body.as_bytes())
        };
        for said in [SHA1, SHA256, SHA384, SHA512] {
            assert!(sum(said, BODY, SECRET) && sum(&said.to_uppercase(), BODY, SECRET), "{said}");
            assert!(!sum(said, &format!("{BODY}0"), SECRET) && !sum(said, BODY, "another"), "{said}");
            assert!(!sum(&said[1..], BODY, SECRET) && !sum(&format!("x{}", &said[1..]), BODY, SECRET), "{said}");
        }
        assert!(!sum("", BODY, SECRET));
        let elsewhere = Proof { address: "https://x".to_owned(), checksum: Some(SHA1.to_owned()), ..Proof::default() };
        assert!(!elsewhere.by_body(BigBlueButton, SECRET, BODY.as_bytes()));
        assert!(!elsewhere.by_body(Jitsi, SECRET, BODY.as_bytes()));
    }

    const SHA1: &str = "85145367e0658a04440226a216bc1ec2ba22cf63";
    const SHA256: &str = "edaebe6e96b8d0dcee383aa45a79b146e8bf1f2e5bdcbafdff69471c7c42b293";
    const SHA384: &str = "0497c1235f3e6d3c9a561919b743b1c2c7fb2aa4b6dd660d28c5f72150f4cba243ea76974bd29a84042c0a45aeece90a";
    const SHA512: &str = "0c95e5ddcaad755ca70afcc329ce3b240ade3b0f8f992bd954930ae61ce0b731271f9a609276ab8c8d84dbecab5e00fa5570d4d1e90222562fa73be5b87adf78";

    fn token(algorithm: Algorithm, secret: &str, exp: &str) -> String {
        let claims = json!({ "exp": Instant::parse(exp).unwrap().utc().timestamp() });
        jsonwebtoken::encode(&Header::new(algorithm), &claims, &EncodingKey::from_secret(secret.as_bytes())).unwrap()
    }

    #[test]
    fn a_header_proves_it_by_the_secret_or_by_a_token_signed_with_it() {
        let long = SECRET.repeat(2);
        let good = token(Algorithm::HS512, SECRET, "2026-11-27T09:00:00Z");
        for (kind, authorization, wanted) in [
            (BigBlueButton, format!("Bearer {SECRET}"), true),
            (BigBlueButton, SECRET.to_owned(), false),
            (BigBlueButton, format!("Bearer {long}"), false),
            (BigBlueButton, format!("Bearer {good}"), true),
            (BigBlueButton, good.clone(), false),
            (BigBlueButton, format!("Bearer {}", token(Algorithm::HS512, SECRET, "2026-11-26T09:59:00Z")), false),
            (BigBlueButton, format!("Bearer {}", token(Algorithm::HS256, SECRET, "2026-11-27T09:00:00Z")), false),
            (BigBlueButton, format!("Bearer {}", token(Algorithm::HS512, "another", "2026-11-27T09:00:00Z")), false),
            (BigBlueButton, "Bearer ".to_owned(), false),
            (Jitsi, SECRET.to_owned(), true),
            (Jitsi, format!("Bearer {SECRET}"), true),
            (Jitsi, format!("Bearer {good}"), false),
            (Jitsi, String::new(), false),
        ] {
            let proof = Proof { authorization: Some(authorization.clone()), ..Proof::default() };
            assert_eq!(proof.by_headers(kind, SECRET, now()), wanted, "{kind:?} {authorization}");
        }
        assert!(!Proof::default().by_headers(Jitsi, SECRET, now()));
        let basic = Proof { authorization: Some("Bearer abc".to_owned()), ..Proof::default() };
        assert!(basic.by_headers(Jitsi, "Bearer abc", now()), "the whole header as it was entered there");
    }

    #[test]
    fn a_signature_is_of_the_time_and_the_body() {
        let body = br#"{"eventType":"PARTICIPANT_JOINED"}"#;
        let signed = |header: &str| {
            let proof = Proof { signature: Some(header.to_owned()), ..Proof::default() };
            proof.by_body(Jitsi, SECRET, body)
        };
        for (header, wanted) in [
            ("t=1632490060,v1=u2ABJyG8oSfOjxWcyXx9GXmnjzIdJBrNhZ56JplUwTY=", true),
            ("t=1632490060, v0=AAAA, v1=AAAA, v1=u2ABJyG8oSfOjxWcyXx9GXmnjzIdJBrNhZ56JplUwTY=", true),
            ("t=1632490061,v1=u2ABJyG8oSfOjxWcyXx9GXmnjzIdJBrNhZ56JplUwTY=", false),
            ("t=1632490060,v0=u2ABJyG8oSfOjxWcyXx9GXmnjzIdJBrNhZ56JplUwTY=", false),
            ("v1=u2ABJyG8oSfOjxWcyXx9GXmnjzIdJBrNhZ56JplUwTY=", false),
            ("t=1632490060,v1=", false),
            ("", false),
        ] {
            assert_eq!(signed(header), wanted, "{header}");
        }
    }
}
