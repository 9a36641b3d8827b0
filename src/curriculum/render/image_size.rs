//! Width and height from the first bytes of an image, so that a page does not jump when the image comes.

/// Pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::curriculum) struct Size {
    pub width: u32,
    pub height: u32,
}

/// The size of a WebP or AVIF image; `None` for anything else.
pub(in crate::curriculum) fn image_size(bytes: &[u8]) -> Option<Size> {
    webp(bytes).or_else(|| avif(bytes)).filter(|size| size.width > 0 && size.height > 0)
}

/// RFC 9649.
fn webp(bytes: &[u8]) -> Option<Size> {
    if bytes.get(..4)? != b"RIFF" || bytes.get(8..12)? != b"WEBP" {
        return None;
    }
    let u16_at = |at: usize| Some(u32::from(*bytes.get(at)?) | u32::from(*bytes.get(at + 1)?) << 8);
    match bytes.get(12..16)? {
        b"VP8 " => Some(Size { width: u16_at(26)? & 0x3fff, height: u16_at(28)? & 0x3fff }),
        b"VP8L" => {
            let packed = u16_at(21)? | u16_at(23)? << 16;
            Some(Size { width: (packed & 0x3fff) + 1, height: (packed >> 14 & 0x3fff) + 1 })
        }
        b"VP8X" => {
            let u24_at = |at: usize| Some(u16_at(at)? | u32::from(*bytes.get(at + 2)?) << 16);
            Some(Size { width: u24_at(24)? + 1, height: u24_at(27)? + 1 })
        }
        _ => None,
    }
}

/// The image spatial extents property (`ispe`, ISO/IEC 23008-12) of the first image.
fn avif(bytes: &[u8]) -> Option<Size> {
    if bytes.get(4..8)? != b"ftyp" {
        return None;
    }
    let at = bytes.windows(4).position(|window| window == b"ispe")? + 8;
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    Some(Size { width: number(at)?, height: number(at + 4)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_forms_in_use() {
        let lossy = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x40\x01\xc8\0";
        let lossless = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x3f\xc1\x31\0";
        let extended = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\x01\0\xc7\0\0";
        let avif = b"\0\0\0\x1cftypavif\0\0\0\x14ispe\0\0\0\0\0\0\x01\x40\0\0\0\xc8";
        for bytes in [&lossy[..], lossless, extended, avif] {
            assert_eq!(image_size(bytes), Some(Size { width: 320, height: 200 }), "{bytes:?}");
        }
        for bytes in [&b""[..], b"RIFF", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &lossy[..27]] {
            assert_eq!(image_size(bytes), None, "{bytes:?}");
        }
    }
}
