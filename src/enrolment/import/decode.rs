//! Bytes to text: by the byte order mark, else by what the bytes can be. Excel in Kazakhstan saves Windows-1251 or UTF-16.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

/// How many bytes tell UTF-16 without a mark from other text.
const LOOKED_AT: usize = 4_000;

/// The text and the name of its encoding; `None` for what is not text.
pub fn decode(bytes: &[u8]) -> Option<(String, &'static str)> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guessed(bytes), 0));
    let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
    if broken && encoding != WINDOWS_1251 {
        return None;
    }
    // no text has these; a picture or a PDF does
    let is_text = !text.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t' | '\u{c}'));
    is_text.then(|| (text.into_owned(), encoding.name()))
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(LOOKED_AT) & !1];
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (high, low) = (zeros(1), zeros(0));
    // commas, digits, spaces and line ends have a zero byte in UTF-16, always on the same side
    if high > low && high * 20 > head.len() && low == 0 {
        UTF_16LE
    } else if low > high && low * 20 > head.len() && high == 0 {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1251
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_each_encoding() {
        let text = "Почта;Имя\r\nа@б.қаз;Ия\r\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = [&[0xef, 0xbb, 0xbf][..], text.as_bytes()].concat();
        for (bytes, name) in [(text.as_bytes(), "UTF-8"), (&marked, "UTF-8"), (&little, "UTF-16LE"), (&big, "UTF-16BE")] {
            assert_eq!(decode(bytes), Some((text.to_owned(), name)));
        }
        let (old, _, _) = WINDOWS_1251.encode("Имя;Жанна");
        assert_eq!(decode(&old), Some(("Имя;Жанна".to_owned(), "windows-1251")));
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x01"), None);
    }
}
