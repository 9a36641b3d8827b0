//! The pictures that a cohort's records carry: a logo and a scanned signature. Whatever is brought is made one kind of file, PNG of
//! eight bits with transparency, as large as it is printed; where and with what it was taken is not kept.

use std::io::Cursor;
use std::sync::Arc;

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// The largest file that is taken, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;
/// The longest side that is taken, in pixels: a small file can unpack to this squared, four bytes each, 64 MB.
pub const MOST_PIXELS: usize = 4_000;
/// The largest that is kept: 300 dots an inch where it stands.
const KEPT: (usize, usize) = (830, 170);
/// The shortest side that prints as more than a smear.
const LEAST_PIXELS: usize = 24;

/// A picture as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file, PNG.
    pub png: Arc<[u8]>,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// Why a picture is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureFault {
    /// It is neither PNG nor JPEG.
    #[error("neither PNG nor JPEG")]
    Kind,
    /// It breaks off, or is not what it says.
    #[error("the picture cannot be read")]
    Broken,
    /// More than [`MOST_BYTES`], or a side of more than [`MOST_PIXELS`].
    #[error("the picture is too large")]
    TooLarge,
    /// A side of under 24 pixels.
    #[error("the picture is too small")]
    TooSmall,
    /// Nothing is on it: one colour, or all transparent.
    #[error("the picture is empty")]
    Empty,
}

/// A picture as rows of red, green, blue and how far it covers.
struct Pixels {
    width: usize,
    height: usize,
    rgba: Vec<u8>,
}

impl Picture {
    /// Takes a PNG or JPEG file.
    ///
    /// # Errors
    /// See [`PictureFault`].
    pub fn take(file: &[u8]) -> Result<Self, PictureFault> {
        if file.len() > MOST_BYTES {
            return Err(PictureFault::TooLarge);
        }
        let pixels = match file {
            [0x89, b'P', b'N', b'G', ..] => from_png(file)?,
            [0xff, 0xd8, 0xff, ..] => from_jpeg(file)?,
            _ => return Err(PictureFault::Kind),
        };
        if pixels.width.min(pixels.height) < LEAST_PIXELS {
            return Err(PictureFault::TooSmall);
        }
        if pixels.is_empty() {
            return Err(PictureFault::Empty);
        }
        pixels.printed().written().ok_or(PictureFault::Broken)
    }

    /// A stroke across an empty sheet: what stands for a logo or a signature on a sample.
    pub(super) fn sample(width: usize, height: usize) -> Option<Self> {
        let stroke = |x: usize, y: usize| {
            let wave = (x as f64 / width as f64 * 9.0).sin() * 0.35 + 0.5;
            (y as f64 / height as f64 - wave).abs() < 0.06
        };
        let pixel = |at: usize| if stroke(at % width, at / width) { [0x15, 0x2a, 0x5f, 255] } else { [0; 4] };
        Pixels { width, height, rgba: (0..width * height).flat_map(pixel).collect() }.written()
    }

    /// One that was kept.
    pub fn kept(png: &[u8]) -> Option<Self> {
        let reader = png::Decoder::new(Cursor::new(png)).read_info().ok()?;
        let (width, height) = reader.info().size();
        Some(Self { png: png.into(), width, height })
    }
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({} × {})", self.width, self.height)
    }
}

fn within((width, height): (usize, usize)) -> Result<(), PictureFault> {
    if width > MOST_PIXELS || height > MOST_PIXELS { Err(PictureFault::TooLarge) } else { Ok(()) }
}

fn from_png(file: &[u8]) -> Result<Pixels, PictureFault> {
    let broken = |_| PictureFault::Broken;
    let mut decoder = png::Decoder::new(Cursor::new(file));
    decoder.set_transformations(png::Transformations::normalize_to_color8() | png::Transformations::ALPHA);
    decoder.set_ignore_text_chunk(true);
    let mut reader = decoder.read_info().map_err(broken)?;
    let (width, height) = (reader.info().width as usize, reader.info().height as usize);
    within((width, height))?;
    let mut data = vec![0; reader.output_buffer_size().ok_or(PictureFault::TooLarge)?];
    let frame = reader.next_frame(&mut data).map_err(broken)?;
    data.truncate(frame.buffer_size());
    let rgba = match frame.color_type {
        png::ColorType::Rgba => data,
        png::ColorType::GrayscaleAlpha => {
            data.chunks_exact(2).flat_map(|pixel| [pixel[0], pixel[0], pixel[0], pixel[1]]).collect()
        }
        _ => return Err(PictureFault::Broken),
    };
    if rgba.len() == width * height * 4 { Ok(Pixels { width, height, rgba }) } else { Err(PictureFault::Broken) }
}

fn from_jpeg(file: &[u8]) -> Result<Pixels, PictureFault> {
    let broken = |_| PictureFault::Broken;
    let options = DecoderOptions::default()
        .jpeg_set_out_colorspace(ColorSpace::RGB)
        .set_max_width(MOST_PIXELS)
        .set_max_height(MOST_PIXELS)
        .set_strict_mode(true);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(file), options);
    decoder.decode_headers().map_err(broken)?;
    let (width, height) = decoder.dimensions().ok_or(PictureFault::Broken)?;
    within((width, height))?;
    let rgb = decoder.decode().map_err(broken)?;
    if rgb.len() != width * height * 3 {
        return Err(PictureFault::Broken);
    }
    Ok(Pixels { width, height, rgba: rgb.chunks_exact(3).flat_map(|pixel| [pixel[0], pixel[1], pixel[2], 255]).collect() })
}

