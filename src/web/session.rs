//! Cookies, and telling our own forms from other sites'. Pure reading and
//! writing of headers; who is logged in is asked in `casework::login`.

use axum::http::{HeaderMap, HeaderValue, header};
use subtle::ConstantTimeEq;

/// What browsers must know of a cookie besides its value.
#[derive(Debug, Clone, Copy)]
pub struct Cookie<'a> {
    pub name: &'a str,
    /// Sent with requests below this path only.
    pub path: &'a str,
    /// Sent over https only.
    pub secure: bool,
}

impl Cookie<'_> {
    /// The value that the browser sent, if any.
    pub fn read(self, headers: &HeaderMap) -> Option<&str> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(name, value)| (name == self.name && !value.is_empty()).then_some(value))
    }

    /// A `Set-Cookie` that scripts cannot read and that other sites' forms do
    /// not send. It ends with the browser; when a session ends, the server
    /// knows. `value` holds letters and digits only.
    pub fn set(self, value: &str) -> Option<HeaderValue> {
        self.header(value, "")
    }

    /// As [`Cookie::set`], and kept for so many seconds when the browser ends.
    pub fn set_for(self, value: &str, seconds: u32) -> Option<HeaderValue> {
        self.header(value, &format!("; Max-Age={seconds}"))
    }

    /// A `Set-Cookie` that takes it away.
    pub fn clear(self) -> Option<HeaderValue> {
        self.header("", "; Max-Age=0")
    }

    fn header(self, value: &str, end: &str) -> Option<HeaderValue> {
        let secure = if self.secure { "; Secure" } else { "" };
        let text = format!(
            "{}={value}; Path={}; HttpOnly; SameSite=Lax{secure}{end}",
            self.name, self.path
        );
        HeaderValue::from_str(&text).ok()
    }
}

/// Whether a form was sent from a page of ours: by what the browser says of it
/// (`Sec-Fetch-Site`), else by the `Origin`, which must be that of the public
/// URL or of the host that was asked. Browsers too old to send either are left
/// to the token in the form.
pub fn is_from_our_page(headers: &HeaderMap, public_origin: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or(""));
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin";
    }
    let Some(origin) = text("origin") else {
        return true;
    };
    let host = text("host").unwrap_or("");
    let asked = origin.split_once("://").map(|(_, host)| host);
    origin == public_origin || (!host.is_empty() && asked == Some(host))
}

/// Whether two tokens are the same, in a time that does not tell where they
/// differ. No token is the same as none.
pub fn is_same_token(sent: &str, expected: &str) -> bool {
    !expected.is_empty() && bool::from(sent.as_bytes().ct_eq(expected.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COOKIE: Cookie = Cookie {
        name: "sifra_session",
        path: "/staff",
        secure: true,
    };

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_static(value));
        }
        headers
    }

    #[test]
    fn a_cookie_is_found_among_others_and_by_its_whole_name() {
        let sent = headers(&[
            ("cookie", "a=1; xsifra_session=no"),
            ("cookie", "sifra_session=yes; b=2"),
        ]);
        assert_eq!(COOKIE.read(&sent), Some("yes"));
        assert_eq!(COOKIE.read(&headers(&[("cookie", "sifra_session=")])), None);
        assert_eq!(COOKIE.read(&headers(&[])), None);
    }

    #[test]
    fn a_cookie_is_closed_to_scripts_and_other_sites() {
        let set = COOKIE.set("t0ken").unwrap();
        assert_eq!(
            set.to_str().unwrap(),
            "sifra_session=t0ken; Path=/staff; HttpOnly; SameSite=Lax; Secure"
        );
        let plain = Cookie {
            secure: false,
            ..COOKIE
        };
        assert!(
            !plain
                .set("t0ken")
                .unwrap()
                .to_str()
                .unwrap()
                .contains("Secure")
        );
        assert!(
            COOKIE
                .clear()
                .unwrap()
                .to_str()
                .unwrap()
                .contains("Max-Age=0")
        );
    }

    #[test]
    fn another_sites_form_is_told_by_what_the_browser_says() {
        let ours = "https://sifra.fjordvik.example";
        for (pairs, expected) in [
            (vec![], true),
            (vec![("sec-fetch-site", "same-origin")], true),
            (vec![("sec-fetch-site", "same-site")], false),
            (
                vec![
                    ("sec-fetch-site", "cross-site"),
                    ("origin", "https://sifra.fjordvik.example"),
                ],
                false,
            ),
            (vec![("origin", "https://sifra.fjordvik.example")], true),
            (
                vec![
                    ("origin", "http://10.0.0.5:3000"),
                    ("host", "10.0.0.5:3000"),
                ],
                true,
            ),
            (
                vec![
                    ("origin", "https://evil.example"),
                    ("host", "10.0.0.5:3000"),
                ],
                false,
            ),
            (vec![("origin", "null"), ("host", "10.0.0.5:3000")], false),
            (vec![("origin", "null")], false),
        ] {
            assert_eq!(
                is_from_our_page(&headers(&pairs), ours),
                expected,
                "{pairs:?}"
            );
        }
    }

    #[test]
    fn an_empty_token_opens_nothing() {
        assert!(is_same_token("abc", "abc"));
        assert!(!is_same_token("abc", "abd"));
        assert!(!is_same_token("ab", "abc"));
        assert!(!is_same_token("", ""));
    }
}
