//! What a record is worth to whoever does not have this program: files for independent checks, and that each record is there once.

mod artefacts;
mod killed;
mod once;
