//! How often one address may knock: at the door (codes, sign-in) and at the verify page. Counts that must hold over several nodes
//! (mails to an address, wrong codes for an account) are in the database; see `people`.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::clock::DefaultClock;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use super::errors::PageError;
use crate::ids::{ConnectionId, PersonId};

type Keyed = RateLimiter<(Door, Knocker), DashMapStateStore<(Door, Knocker)>, DefaultClock>;

/// Who knocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Knocker {
    /// Somebody at an address.
    Address(IpAddr),
    /// Somebody signed in.
    Account(PersonId),
    /// A meeting system.
    Connection(ConnectionId),
}

/// What is knocked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Door {
    /// Asking for a code, typing one, a password.
    SignIn,
    /// A check-in code typed.
    CheckIn,
    /// A record's code typed.
    Verify,
    /// Something a meeting system tells.
    Delivery,
    /// A calendar program asks for a list of webinars.
    Calendar,
}

/// Keyed by door, and by address or account.
#[derive(Clone)]
pub struct Limits {
    addresses: Arc<Keyed>,
    accounts: Arc<Keyed>,
    connections: Arc<Keyed>,
}

impl Limits {
    /// For an address a burst of six hundred, then two a second: a whole ministry behind one address signs in within minutes, and what
    /// a program could guess there is bounded by the tries of each account (in `people`). For an account, and for records' codes, a
    /// burst of thirty, then one each six seconds. A meeting system has a burst of five thousand, then a hundred a second: a thousand
    /// people who leave together are no more.
    pub fn new() -> Self {
        Self {
            addresses: Arc::new(RateLimiter::dashmap(quota(600, Duration::from_millis(500)))),
            accounts: Arc::new(RateLimiter::dashmap(quota(30, Duration::from_secs(6)))),
            connections: Arc::new(RateLimiter::dashmap(quota(5_000, Duration::from_millis(10)))),
        }
    }

    /// One knock.
    ///
    /// # Errors
    /// [`PageError::TooMany`].
    pub fn knock(&self, door: Door, address: IpAddr) -> Result<(), PageError> {
        let limits = if door == Door::Verify { &self.accounts } else { &self.addresses };
        limits.check_key(&(door, Knocker::Address(network(address)))).map_err(|_| PageError::TooMany)
    }

    /// One knock of somebody signed in: a whole room behind one address may type the code on the screen, one account may not guess.
    ///
    /// # Errors
    /// [`PageError::TooMany`].
    pub fn knock_as(&self, door: Door, person: PersonId) -> Result<(), PageError> {
        self.accounts.check_key(&(door, Knocker::Account(person))).map_err(|_| PageError::TooMany)
    }

    /// One delivery of a meeting system that has proven to be it.
    ///
    /// # Errors
    /// [`PageError::TooMany`].
    pub fn knock_connection(&self, connection: ConnectionId) -> Result<(), PageError> {
        self.connections.check_key(&(Door::Delivery, Knocker::Connection(connection))).map_err(|_| PageError::TooMany)
    }

    /// Forgets addresses that have been quiet.
    pub fn prune(&self) {
        self.addresses.retain_recent();
        self.accounts.retain_recent();
        self.connections.retain_recent();
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

/// So many at once, then one in each period.
fn quota(burst: u32, period: Duration) -> Quota {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(period).unwrap_or_else(|| Quota::per_minute(burst)).allow_burst(burst)
}

/// An IPv6 subscriber has a whole /64: that counts as one.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}
