//! QR codes as paths of an SVG: no images, no script, sharp at any size.

use std::fmt::Write as _;

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

/// The code of a text; `None` where it is too long for one (about 2,300 letters).
pub fn qr(text: &str) -> Option<Qr> {
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
    }
}
