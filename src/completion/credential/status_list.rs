//! The status list (W3C Bitstring Status List 1.0): one bit for each badge, set when it counts no more. A list is as long as the
//! standard asks at least, so that who fetches it tells nobody which badge they look at.

use std::io::{Read as _, Write as _};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

use super::badge::Issuer;
use crate::clock::Instant;

/// The places of one list.
pub const ENTRIES: i32 = 131_072;

/// A list, to be signed.
pub struct StatusList<'a> {
    /// Whose.
    pub issuer: &'a Issuer,
    /// Which, from 0.
    pub number: i32,
    /// The places of badges that count no more, within the list.
    pub set: &'a [i32],
    /// As of when.
    pub at: Instant,
}

impl StatusList<'_> {
    /// The claims of the list's credential.
    pub fn claims(&self) -> Value {
        let address = self.issuer.status_list(self.number);
        json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "id": address,
            "type": ["VerifiableCredential", "BitstringStatusListCredential"],
            "issuer": self.issuer.id(),
            "validFrom": self.at.utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            "credentialSubject": {
                "id": format!("{address}#list"),
                "type": "BitstringStatusList",
                "statusPurpose": "revocation",
                "encodedList": encoded(self.set),
            },
        })
    }
}

/// The bits, packed as the standard says: the first place is the highest bit of the first byte.
pub(super) fn encoded(set: &[i32]) -> String {
    let mut bits = vec![0u8; ENTRIES as usize / 8];
    for place in set.iter().filter_map(|place| usize::try_from(*place).ok()).filter(|place| *place < ENTRIES as usize) {
        bits[place / 8] |= 0x80 >> (place % 8);
    }
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    // into memory: it cannot fail
    let _ = packed.write_all(&bits);
    let packed = packed.finish().unwrap_or_default();
    format!("u{}", URL_SAFE_NO_PAD.encode(packed))
}

/// Whether the bit of a place is set in the claims of a list; `None` where they are no such list, or the place is not in it.
pub fn is_set(claims: &Value, place: i32) -> Option<bool> {
    let packed = claims.get("credentialSubject")?.get("encodedList")?.as_str()?.strip_prefix('u')?;
    let packed = URL_SAFE_NO_PAD.decode(packed).ok()?;
    let mut bits = Vec::new();
    // what unpacks to more than sixteen megabytes is no list of ours
    GzDecoder::new(packed.as_slice()).take(16_777_216).read_to_end(&mut bits).ok()?;
    let place = usize::try_from(place).ok()?;
    bits.get(place / 8).map(|byte| byte & (0x80 >> (place % 8)) != 0)
}
