//! From where a request comes: the address of the one who speaks to us, or what
//! a proxy that we trust tells of them. Anybody can write these headers; only
//! such a proxy is believed.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::http::HeaderMap;
use ipnet::IpNet;

/// Bits of an IPv6 address that stand for one household: providers commonly
/// give a customer a /56 (RIPE-690).
const HOUSEHOLD_BITS: u32 = 56;

/// A network as one household has it. Not for printing: see
/// [`super::limits`], which keeps nothing but a keyed hash of it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Network(IpAddr);

impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Network(..)")
    }
}

impl Network {
    /// Where a router is asked without a listener; all such are one.
    pub const UNKNOWN: Self = Self(IpAddr::V4(Ipv4Addr::UNSPECIFIED));

    /// The network of an address: itself for IPv4, the /56 for IPv6.
    pub fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V6(address) => {
                let household = address.to_bits() & (u128::MAX << (128 - HOUSEHOLD_BITS));
                Ipv6Addr::from_bits(household).into()
            }
            v4 @ IpAddr::V4(_) => v4,
        })
    }
}

/// Who sent a request that came from `peer`. Proxies add the address that they
/// see at the end: read from there, the first one that is no proxy of ours.
pub fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|net| net.contains(&address));
    let mut client = peer.to_canonical();
    let mut told = told(headers);
    while is_trusted(client) {
        // What cannot be read was told by the last one that could.
        match told.pop() {
            Some(Some(address)) => client = address.to_canonical(),
            Some(None) | None => break,
        }
    }
    client
}

/// The addresses told, in the order in which they were added. `Forwarded` (RFC
/// 7239) is not read: a proxy that sets the one header passes on what a visitor
/// wrote into the other.
fn told(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let values = headers.get_all("x-forwarded-for").iter();
    values
        // What is no text cannot be read, and stands in its place.
        .flat_map(|value| value.to_str().unwrap_or("?").split(','))
        .map(address)
        .collect()
}

/// An address with or without port and brackets.
fn address(written: &str) -> Option<IpAddr> {
    let bare = written.trim();
    let with_port = || bare.parse::<SocketAddr>().ok().map(|address| address.ip());
    let bracketed = || bare.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    bare.parse().ok().or_else(with_port).or_else(bracketed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VISITOR: &str = "192.0.2.7";

    fn seen(peer: &str, headers: &[(&'static str, &str)]) -> String {
        let trusted: Vec<IpNet> = ["127.0.0.0/8", "::1/128", "10.0.0.0/8"]
            .iter()
            .map(|net| net.parse().unwrap())
            .collect();
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        client(peer.parse().unwrap(), &map, &trusted).to_string()
    }

    #[test]
    fn what_a_stranger_writes_of_themselves_is_not_believed() {
        let headers = [
            ("x-forwarded-for", "198.51.100.1"),
            ("forwarded", "for=198.51.100.2"),
        ];
        assert_eq!(seen(VISITOR, &headers), VISITOR);
        // Nor through our own proxy, which adds what it sees.
        let added = [("x-forwarded-for", "198.51.100.1, 192.0.2.7")];
        assert_eq!(seen("127.0.0.1", &added), VISITOR);
        let added = [
            ("x-forwarded-for", "198.51.100.1"),
            ("x-forwarded-for", "192.0.2.7, 10.1.1.1"),
        ];
        assert_eq!(seen("::ffff:127.0.0.1", &added), VISITOR);
    }

    #[test]
    fn every_way_of_writing_an_address_is_read() {
        for written in ["192.0.2.7", "192.0.2.7:4711", "::ffff:192.0.2.7"] {
            let headers = [("x-forwarded-for", written)];
            assert_eq!(seen("::1", &headers), VISITOR, "{written}");
        }
        let headers = [("x-forwarded-for", "[2001:db8:cafe::17]:4711")];
        assert_eq!(seen("10.0.0.1", &headers), "2001:db8:cafe::17");
        let headers = [("x-forwarded-for", "[2001:db8::1]")];
        assert_eq!(seen("10.0.0.1", &headers), "2001:db8::1");
    }

    #[test]
    fn what_cannot_be_read_is_the_doing_of_the_last_who_could() {
        for nonsense in ["unknown", "_hidden", "", ",", "192.0.2.7, x"] {
            let headers = [("x-forwarded-for", nonsense)];
            assert_eq!(seen("127.0.0.1", &headers), "127.0.0.1", "{nonsense}");
        }
        let through = [("x-forwarded-for", "unknown, 10.1.1.1")];
        assert_eq!(seen("127.0.0.1", &through), "10.1.1.1");
    }

    #[test]
    fn a_household_is_one_network_and_two_are_two() {
        let network = |address: &str| Network::of(address.parse().unwrap());
        assert!(network("2001:db8:1:2301::1") == network("2001:db8:1:23ff:8::9"));
        assert!(network("2001:db8:1:2301::1") != network("2001:db8:1:2401::1"));
        assert!(network("192.0.2.7") == network("::ffff:192.0.2.7"));
        assert!(network("192.0.2.7") != network("192.0.2.8"));
    }
}
