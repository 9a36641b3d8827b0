//! The badge that a PDF carries, found without a PDF library: ours is a stream as it is, and programs that save a PDF again pack streams
//! with deflate.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

/// A badge is smaller; what unpacks to more is none.
const MOST_BYTES: u64 = 65_536;
/// A record has thirty streams.
const MOST_STREAMS: usize = 400;

/// The text of the first attached file that looks like a JWT. What it is worth is decided by its signature.
pub fn badge_in(pdf: &[u8]) -> Option<String> {
    let mut rest = pdf;
    for _ in 0..MOST_STREAMS {
        let start = find(rest, b"stream")?;
        let end_of_last = start.checked_sub(3).is_some_and(|before| &rest[before..start] == b"end");
        rest = &rest[start + b"stream".len()..];
        if end_of_last {
            continue;
        }
        let bytes = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
        let end = find(bytes, b"endstream")?;
        if let Some(badge) = jwt(&bytes[..end]) {
            return Some(badge);
        }
        rest = &bytes[end..];
    }
    None
}

fn jwt(stream: &[u8]) -> Option<String> {
    let mut unpacked = Vec::new();
    let text = if stream.starts_with(b"eyJ") {
        stream
    } else {
        // what is no deflate leaves what came before the fault, which is then no JWT
        let _ = ZlibDecoder::new(stream).take(MOST_BYTES).read_to_end(&mut unpacked);
        &unpacked
    };
    let text = std::str::from_utf8(text).ok()?.trim();
    let is_jwt = text.starts_with("eyJ")
        && text.split('.').count() == 3
        && text.bytes().all(|letter| letter.is_ascii_alphanumeric() || b".-_".contains(&letter));
    is_jwt.then(|| text.to_owned())
}

fn find(text: &[u8], words: &[u8]) -> Option<usize> {
    text.windows(words.len()).position(|window| window == words)
}
