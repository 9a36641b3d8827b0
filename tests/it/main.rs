//! Pages through HTTP, on SQLite, or on PostgreSQL where SHANYRAQ_TEST_POSTGRES names a server.

mod admin;
mod backup;
mod architecture;
mod content;
mod journeys;
mod learner;
mod organiser;
mod privacy;
mod migrations;
mod public;
mod queries;
mod support;
mod templates;
mod trainer;
