//! QR codes as paths of an SVG: no images, no script, sharp at any size.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;

/// The quiet zone around the code, in modules (ISO/IEC 18004: four).
const QUIET: i32 = 4;

/// A QR code to be drawn.
#[derive(Clone, Debug, Serialize)]
pub struct Qr {
    /// The SVG's view box, the quiet zone within it.
    pub view_box: String,
    /// One path for all dark modules.
    pub path: String,
}

/// How many codes are kept at hand: more than webinars are ever on at once on one node.
const KEPT: usize = 64;

/// Codes drawn lately with their texts. A roster and a big screen show the same one for an hour, and to weigh its eight masks takes
/// longer than all else on the page.
static DRAWN: Mutex<VecDeque<(String, Qr)>> = Mutex::new(VecDeque::new());

/// The code of a text; `None` where it is too long for one (about 2,300 letters).
pub fn qr(text: &str) -> Option<Qr> {
    let mut drawn = DRAWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, code)) = drawn.iter().find(|(of, _)| of == text) {
        return Some(code.clone());
    }
    let code = draw(text)?;
    drawn.truncate(KEPT - 1);
    drawn.push_front((text.to_owned(), code.clone()));
    Some(code)
}

fn draw(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let from = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let _ = write!(path, "M{from} {y}h{0}v1h-{0}z", x - from);
            } else {
                x += 1;
            }
        }
    }
    let side = size + 2 * QUIET;
    Some(Qr { view_box: format!("-{QUIET} -{QUIET} {side} {side}"), path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_one_path_with_its_quiet_zone() {
        let code = qr("https://training.example.org/c/482719").unwrap();
        // version 3 has 29 modules a side; the top left finder begins with seven dark ones
        assert_eq!(code.view_box, "-4 -4 37 37");
        assert!(code.path.starts_with("M0 0h7v1h-7z"), "{}", &code.path[..40]);
        assert_eq!(qr("https://training.example.org/c/482719").unwrap().path, code.path);
        let others: Vec<Qr> = (0..2 * KEPT).map(|number| qr(&format!("https://example.org/{number}")).unwrap()).collect();
        assert!(others.iter().all(|other| other.path != code.path));
        assert_eq!(qr("https://training.example.org/c/482719").unwrap().path, code.path);
        assert!(DRAWN.lock().unwrap().len() <= KEPT);
    }
}
