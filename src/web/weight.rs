//! Little to carry: the public's pages and what they load go out compressed.
//!
//! Compression beside secrets is safe where nobody can make a reader's browser
//! ask for a page with words of their choice in it (BREACH). Public pages know
//! nobody by a cookie: who can ask for a page with a secret has it already, in
//! the address. The staff application is another matter, and is left out.

use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{And, NotForContentType, Predicate, SizeAbove};

/// Below so many bytes, about what fits a packet's rest anyway, the headers cost
/// more than is saved.
const WORTH_IT: u64 = 512;

/// Small at little work, since pages are made for each reader.
const LEVEL: CompressionLevel = CompressionLevel::Precise(5);

/// Brotli or gzip, whichever the browser likes better.
pub fn compression() -> CompressionLayer<And<SizeAbove, NotForContentType>> {
    CompressionLayer::new()
        .quality(LEVEL)
        .compress_when(SizeAbove::new(WORTH_IT).and(NotForContentType::IMAGES))
}