impl Pixels {
    /// Whether nothing is to be seen on it.
    fn is_empty(&self) -> bool {
        let seen = |pixel: &[u8]| if pixel[3] == 0 { [0; 4] } else { [pixel[0], pixel[1], pixel[2], pixel[3]] };
        let mut all = self.rgba.chunks_exact(4).map(seen);
        let first = all.next();
        all.all(|pixel| Some(pixel) == first)
    }

    /// As large as it is printed: each pixel is the mean of those it stands for, weighed by how far they cover.
    fn printed(self) -> Self {
        let scale = (KEPT.0 as f64 / self.width as f64).min(KEPT.1 as f64 / self.height as f64);
        if scale >= 1.0 {
            return self;
        }
        let small = |side: usize| ((side as f64 * scale).round() as usize).max(1);
        let (width, height) = (small(self.width), small(self.height));
        let mut rgba = Vec::with_capacity(width * height * 4);
        for y in 0..height {
            let rows = y * self.height / height..((y + 1) * self.height).div_ceil(height);
            for x in 0..width {
                let columns = x * self.width / width..((x + 1) * self.width).div_ceil(width);
                rgba.extend(self.mean(rows.clone(), columns));
            }
        }
        Self { width, height, rgba }
    }

    fn mean(&self, rows: std::ops::Range<usize>, columns: std::ops::Range<usize>) -> [u8; 4] {
        let (mut sums, mut covered, mut count) = ([0_u64; 3], 0_u64, 0_u64);
        for row in rows {
            let line = &self.rgba[(row * self.width + columns.start) * 4..(row * self.width + columns.end) * 4];
            for pixel in line.chunks_exact(4) {
                let covers = u64::from(pixel[3]);
                for (sum, part) in sums.iter_mut().zip(pixel) {
                    *sum += u64::from(*part) * covers;
                }
                covered += covers;
                count += 1;
            }
        }
        let byte = |sum: u64, by: u64| u8::try_from((sum + by / 2).checked_div(by).unwrap_or(0)).unwrap_or(u8::MAX);
        [byte(sums[0], covered), byte(sums[1], covered), byte(sums[2], covered), byte(covered, count)]
    }

    fn written(&self) -> Option<Picture> {
        let (width, height) = (u32::try_from(self.width).ok()?, u32::try_from(self.height).ok()?);
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, width, height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&self.rgba).ok()?;
        writer.finish().ok()?;
        Some(Picture { png: png.into(), width, height })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of `width` by `height`, half of it red and half covered by nothing.
    fn drawn(width: usize, height: usize) -> Vec<u8> {
        let rgba = (0..width * height).flat_map(|at| if at % width < width / 2 { [200, 0, 0, 255] } else { [0, 0, 0, 0] });
        let picture = Pixels { width, height, rgba: rgba.collect() }.written().unwrap();
        picture.png.to_vec()
    }

    #[test]
    fn what_is_taken_is_as_large_as_it_is_printed() {
        for ((width, height), kept) in
            [((100, 50), (100, 50)), ((1_660, 170), (830, 85)), ((2_000, 2_000), (170, 170)), ((4_000, 24), (830, 5))]
        {
            let picture = Picture::take(&drawn(width, height)).unwrap();
            assert_eq!((picture.width, picture.height), kept, "{width} × {height}");
            assert_eq!(Picture::kept(&picture.png).unwrap(), picture);
            assert_eq!(
                Picture::take(&picture.png).map(|again| again.png),
                if height == 24 { Err(PictureFault::TooSmall) } else { Ok(picture.png.clone()) }
            );
        }
    }

    #[test]
    fn a_colour_at_an_edge_stays_the_colour_it_is() {
        let picture = Picture::take(&drawn(3_001, 600)).unwrap();
        let pixels = from_png(&picture.png).unwrap();
        for pixel in pixels.rgba.chunks_exact(4).filter(|pixel| pixel[3] > 0) {
            assert_eq!(pixel[..3], [200, 0, 0], "what is not covered darkens nothing");
        }
    }

    #[test]
    fn what_is_no_picture_is_refused_with_the_reason() {
        let mut cut = drawn(300, 100);
        cut.truncate(cut.len() / 2);
        let blank = Pixels { width: 50, height: 50, rgba: vec![255; 10_000] }.written().unwrap();
        let unseen = Pixels { width: 50, height: 50, rgba: [9, 8, 7, 0].repeat(2_500) }.written().unwrap();
        for (file, fault) in [
            (b"%PDF-1.7".to_vec(), PictureFault::Kind),
            (Vec::new(), PictureFault::Kind),
            (b"<svg/>".to_vec(), PictureFault::Kind),
            (cut, PictureFault::Broken),
            (b"\x89PNG\r\n\x1a\n".to_vec(), PictureFault::Broken),
            (b"\xff\xd8\xff\xe0 no more".to_vec(), PictureFault::Broken),
            (drawn(23, 400), PictureFault::TooSmall),
            (drawn(4_001, 30), PictureFault::TooLarge),
            (vec![0; MOST_BYTES + 1], PictureFault::TooLarge),
            (blank.png.to_vec(), PictureFault::Empty),
            (unseen.png.to_vec(), PictureFault::Empty),
        ] {
            assert_eq!(Picture::take(&file).map(|_| ()), Err(fault));
        }
    }
}
