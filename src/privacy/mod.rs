//! What we hold about people and why, and forgetting it in time. The register names every table with personal data; a test reads
//! the database and fails when a table is neither there nor among those that hold none.

mod register;
mod retention;

pub use register::{HOLDS_NONE, Keep, Purpose, REGISTER, Registered};
pub use retention::{Pruned, prune};
