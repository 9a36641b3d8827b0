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

/// Text that may have been cut off or have marks in it that no list has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// The name of its encoding.
    pub encoding: &'static str,
    /// Whether the bytes end in the middle of a letter.
    pub cut: bool,
}

/// Like [`decode`], for files that come from elsewhere and are read as far as they go: bytes that end within a letter, and control
/// characters that somebody put into their name.
pub fn decode_as_far_as_it_goes(bytes: &[u8]) -> Option<Decoded> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guessed(bytes), 0));
    let body = &bytes[mark..];
    let is_nearly = (encoding == UTF_8 || encoding == WINDOWS_1251) && is_nearly_utf8(body);
    let encoding = if is_nearly { UTF_8 } else { encoding };
    let whole = if is_nearly {
        // the odd bytes become the sign for what cannot be read
        body.len()
    } else if encoding == UTF_8 {
        match std::str::from_utf8(body) {
            Ok(_) => body.len(),
            Err(error) => error.valid_up_to(),
        }
    } else if encoding == UTF_16LE || encoding == UTF_16BE {
        body.len() & !1
    } else {
        body.len()
    };
    // one letter has at most four bytes: more than that is not a cut but another thing
    let cut = whole < body.len();
    if body.len() - whole > 3 {
        return None;
    }
    let (text, _) = encoding.decode_without_bom_handling(&body[..whole]);
    let odd = text.chars().filter(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t' | '\u{c}')).count();
    let is_text = odd * 200 <= text.chars().count();
    is_text.then(|| Decoded { text: text.replace('\0', ""), encoding: encoding.name(), cut })
}

/// Whether bytes are UTF-8 but for a few, such as half a letter at the end of a name that a program cut.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut odd) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        odd += usize::from(!chunk.invalid().is_empty());
    }
    // half a letter at the very end is a cut
    let is_cut = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    odd > 0 && !is_cut && letters > odd * 8
}

/// The same bytes in another single-byte encoding of Windows.
pub fn decode_windows(bytes: &[u8], encoding: &'static Encoding) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
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
    } else if std::str::from_utf8(bytes).map_or_else(|error| error.error_len().is_none(), |_| true) {
        // an error without a length is text that ends within a letter
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
        let cut = decode_as_far_as_it_goes(&"Имя;Жанна".as_bytes()[..16]).unwrap();
        assert_eq!((cut.text.as_str(), cut.encoding, cut.cut), ("Имя;Жанн", "UTF-8", true));
        let cut = decode_as_far_as_it_goes(&little[..little.len() - 1]).unwrap();
        assert_eq!((cut.text.ends_with("Ия\r"), cut.encoding, cut.cut), (true, "UTF-16LE", true));
        let half = ["Имя;Жанна\n".repeat(9).as_bytes(), b"A\xd0nna;x"].concat();
        let half = decode_as_far_as_it_goes(&half).unwrap();
        assert_eq!((half.text.ends_with("A\u{fffd}nna;x"), half.encoding), (true, "UTF-8"));
        let odd = [text.repeat(20).as_bytes(), b"A\0nna;x"].concat();
        assert!(decode_as_far_as_it_goes(&odd).unwrap().text.ends_with("Anna;x"));
        assert_eq!((decode_as_far_as_it_goes(&[0; 400]), decode(&odd)), (None, None));
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x01"), None);
    }
}
