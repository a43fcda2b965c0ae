//! Where calls may go: not into our own network, whoever it is that named the
//! address. Names are looked up here, so that what was looked at is what is
//! called.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::LazyLock;

use ipnet::IpNet;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// All addresses of a name are in our own network.
#[derive(Debug, thiserror::Error)]
#[error("the name leads into a private network")]
pub struct PrivateAddress;

/// Looks names up, and leaves out what is not on the public internet.
#[derive(Debug, Clone, Copy)]
pub struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found: Vec<SocketAddr> =
                tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            let is_known = !found.is_empty();
            let public: Vec<SocketAddr> = found
                .into_iter()
                .filter(|address| is_public(address.ip()))
                .collect();
            match (is_known, public.is_empty()) {
                (true, true) => Err(PrivateAddress.into()),
                (false, _) => Err(io::Error::from(io::ErrorKind::NotFound).into()),
                (true, false) => Ok(Box::new(public.into_iter()) as Addrs),
            }
        })
    }
}

/// Networks that are nobody's on the public internet. Source: IANA's registries
/// of special-purpose addresses (RFC 6890).
static SPECIAL: LazyLock<Vec<IpNet>> = LazyLock::new(|| {
    let all = [
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",
        "::/96",
        "100::/64",
        "2001::/23",
        "2001:db8::/32",
        "3fff::/20",
        "5f00::/16",
        "fc00::/7",
        "fe80::/9",
        "ff00::/8",
    ];
    all.iter().filter_map(|net| net.parse().ok()).collect()
});

/// Whether an address is somebody's on the public internet.
pub fn is_public(address: IpAddr) -> bool {
    let address = within(address);
    !SPECIAL.iter().any(|net| net.contains(&address))
}

/// The IPv4 address that an IPv6 address leads to, where it does.
fn within(address: IpAddr) -> IpAddr {
    let IpAddr::V6(six) = address else {
        return address;
    };
    if let Some(four) = six.to_ipv4_mapped() {
        return four.into();
    }
    let four = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        IpAddr::V4(Ipv4Addr::new(a, b, c, d))
    };
    match Ipv6Addr::segments(&six) {
        // NAT64, of everybody and of a network's own (RFC 6052, RFC 8215).
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0x64, 0xff9b, 1, _, _, _, high, low] => {
            four(high, low)
        }
        // 6to4 (RFC 3056).
        [0x2002, high, low, ..] => four(high, low),
        _ => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_network_is_told_from_the_internet_however_it_is_written() {
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fec0::1",
            "fd00:ec2::254",
            "::ffff:10.0.0.1",
            "::10.0.0.1",
            "64:ff9b::a00:1",
            "64:ff9b:1::a00:1",
            "2002:a00:1::",
            "ff02::1",
        ] {
            assert!(!is_public(private.parse().expect(private)), "{private}");
        }
        for public in [
            "1.1.1.1",
            "172.32.0.1",
            "193.213.112.4",
            "2a01:79c::1",
            "2606:4700::1111",
            "64:ff9b::101:101",
            "::ffff:1.1.1.1",
        ] {
            assert!(is_public(public.parse().expect(public)), "{public}");
        }
    }

    #[test]
    fn every_network_of_the_list_can_be_read() {
        assert_eq!(SPECIAL.len(), 23);
    }
}
