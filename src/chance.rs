//! Chance: what is drawn and need not be kept secret from who draws it. Keys, tokens and codes of letters are made in
//! [`secrets`](crate::secrets) and nowhere else.
//!
//! A sample is to come out the same each time, so chance can be made to begin from a number ([`from_seed`]).

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

/// Whether [`SEEDED`] is in force; asked first, so that nobody waits for the lock in a server.
static IS_SEEDED: AtomicBool = AtomicBool::new(false);
static SEEDED: Mutex<Option<StdRng>> = Mutex::new(None);

/// 64 bits at random; not to be foretold (ChaCha12 with a key of the system), but for a sample.
pub fn bits() -> u64 {
    if IS_SEEDED.load(Ordering::Relaxed)
        && let Some(seeded) = &mut *seeded()
    {
        return seeded.random();
    }
    rand::random()
}

/// A number below `end`, each as likely; 0 where there is none.
pub fn below(end: u64) -> u64 {
    if end == 0 {
        return 0;
    }
    if IS_SEEDED.load(Ordering::Relaxed)
        && let Some(seeded) = &mut *seeded()
    {
        return seeded.random_range(0..end);
    }
    rand::rng().random_range(0..end)
}

/// Does `work` with a chance that begins from a number and with identifiers that begin at a moment (milliseconds since 1970), so that
/// what it makes comes out the same each time. It holds for the whole process: for a program that makes a sample and does nothing else
/// meanwhile.
pub fn from_seed<T>(seed: u64, ids_from_ms: i64, work: impl FnOnce() -> T) -> T {
    let _end = Seeded::begin(seed, ids_from_ms);
    work()
}

/// While it lives, chance begins from a number.
struct Seeded {
    /// The last identifier before.
    last_id: i64,
}

impl Seeded {
    fn begin(seed: u64, ids_from_ms: i64) -> Self {
        *seeded() = Some(StdRng::seed_from_u64(seed));
        IS_SEEDED.store(true, Ordering::Relaxed);
        Self { last_id: crate::ids::begin_series(ids_from_ms) }
    }
}

impl Drop for Seeded {
    fn drop(&mut self) {
        IS_SEEDED.store(false, Ordering::Relaxed);
        *seeded() = None;
        crate::ids::end_series(self.last_id);
    }
}

fn seeded() -> MutexGuard<'static, Option<StdRng>> {
    SEEDED.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_below_is_drawn_and_none_above() {
        let drawn: std::collections::BTreeSet<u64> = (0..10_000).map(|_| below(7)).collect();
        assert_eq!(drawn, (0..7).collect());
        assert_eq!(below(0), 0);
    }
}
