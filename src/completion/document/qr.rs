//! The QR code that opens the record's page, as one shape.

use krilla::geom::{Path, PathBuilder, Rect};
use qrcodegen::{QrCode, QrCodeEcc};

/// The modules of a QR code in a square with its upper left corner at `(x, y)`; the quiet zone is the caller's. `None` where the text
/// is longer than any QR code.
pub(super) fn code(text: &str, (x, y): (f32, f32), side: f32) -> Option<Path> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let module = side / code.size() as f32;
    let mut path = PathBuilder::new();
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let start = column;
            while code.get_module(column, row) {
                column += 1;
            }
            if column > start {
                let (left, top) = (x + start as f32 * module, y + row as f32 * module);
                let right = x + column as f32 * module;
                // a hair taller, so that no white line shows between rows
                path.push_rect(Rect::from_ltrb(left, top, right, top + module + 0.02)?);
            }
            column += 1;
        }
    }
    path.finish()
}
