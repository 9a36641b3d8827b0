//! Asking a provider over HTTP. An organiser types the address, so this is a place where somebody could have our server call what only
//! our server reaches (a database, a cloud's metadata). Therefore: only TLS, only public addresses, no redirects, no proxy, little time,
//! little text. Addresses are looked at after the name was resolved and these very addresses are connected to, so a name that changes
//! its address in between gains nothing. Whoever runs a provider beside us says so for the whole installation: that is for the one who
//! runs the server to decide, never for an organiser.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};

use super::RoomProblem;

const CONNECT: Duration = Duration::from_secs(3);
const ALL: Duration = Duration::from_secs(8);
/// The longest answer that is read.
const MOST_BYTES: u64 = 2_000_000;

/// Asks providers.
#[derive(Clone, Debug)]
pub struct Caller {
    agent: ureq::Agent,
}

impl Caller {
    /// One for the whole installation. `nearby` allows addresses of private networks, and addresses without TLS.
    pub fn new(nearby: bool) -> Self {
        Self::with_times(nearby, CONNECT, ALL)
    }

    /// With other times: for tests.
    pub fn with_times(nearby: bool, connect: Duration, all: Duration) -> Self {
        let config = Config::builder()
            .https_only(!nearby)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .proxy(None)
            .timeout_connect(Some(connect))
            .timeout_global(Some(all))
            .user_agent("shanyraq")
            .build();
        let resolver = Guarded { nearby, inner: DefaultResolver::default() };
        Self { agent: ureq::Agent::with_parts(config, DefaultConnector::default(), resolver) }
    }

    /// The text behind an address.
    pub(super) fn get(&self, url: &str) -> Result<String, RoomProblem> {
        let mut answer = self.agent.get(url).call().map_err(|error| RoomProblem::Unreachable(in_words(&error)))?;
        if answer.status() != 200 {
            return Err(RoomProblem::Unusable(format!("status {}", answer.status().as_u16())));
        }
        answer.body_mut().with_config().limit(MOST_BYTES).read_to_string().map_err(|error| match error {
            ureq::Error::Timeout(_) | ureq::Error::Io(_) => RoomProblem::Unreachable(in_words(&error)),
            other => RoomProblem::Unusable(in_words(&other)),
        })
    }
}

/// What went wrong, without the address: that holds a checksum.
fn in_words(error: &ureq::Error) -> String {
    match error {
        ureq::Error::Timeout(_) => "no answer in time".to_owned(),
        ureq::Error::HostNotFound => "no address that may be called".to_owned(),
        ureq::Error::ConnectionFailed => "no connection".to_owned(),
        ureq::Error::RequireHttpsOnly(_) => "not over TLS".to_owned(),
        ureq::Error::BodyExceedsLimit(_) => "too long an answer".to_owned(),
        ureq::Error::Io(error) => error.kind().to_string(),
        _ => "no usable connection".to_owned(),
    }
}

/// Resolves names and keeps the addresses that may be called.
#[derive(Debug)]
struct Guarded {
    nearby: bool,
    inner: DefaultResolver,
}

impl Resolver for Guarded {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        let mut kept = self.empty();
        for address in found.iter().filter(|address| self.nearby || is_public(address.ip())) {
            kept.push(*address);
        }
        if kept.is_empty() { Err(ureq::Error::HostNotFound) } else { Ok(kept) }
    }
}

/// Whether an address is one of the public internet.
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let is_special = a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (18..20).contains(&b));
    !(is_special || ip.is_private() || ip.is_loopback() || ip.is_link_local() || ip.is_multicast() || ip.is_documentation())
}

/// Only global unicast (2000::/3), and not what wraps an older address that is not public.
fn is_public_v6(ip: Ipv6Addr) -> bool {
    if let Some(mapped) = ip.to_ipv4_mapped() {
        return is_public_v4(mapped);
    }
    let [first, second, ..] = ip.segments();
    let is_wrapped = first == 0x2002 || (first == 0x2001 && second == 0);
    let is_documentation = first == 0x2001 && second == 0xdb8;
    (first & 0xe000) == 0x2000 && !is_wrapped && !is_documentation
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_public_internet_are_called() {
        for (address, wanted) in [
            ("8.8.8.8", true),
            ("127.0.0.1", false),
            ("10.1.2.3", false),
            ("172.16.0.1", false),
            ("172.32.0.1", true),
            ("192.168.1.1", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("0.0.0.0", false),
            ("224.0.0.1", false),
            ("255.255.255.255", false),
            ("2a00:1450:4001::1", true),
            ("::1", false),
            ("::", false),
            ("fc00::1", false),
            ("fe80::1", false),
            ("::ffff:127.0.0.1", false),
            ("::ffff:8.8.8.8", true),
            ("64:ff9b::7f00:1", false),
            ("2002:7f00:1::", false),
        ] {
            assert_eq!(is_public(address.parse().unwrap()), wanted, "{address}");
        }
    }
}
