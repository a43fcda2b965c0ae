//! The page on a phone, in a real browser.
