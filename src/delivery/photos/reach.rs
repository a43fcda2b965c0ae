//! What a photo may be fetched from. Our credentials go to the gateway's own
//! origin and nowhere else; where it sends us on to its storage, that is never
//! an address inside our own network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

/// Whether both are of one scheme, host and port.
pub(super) fn same_origin(one: &Url, other: &Url) -> bool {
    one.origin().is_tuple() && one.origin() == other.origin()
}

/// Whether the host is this machine or one of its own network, as far as its
/// name tells.
pub(super) fn is_local(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => !is_public(IpAddr::V4(address)),
        Some(Host::Ipv6(address)) => !is_public(IpAddr::V6(address)),
        None => true,
    }
}

/// Whether the address is one of the public internet.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

/// By IANA's registry of special addresses (RFC 6890 and those after it).
fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_shared = a == 100 && (64..128).contains(&b);
    let is_protocols = (a, b, c) == (192, 0, 0);
    let is_benchmark = a == 198 && (b == 18 || b == 19);
    let is_reserved = a == 0 || a >= 240;
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation()
        || is_shared
        || is_protocols
        || is_benchmark
        || is_reserved)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_public_v4(inner);
    }
    // Addresses of IPv4 in a gateway's dress (RFC 6052), and 6to4 (RFC 3056).
    let [.., g, h] = parts;
    let inner = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    if parts[..6] == [0x64, 0xff9b, 0, 0, 0, 0] {
        return is_public_v4(inner(g, h));
    }
    if parts[0] == 0x2002 {
        return is_public_v4(inner(parts[1], parts[2]));
    }
    // Global unicast is 2000::/3; of it 2001:db8::/32 is for documents.
    parts[0] & 0xe000 == 0x2000 && parts[..2] != [0x2001, 0xdb8]
}

/// Resolves names to public addresses only, so that no name leads inside.
pub(super) struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|address| is_public(address.ip())).collect();
            if public.is_empty() {
                return Err("no public address".into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_our_own_network_are_told_from_public_ones() {
        for address in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:db8::1",
        ] {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
        for address in ["8.8.8.8", "52.95.110.1", "2a00:1450::1", "64:ff9b::808:808"] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        let base: Url = "https://api.twilio.com".parse().unwrap();
        for (url, is_same) in [
            ("https://api.twilio.com/2010-04-01/Media/ME1", true),
            ("https://api.twilio.com:443/x", true),
            ("http://api.twilio.com/x", false),
            ("https://api.twilio.com:444/x", false),
            ("https://api.twilio.com.evil.example/x", false),
            ("https://api.twilio.com@evil.example/x", false),
            ("file:///etc/passwd", false),
        ] {
            assert_eq!(same_origin(&base, &url.parse().unwrap()), is_same, "{url}");
        }
    }
}
