//! Pages through HTTP, on SQLite, or on PostgreSQL where SHANYRAQ_TEST_POSTGRES names a server.

mod public;
mod support;
mod templates;
