//! Pages through HTTP, on SQLite, or on PostgreSQL where SHANYRAQ_TEST_POSTGRES names a server.

mod access;
mod accidents;
mod admin;
mod architecture;
mod attendance_read;
mod backup;
mod calendar;
mod content;
mod journeys;
mod killed;
mod learner;
mod logs;
mod mail;
mod migrations;
mod organiser;
mod privacy;
mod proof;
mod public;
mod queries;
mod rooms;
mod same_moment;
mod support;
mod taught;
mod templates;
mod trainer;
mod weights;
