//! Little to carry: the public's pages and what they load go out compressed.
//!
//! Compression beside secrets is safe where nobody can make a reader's browser
//! ask for a page with words of their choice in it (BREACH). Public pages know
//! nobody by a cookie: who can ask for a page with a secret has it already, in
//! the address.
//!
//! Behind a login it is another matter: another site can lead a browser that is
//! logged in to an address of its choice. So staff pages go out compressed only
//! where the browser says that the request is its user's own, or comes from a
//! page of ours (`Sec-Fetch-Site`); [`note_whose`] marks those answers. What a
//! form's token alone would open, [`super::session`] shuts besides.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
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

/// Marks an answer to a request that no other site has led the browser to.
#[derive(Debug, Clone, Copy)]
struct Own;

/// Marks the answers that [`behind_login`] may compress.
pub async fn note_whose(request: Request, next: Next) -> Response {
    let site = request.headers().get("sec-fetch-site");
    let is_own = site.is_some_and(|site| site == "same-origin" || site == "none");
    let mut response = next.run(request).await;
    if is_own {
        response.extensions_mut().insert(Own);
    }
    response
}

/// As [`compression`], of answers alone that [`note_whose`] has marked.
pub fn behind_login() -> CompressionLayer<And<And<SizeAbove, NotForContentType>, ForOwn>> {
    let worth_it = SizeAbove::new(WORTH_IT).and(NotForContentType::IMAGES);
    CompressionLayer::new()
        .quality(LEVEL)
        .compress_when(worth_it.and(ForOwn))
}

/// Holds of marked answers.
#[derive(Debug, Clone, Copy)]
pub struct ForOwn;

impl Predicate for ForOwn {
    fn should_compress<B>(&self, response: &axum::http::Response<B>) -> bool
    where
        B: axum::body::HttpBody,
    {
        response.extensions().get::<Own>().is_some()
    }
}
