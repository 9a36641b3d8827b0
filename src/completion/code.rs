//! The code of a record: twelve digits, because letters that look alike in Latin and Cyrillic are typed differently; the last is a
//! check digit by H. Michael Damm's quasigroup («Total anti-symmetrische Quasigruppen», Marburg 2004, p. 111), which catches every
//! wrong digit and every swap of neighbours.

use std::fmt;
use std::str::FromStr;

use crate::chance;

/// Damm's quasigroup of order ten: totally anti-symmetric, with zeros on the diagonal.
const QUASIGROUP: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// Twelve digits of which the last is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code(u64);

/// Text that is no code: say «look at the code again: 12 digits».
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a record's code")]
pub struct NotACode;

impl Code {
    /// A new one, at random: 10¹¹ of them, so that guessing meets the limits long before a record.
    pub fn random() -> Self {
        Self::with_check_digit(chance::below(100_000_000_000))
    }

    /// From the eleven digits before the check digit.
    pub fn with_check_digit(payload: u64) -> Self {
        let payload = payload % 100_000_000_000;
        Self(payload * 10 + u64::from(interim(&format!("{payload:011}"))))
    }

    /// `1234 5678 9012`, with no-break spaces: for people.
    pub fn grouped(self) -> String {
        let digits = self.to_string();
        format!("{}\u{a0}{}\u{a0}{}", &digits[..4], &digits[4..8], &digits[8..])
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012}", self.0)
    }
}

impl FromStr for Code {
    type Err = NotACode;

    /// Spaces, dashes and dots between the digits are passed over, whichever the keyboard makes. Of an address to share or in a QR code,
    /// `https://…/v/123456789012`, the code is the last part.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let text = text.trim().trim_end_matches('/');
        let text = text.rsplit_once("/v/").or_else(|| text.rsplit_once("/verify/")).map_or(text, |(_, code)| code);
        let mut digits = String::with_capacity(12);
        for letter in text.chars() {
            match letter.to_digit(10) {
                Some(_) => digits.push(letter),
                None if letter.is_whitespace() || "-‐‑–—−.\u{200b}".contains(letter) => {}
                None => return Err(NotACode),
            }
        }
        let is_code = digits.len() == 12 && interim(&digits) == 0;
        digits.parse().ok().filter(|_| is_code).map(Self).ok_or(NotACode)
    }
}

/// The quasigroup over all digits: the check digit of a payload, and zero for a payload with its check digit.
fn interim(digits: &str) -> u8 {
    digits.bytes().fold(0, |interim, digit| QUASIGROUP[usize::from(interim)][usize::from(digit - b'0')])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_to_share_is_its_code() {
        let code = Code::with_check_digit(12_345_678_901);
        for address in ["https://training.example.org/v/", "training.example.org/v/", " http://a.example/ru/verify/"] {
            assert_eq!(format!("{address}{code}").parse(), Ok(code), "{address}");
            assert_eq!(format!("{address}{code}/ ").parse(), Ok(code), "{address}");
        }
        assert_eq!("https://training.example.org/v/".parse::<Code>(), Err(NotACode));
        assert_eq!(format!("{code}/v/1").parse::<Code>(), Err(NotACode));
    }

    #[test]
    fn the_published_example_holds() {
        assert_eq!(interim("572"), 4);
        assert_eq!(interim("5724"), 0);
    }

    #[test]
    fn every_wrong_digit_and_every_swap_of_neighbours_is_caught() {
        for payload in [0, 1, 12_345_678_901, 99_999_999_999, 57_257_257_257, 10_203_040_506] {
            let code = Code::with_check_digit(payload).to_string();
            assert!(code.parse::<Code>().is_ok(), "{code}");
            for place in 0..12 {
                for digit in b'0'..=b'9' {
                    let mut wrong = code.clone().into_bytes();
                    wrong[place] = digit;
                    let wrong = String::from_utf8(wrong).unwrap();
                    assert_eq!(wrong.parse::<Code>().is_ok(), wrong == code, "{wrong} for {code}");
                }
            }
            for place in 0..11 {
                let mut swapped = code.clone().into_bytes();
                swapped.swap(place, place + 1);
                let swapped = String::from_utf8(swapped).unwrap();
                assert_eq!(swapped.parse::<Code>().is_ok(), swapped == code, "{swapped} for {code}");
            }
        }
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = Code::with_check_digit(123_456_789);
        let plain = code.to_string();
        let (a, b, c) = (&plain[..4], &plain[4..8], &plain[8..]);
        for typed in [plain.clone(), code.grouped(), format!(" {a}-{b}-{c} "), format!("{a}–{b}–{c}"), format!("{a}.{b}.{c}")]
        {
            assert_eq!(typed.parse(), Ok(code), "{typed}");
        }
        for typed in ["", "1234", "12345678901a", "1234 5678 9012 3", "١٢٣٤٥٦٧٨٩٠١٢"] {
            assert_eq!(typed.parse::<Code>(), Err(NotACode), "{typed}");
        }
        assert_eq!(plain.len(), 12);
        for _ in 0..1000 {
            assert!(Code::random().to_string().parse::<Code>().is_ok());
        }
    }
}
