//! How much a zip file opens out to, found by opening each part and counting, so that a small file cannot fill the memory.
//! Layout: APPNOTE.TXT 6.3.10, §4.3.7, §4.3.12 and §4.3.16.

use std::io::Read as _;

use flate2::read::DeflateDecoder;

/// Whether all parts together open out to at most `most` bytes; `None` when the file is no zip that we can follow.
pub fn opens_within(bytes: &[u8], most: u64) -> Option<bool> {
    let end = bytes.len().checked_sub(22)?;
    let from = end.saturating_sub(65_536);
    let end = (from..=end).rev().find(|&at| bytes[at..].starts_with(b"PK\x05\x06"))?;
    let (parts, mut at) = (u16_at(bytes, end + 10)?, u32_at(bytes, end + 16)? as usize);
    let mut left = most;
    for _ in 0..parts {
        if !bytes.get(at..)?.starts_with(b"PK\x01\x02") {
            return None;
        }
        let (method, packed) = (u16_at(bytes, at + 10)?, u32_at(bytes, at + 20)? as usize);
        let names: usize =
            [28, 30, 32].into_iter().map(|field| u16_at(bytes, at + field).map(usize::from)).sum::<Option<_>>()?;
        let local = u32_at(bytes, at + 42)? as usize;
        let data = local + 30 + usize::from(u16_at(bytes, local + 26)?) + usize::from(u16_at(bytes, local + 28)?);
        let packed = bytes.get(data..data.checked_add(packed)?)?;
        let opened = match method {
            0 => packed.len() as u64,
            8 => std::io::copy(&mut DeflateDecoder::new(packed).take(left + 1), &mut std::io::sink()).ok()?,
            _ => return None,
        };
        match left.checked_sub(opened) {
            Some(rest) => left = rest,
            None => return Some(false),
        }
        at += 46 + names;
    }
    Some(true)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
