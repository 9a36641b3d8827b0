//! How many statements an app sends to its database, by diesel's own instrumentation: each connection learns its address when it is
//! made, so that tests that run beside each other do not count each other's.

use std::collections::HashMap;
use std::sync::{Mutex, Once, PoisonError};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};

use super::TestApp;

static SENT: Mutex<Option<HashMap<String, u64>>> = Mutex::new(None);

/// What happens once, when a statement with these words is sent to a database.
type Meanwhile = (String, Box<dyn FnOnce() + Send>);

static MEANWHILE: Mutex<Option<HashMap<String, Meanwhile>>> = Mutex::new(None);

/// Counts the statements of one connection.
struct Counter {
    address: String,
}

impl Instrumentation for Counter {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartEstablishConnection { url, .. } => self.address = url.to_owned(),
            InstrumentationEvent::StartQuery { query, .. } if !is_housekeeping(&query.to_string()) => {
                let mut sent = SENT.lock().unwrap_or_else(PoisonError::into_inner);
                *sent.get_or_insert_default().entry(self.address.clone()).or_default() += 1;
                drop(sent);
                // nothing is held while it happens: it sends statements of its own
                if let Some(happens) = due(&self.address, &query.to_string()) {
                    happens();
                }
            }
            _ => {}
        }
    }
}

fn due(address: &str, sql: &str) -> Option<Box<dyn FnOnce() + Send>> {
    let mut all = MEANWHILE.lock().unwrap_or_else(PoisonError::into_inner);
    let all = all.get_or_insert_default();
    let is_due = all.get(address).is_some_and(|(words, _)| sql.contains(words));
    if is_due { all.remove(address).map(|(_, happens)| happens) } else { None }
}

/// What the pool and transactions send by themselves.
fn is_housekeeping(sql: &str) -> bool {
    let first = sql.split_whitespace().next().unwrap_or_default().to_uppercase();
    ["BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "PRAGMA", "SET"].contains(&first.trim_end_matches(';'))
        || sql.starts_with("SELECT 1 ")
        || sql.trim() == "SELECT 1"
}

/// Connections made from now on are counted.
pub fn watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        set_default_instrumentation(|| Some(Box::new(Counter { address: String::new() }))).unwrap();
    });
}

impl TestApp {
    /// How many statements were sent so far.
    pub fn statements(&self) -> u64 {
        let address = self.address();
        let sent = SENT.lock().unwrap_or_else(PoisonError::into_inner);
        sent.as_ref().and_then(|sent| sent.get(address).copied()).unwrap_or(0)
    }

    /// Does something once, when the next statement with these words is about to be sent; what sent it waits.
    pub fn meanwhile(&self, words: &str, happens: impl FnOnce() + Send + 'static) {
        let mut all = MEANWHILE.lock().unwrap_or_else(PoisonError::into_inner);
        all.get_or_insert_default().insert(self.address().to_owned(), (words.to_owned(), Box::new(happens)));
    }

    fn address(&self) -> &str {
        let url = self.database_url();
        url.strip_prefix("sqlite:").unwrap_or(url)
    }
}
