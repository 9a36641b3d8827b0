//! Checking what somebody brings: who signed it, and whether it is as it was signed. Pure: the keys are given.

use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::Value;

use super::super::code::Code;
use super::key::PublicKey;
use super::status_list::ENTRIES;
use crate::clock::Instant;

/// The longest text that is looked at as a badge; ours have three to five thousand letters.
const LONGEST: usize = 65_536;
/// The longest that is looked at as the manifest of many records.
const LONGEST_MANIFEST: usize = 16 * 1_048_576;

/// What a text is.
#[derive(Clone, Debug, PartialEq)]
pub enum Checked {
    /// Signed by one of the keys, and unchanged since.
    Genuine(Signed),
    /// It names one of the keys, and is not what that key signed. The code is what it says, which may be changed too.
    Altered(Option<Code>),
    /// None of the keys signed it.
    Foreign,
    /// No JWT at all.
    NotOne,
}

/// What was signed.
#[derive(Clone, Debug, PartialEq)]
pub struct Signed {
    /// All of it.
    pub claims: Value,
}

/// Looks at a text with the keys that count. What it says of itself decides nothing but which key is tried.
pub fn signed(text: &str, keys: &[PublicKey]) -> Checked {
    signed_within(text, keys, LONGEST)
}

/// The same for the manifest of many records, which is longer.
pub fn signed_manifest(text: &str, keys: &[PublicKey]) -> Checked {
    signed_within(text, keys, LONGEST_MANIFEST)
}

fn signed_within(text: &str, keys: &[PublicKey], longest: usize) -> Checked {
    // with as many breaks in it as mail programs make
    if text.len() > longest.saturating_mul(2) {
        return Checked::NotOne;
    }
    let text: String = text.split_whitespace().collect();
    let text = text.as_str();
    if text.len() > longest {
        return Checked::NotOne;
    }
    let Ok(header) = decode_header(text) else { return Checked::NotOne };
    let named = header.kid.as_deref().and_then(|kid| kid.rsplit('/').next()).unwrap_or_default();
    let Some(key) = keys.iter().find(|key| key.kid == named) else { return Checked::Foreign };
    match verified(text, key) {
        Some(claims) => Checked::Genuine(Signed { claims }),
        None => {
            let said = jsonwebtoken::dangerous::insecure_decode::<Value>(text).ok();
            Checked::Altered(said.and_then(|said| code_of(&said.claims)))
        }
    }
}

/// The claims, where this key signed them.
fn verified(text: &str, key: &PublicKey) -> Option<Value> {
    let jwk: Jwk = serde_json::from_value(key.jwk.clone()).ok()?;
    // the algorithm is the key's, whatever the text asks for
    let algorithm: Algorithm = jwk.common.key_algorithm?.to_string().parse().ok()?;
    let mut rules = Validation::new(algorithm);
    rules.required_spec_claims.clear();
    rules.validate_exp = false;
    rules.validate_aud = false;
    decode::<Value>(text, &DecodingKey::from_jwk(&jwk).ok()?, &rules).ok().map(|token| token.claims)
}

/// The code of the record that a badge belongs to; `None` for what is no badge.
pub fn code_of(claims: &Value) -> Option<Code> {
    let is_badge = claims.get("type")?.as_array()?.iter().any(|one| one == "OpenBadgeCredential");
    claims.get("id")?.as_str()?.rsplit('/').next()?.parse().ok().filter(|_| is_badge)
}

/// Until when a badge counts, where it says so.
pub fn valid_until(claims: &Value) -> Option<Instant> {
    Instant::parse(claims.get("validUntil")?.as_str()?)
}

/// Where a badge's status is told: the address of the list, and the place in it.
pub fn place_of(claims: &Value) -> Option<(&str, i32)> {
    let status = claims.get("credentialStatus")?;
    let place: i32 = status.get("statusListIndex")?.as_str()?.parse().ok()?;
    Some((status.get("statusListCredential")?.as_str()?, place)).filter(|_| (0..ENTRIES).contains(&place))
}
