//! From whatever bytes came to a picture that is safe to show: the type read off
//! the bytes, decoded within limits, turned the right way, and encoded anew, so
//! that neither metadata (where it was taken, by whom) nor anything hidden in
//! the file comes along. Pure, and slow: to be run on a thread that may block.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage, guess_format};

use crate::domain::photo::PhotoFault;

/// Most pixels decoded: what the cameras of phones make, panoramas among them.
const MOST_PIXELS: u64 = 64_000_000;
/// Longest side decoded; no camera makes a longer one.
const LONGEST_DECODED: u32 = 20_000;
/// Longest side of what is kept.
const LONGEST_SIDE: u32 = 2048;
/// Most memory that decoding may take.
const MOST_MEMORY: u64 = 384 * 1024 * 1024;
const QUALITY: u8 = 85;

/// What every kept picture is.
pub const CONTENT_TYPE: &str = "image/jpeg";

/// A picture as it is kept.
#[derive(Debug)]
pub struct Picture {
    pub jpeg: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// How many pixels decoding `bytes` would make, read off their first bytes.
///
/// # Errors
/// Why none of them may be made.
pub fn pixels(bytes: &[u8]) -> Result<u64, PhotoFault> {
    Ok(area(&decoder(bytes)?))
}

/// Makes a picture of `bytes`.
///
/// # Errors
/// Why there is none in them.
pub fn develop(bytes: &[u8]) -> Result<Picture, PhotoFault> {
    let mut decoder = decoder(bytes)?;
    // A picture with odd metadata is still a picture.
    let orientation = decoder.orientation().ok();
    let mut image = DynamicImage::from_decoder(decoder).map_err(|error| fault(&error))?;
    if image.width() > LONGEST_SIDE || image.height() > LONGEST_SIDE {
        // Adds up whole pixels: quick, and with next to no memory of its own.
        image = image.thumbnail(LONGEST_SIDE, LONGEST_SIDE);
    }
    if let Some(orientation) = orientation {
        image.apply_orientation(orientation);
    }
    let image = on_white(image);
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
        .encode_image(&image)
        .map_err(|_| PhotoFault::Broken)?;
    Ok(Picture {
        jpeg,
        width: image.width(),
        height: image.height(),
    })
}

/// Ready to decode, if what would come of it is within the limits.
fn decoder(bytes: &[u8]) -> Result<impl ImageDecoder, PhotoFault> {
    let format = kind(bytes)?;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    limits.max_image_width = Some(LONGEST_DECODED);
    limits.max_image_height = Some(LONGEST_DECODED);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(|error| fault(&error))?;
    if area(&decoder) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(PhotoFault::TooManyPixels);
    }
    Ok(decoder)
}

fn area(decoder: &impl ImageDecoder) -> u64 {
    let (width, height) = decoder.dimensions();
    u64::from(width) * u64::from(height)
}

/// What the bytes are, whatever was said of them.
fn kind(bytes: &[u8]) -> Result<ImageFormat, PhotoFault> {
    match guess_format(bytes) {
        Ok(
            format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif),
        ) => Ok(format),
        _ => Err(unwanted(bytes)),
    }
}

/// The sorts of file that phones send and that are not taken.
fn unwanted(bytes: &[u8]) -> PhotoFault {
    const STILLS: [&[u8]; 7] = [
        b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"avif",
    ];
    if bytes.starts_with(b"%PDF") {
        return PhotoFault::Pdf;
    }
    // ISO base media files: a length, "ftyp", and the brand.
    match (bytes.get(4..8), bytes.get(8..12)) {
        (Some(b"ftyp"), Some(brand)) if STILLS.contains(&brand) => PhotoFault::Heic,
        (Some(b"ftyp"), _) => PhotoFault::Video,
        _ => PhotoFault::OtherType,
    }
}

