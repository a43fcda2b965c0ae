//! Files as phones and others send them.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// What stands in the metadata of [`sideways`] and must not be kept.
pub const SECRET: &[u8] = b"59.9139N 10.7522E taken by Kari";

/// A JPEG, red on the left and blue on the right, 80 by 40, that says in its
/// metadata where it was taken and that it must be turned a quarter clockwise to
/// stand upright: then it is 40 by 80, red above blue.
pub fn sideways() -> Vec<u8> {
    turned(&encoded(ImageFormat::Jpeg))
}

/// The same, of the size that a camera makes: 2600 by 1300.
pub fn from_a_camera() -> Vec<u8> {
    turned(&drawn(2600, 1300, ImageFormat::Jpeg))
}

fn turned(plain: &[u8]) -> Vec<u8> {
    // TIFF, little-endian, with two entries: the description, kept behind them,
    // and the orientation 6.
    let mut tiff = b"II\x2a\0\x08\0\0\0\x02\0".to_vec();
    let length = u32::try_from(SECRET.len()).expect("short");
    tiff.extend(b"\x0e\x01\x02\0");
    tiff.extend(length.to_le_bytes());
    tiff.extend(38_u32.to_le_bytes());
    tiff.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
    tiff.extend([0; 4]);
    tiff.extend(SECRET);
    let mut segment = b"Exif\0\0".to_vec();
    segment.extend(tiff);
    let mut jpeg = plain[..2].to_vec();
    jpeg.extend(b"\xff\xe1");
    let length = u16::try_from(segment.len() + 2).expect("short");
    jpeg.extend(length.to_be_bytes());
    jpeg.extend(segment);
    jpeg.extend(&plain[2..]);
    jpeg
}

/// The same picture, not turned and without metadata.
pub fn encoded(format: ImageFormat) -> Vec<u8> {
    drawn(80, 40, format)
}

fn drawn(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, _| {
        Rgb(if x < width / 2 {
            [220, 20, 20]
        } else {
            [20, 20, 220]
        })
    });
    let mut bytes = Vec::new();
    DynamicImage::ImageRgb8(image)
        .write_to(&mut Cursor::new(&mut bytes), format)
        .expect("it can be written");
    bytes
}

/// Thirty bytes that would become four thousand million pixels.
pub fn bomb() -> Vec<u8> {
    let mut gif = b"GIF89a\xff\xff\xff\xff\0\0\0".to_vec();
    gif.extend(b"\x2c\0\0\0\0\xff\xff\xff\xff\0\x02\x02\x4c\x01\0\x3b");
    gif
}

/// A picture whose second half is missing.
pub fn torn() -> Vec<u8> {
    let mut png = encoded(ImageFormat::Png);
    png.truncate(png.len() / 2);
    png
}

pub fn heic() -> Vec<u8> {
    b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec()
}

pub fn pdf() -> Vec<u8> {
    b"%PDF-1.7\n%%EOF".to_vec()
}

pub fn page() -> Vec<u8> {
    b"<html><script>alert(1)</script></html>".to_vec()
}
