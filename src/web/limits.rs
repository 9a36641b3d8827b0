//! How often one address may knock: at the door (codes, sign-in) and at the verify page. Counts that must hold over several nodes
//! (mails to an address, wrong codes for an account) are in the database; see `people`.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

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
    /// A record's code, whatever it turns out to be.
    Verify,
    /// A list of them.
    VerifyList,
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
    misses: Arc<Mutex<Misses>>,
}

impl Limits {
    /// For an address a burst of six hundred, then two a second: a whole ministry behind one address signs in within minutes, and what
    /// a program could guess there is bounded by the tries of each account (in `people`). The same holds for records' codes that are
    /// right: an office checks a pile of papers, two a second is faster than anybody scans, and more go as a list. For an account, for
    /// such lists and for codes that belong to nothing (see [`Limits::missed`]) a burst of thirty, then one each six seconds. A meeting
    /// system has a burst of five thousand, then a hundred a second: a thousand people who leave together are no more.
    pub fn new() -> Self {
        Self {
            addresses: Arc::new(RateLimiter::dashmap(quota(600, Duration::from_millis(500)))),
            accounts: Arc::new(RateLimiter::dashmap(quota(30, Duration::from_secs(6)))),
            connections: Arc::new(RateLimiter::dashmap(quota(5_000, Duration::from_millis(10)))),
            misses: Arc::default(),
        }
    }

    /// One knock.
    ///
    /// # Errors
    /// [`PageError::TooMany`].
    pub fn knock(&self, door: Door, address: IpAddr) -> Result<(), PageError> {
        let is_verify = matches!(door, Door::Verify | Door::VerifyList);
        if is_verify && self.misses().is_used_up(network(address), Instant::now()) {
            return Err(PageError::TooMany);
        }
        let limits = if door == Door::VerifyList { &self.accounts } else { &self.addresses };
        limits.check_key(&(door, Knocker::Address(network(address)))).map_err(|_| PageError::TooMany)
    }

    /// A code from an address belonged to nothing, or was none. After too many of them nothing is looked up for it until there is room
    /// again, right or wrong: else whoever guesses would go on and be told of each hit.
    pub fn missed(&self, address: IpAddr) {
        self.misses().count(network(address), Instant::now());
    }

    /// As many codes of one list belonged to nothing: each counts as one that was typed, so that a list is no faster way to guess.
    pub fn missed_many(&self, address: IpAddr, number: usize) {
        self.misses().count_many(network(address), u32::try_from(number).unwrap_or(u32::MAX), Instant::now());
    }

    fn misses(&self) -> std::sync::MutexGuard<'_, Misses> {
        self.misses.lock().unwrap_or_else(PoisonError::into_inner)
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
        self.misses().forget(Instant::now());
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

/// So many codes that belong to nothing at once.
const MOST_MISSES: u32 = 30;
/// Then one in each period.
const MISS_PERIOD: Duration = Duration::from_secs(6);

/// When each address has all its tries again. The other limits count before they know what comes of it and cannot be asked without
/// counting; here the two are apart.
#[derive(Default)]
struct Misses(HashMap<IpAddr, Instant>);

impl Misses {
    fn is_used_up(&self, address: IpAddr, now: Instant) -> bool {
        self.0.get(&address).is_some_and(|whole| whole.saturating_duration_since(now) > MISS_PERIOD * (MOST_MISSES - 1))
    }

    fn count(&mut self, address: IpAddr, now: Instant) {
        let whole = self.0.entry(address).or_insert(now);
        // those that were under way together do not add up to an hour of waiting
        *whole = ((*whole).max(now) + MISS_PERIOD).min(now + MISS_PERIOD * MOST_MISSES);
    }

    /// Of one list. Beyond what may be missed at once the wait grows with the list, up to ten minutes.
    fn count_many(&mut self, address: IpAddr, number: u32, now: Instant) {
        const LONGEST: u32 = 100;
        let whole = self.0.entry(address).or_insert(now);
        *whole = ((*whole).max(now) + MISS_PERIOD * number.min(LONGEST)).min(now + MISS_PERIOD * LONGEST);
    }

    fn forget(&mut self, now: Instant) {
        self.0.retain(|_, whole| *whole > now);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_belong_to_nothing_are_used_up_and_come_back_one_by_one() {
        let (mut misses, now, address) = (Misses::default(), Instant::now(), IpAddr::from([192, 0, 2, 1]));
        let after = |seconds| now + Duration::from_secs(seconds);
        for _ in 0..MOST_MISSES {
            assert!(!misses.is_used_up(address, now));
            misses.count(address, now);
        }
        for (seconds, used_up) in [(0, true), (5, true), (6, false), (180, false)] {
            assert_eq!(misses.is_used_up(address, after(seconds)), used_up, "{seconds}");
        }
        assert!(!misses.is_used_up(IpAddr::from([192, 0, 2, 2]), now), "another address has its own");
        misses.count(address, after(6));
        assert!(misses.is_used_up(address, after(6)) && !misses.is_used_up(address, after(12)));
        misses.forget(after(180));
        assert_eq!(misses.0.len(), 1);
        misses.forget(after(186));
        assert!(misses.0.is_empty());
    }

    #[test]
    fn a_list_of_guesses_costs_as_much_as_typing_them() {
        let (now, address) = (Instant::now(), IpAddr::from([192, 0, 2, 1]));
        let after = |seconds| now + Duration::from_secs(seconds);
        for (number, open_again) in [(0, 0), (29, 0), (31, 12), (60, 186), (100, 426), (100_000, 426)] {
            let mut misses = Misses::default();
            misses.count_many(address, number, now);
            assert!(!misses.is_used_up(address, after(open_again)), "{number}");
            assert!(open_again == 0 || misses.is_used_up(address, after(open_again - 1)), "{number}");
        }
    }
}