fn fault(error: &image::ImageError) -> PhotoFault {
    match error {
        image::ImageError::Limits(_) => PhotoFault::TooManyPixels,
        _ => PhotoFault::Broken,
    }
}

/// What was transparent becomes white, as on paper.
fn on_white(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    let mut opaque = RgbImage::new(image.width(), image.height());
    for (to, from) in opaque.pixels_mut().zip(image.pixels()) {
        let [red, green, blue, alpha] = from.0.map(u32::from);
        let over = |channel: u32| ((channel * alpha + 255 * (255 - alpha)) / 255) as u8;
        to.0 = [over(red), over(green), over(blue)];
    }
    opaque
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, Rgba, RgbaImage};

    fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        image
            .write_to(&mut Cursor::new(&mut bytes), format)
            .unwrap();
        bytes
    }

    #[test]
    fn every_type_that_is_taken_becomes_a_jpeg() {
        let image = DynamicImage::ImageRgb8(RgbImage::from_pixel(30, 20, Rgb([200, 10, 10])));
        for format in [
            ImageFormat::Jpeg,
            ImageFormat::Png,
            ImageFormat::WebP,
            ImageFormat::Gif,
        ] {
            let picture = develop(&encoded(&image, format)).unwrap();
            assert_eq!((picture.width, picture.height), (30, 20), "{format:?}");
            assert_eq!(guess_format(&picture.jpeg).unwrap(), ImageFormat::Jpeg);
        }
    }

    #[test]
    fn a_large_picture_is_made_smaller_and_keeps_its_shape() {
        let image = DynamicImage::ImageRgb8(RgbImage::new(3000, 1500));
        let picture = develop(&encoded(&image, ImageFormat::Png)).unwrap();
        assert_eq!((picture.width, picture.height), (2048, 1024));
    }

    #[test]
    fn a_picture_of_more_than_the_limits_is_measured_and_not_decoded() {
        for (width, height) in [(8_001, 8_001), (20_001, 1)] {
            let image = DynamicImage::new_luma8(width, height);
            let bytes = encoded(&image, ImageFormat::Png);
            assert_eq!(pixels(&bytes).unwrap_err(), PhotoFault::TooManyPixels);
            assert_eq!(develop(&bytes).unwrap_err(), PhotoFault::TooManyPixels);
        }
    }

    #[test]
    fn what_is_transparent_becomes_white() {
        let image = DynamicImage::ImageRgba8(RgbaImage::from_pixel(8, 8, Rgba([0, 0, 0, 0])));
        let picture = develop(&encoded(&image, ImageFormat::Png)).unwrap();
        let shown = image::load_from_memory(&picture.jpeg).unwrap().into_rgb8();
        assert!(shown.pixels().all(|pixel| pixel.0 == [255, 255, 255]));
    }

    #[test]
    fn what_is_no_picture_is_called_by_its_name() {
        for (bytes, fault) in [
            (b"".as_slice(), PhotoFault::OtherType),
            (b"<svg onload=alert(1)>", PhotoFault::OtherType),
            (b"%PDF-1.7", PhotoFault::Pdf),
            (b"\0\0\0\x18ftypheic\0\0\0\0", PhotoFault::Heic),
            (b"\0\0\0\x18ftypmp42\0\0\0\0", PhotoFault::Video),
            (b"BM\0\0\0\0\0\0", PhotoFault::OtherType),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", PhotoFault::Broken),
            (b"\x89PNG\r\n\x1a\n", PhotoFault::Broken),
        ] {
            assert_eq!(develop(bytes).unwrap_err(), fault, "{bytes:?}");
        }
    }

    #[test]
    fn a_picture_cut_off_anywhere_never_panics() {
        let image = DynamicImage::ImageRgb8(RgbImage::from_pixel(40, 40, Rgb([1, 2, 3])));
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Gif] {
            let whole = encoded(&image, format);
            for end in 0..whole.len() {
                let _ = develop(&whole[..end]);
            }
        }
    }
}
