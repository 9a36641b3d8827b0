//! The product around the programme: its pages, its background work, its command line and its sample. The map and who may import whom
//! stand at the head of `lib.rs`, which is the programme; from here both are one (`crate::attendance`, `crate::web`).

pub use shanyraq_programme::{
    announcements, app, assessment, attendance, audit, backup, bundled, by, chance, clock, completion, config, curriculum, db,
    enrolment, i18n, ids, make_ups, notify, people, privacy, questions, queue, reading, recent, reports, search, secrets,
    surveys, tables, templates, webinars,
};

pub mod cli;
pub mod demo;
pub mod jobs;
pub mod memory;
pub mod web;
