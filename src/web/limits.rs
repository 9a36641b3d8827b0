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
use crate::ids::PersonId;

type Keyed = RateLimiter<(Door, Knocker), DashMapStateStore<(Door, Knocker)>, DefaultClock>;

/// Who knocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Knocker {
    /// Somebody at an address.
    Address(IpAddr),
    /// Somebody signed in.
    Account(PersonId),
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
}

/// Keyed by door, and by address or account.
#[derive(Clone)]
pub struct Limits(Arc<Keyed>);

impl Limits {
    /// A burst of thirty, then one each six seconds: a classroom behind one address can sign in, a program cannot guess.
    pub fn new() -> Self {
        const BURST: NonZeroU32 = NonZeroU32::new(30).expect("thirty is not zero");
        let quota = Quota::with_period(Duration::from_secs(6)).unwrap_or_else(|| Quota::per_minute(BURST)).allow_burst(BURST);
        Self(Arc::new(RateLimiter::dashmap(quota)))
    }

    /// One knock.
    ///
    /// # Errors
    /// [`PageError::TooMany`].
    pub fn knock(&self, door: Door, address: IpAddr) -> Result<(), PageError> {
        self.0.check_key(&(door, Knocker::Address(network(address)))).map_err(|_| PageError::TooMany)
    }

    /// One knock of somebody signed in: a whole room behind one address may type the code on the screen, one account may not guess.
    ///
    /// # Errors
    /// [`PageError::TooMany`].
    pub fn knock_as(&self, door: Door, person: PersonId) -> Result<(), PageError> {
        self.0.check_key(&(door, Knocker::Account(person))).map_err(|_| PageError::TooMany)
    }

    /// Forgets addresses that have been quiet.
    pub fn prune(&self) {
        self.0.retain_recent();
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
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
