//! Shanyraq: a training-programme LMS. It runs a blended programme (online modules, live webinars, proof of completion) for
//! professionals; the words are those of the domain: cohort, enrolment, webinar, evidence, ruling, standing, record.
//!
//! # The map
//!
//! | module | decides |
//! | --- | --- |
//! | [`ids`] [`chance`] [`clock`] [`by`] [`config`] [`secrets`] [`i18n`] [`templates`] [`bundled`] [`recent`] | identifiers; what is drawn; time; who and when; settings; the key; languages; tera; files in the binary; sums kept for a minute |
//! | [`tables`] | files that people bring, as rows of cells |
//! | [`db`] | the only place that knows which database runs |
//! | [`audit`] [`queue`] [`notify`] [`curriculum`] | who did what; work for later; the outbox; what is taught, from `content/` |
//! | [`people`] | accounts, roles, sign-in, consent |
//! | [`search`] | what is found in lessons, tools and glossary |
//! | [`enrolment`] [`webinars`] | cohorts, tracks, who is on which; what is on when |
//! | [`announcements`] | what organisers write themselves, to a selection of a cohort |
//! | [`reading`] [`attendance`] [`assessment`] | lessons read; who was there; knowledge checks |
//! | [`make_ups`] | making up for a webinar by its recording: what is sent, what a trainer answers |
//! | [`questions`] | «this is not right»: a result that somebody questions, and what a trainer answers; excuses |
//! | [`surveys`] | what people say after a module, without their names |
//! | [`completion`] | requirements, standing, records and their documents |
//! | [`reports`] [`privacy`] | read-only questions across features; the register of personal data, erasing somebody, handing out what is theirs |
//! | [`app`] | what every page, job and command works with, built once |
//! | [`backup`] | the whole database in one file, and back |
//! | `web` `jobs` | pages by audience; background work |
//! | `memory` | what a server gives back once it has started |
//! | `cli` | the command line |
//!
//! # Two packages
//!
//! This file is the root of the programme, levels 0 to 8 (`src/Cargo.toml`); `product.rs` is the root of the product around it, levels 9
//! to 11 (`Cargo.toml`), with the binary. Both are in this folder, and `crate::…` names the same in both. One package of a hundred
//! thousand lines took minutes for a change of one page; this way a change of a page builds the product alone.
//!
//! # Who may import whom
//!
//! A row may use the rows above it, never one beside or below it (`tests/it/architecture.rs`):
//!
//! | level | modules |
//! | --- | --- |
//! | 0 | `ids` `chance` `clock` `by` `config` `secrets` `bundled` `i18n` `templates` `tables` `recent` (each may use those before it) |
//! | 1 | `db` |
//! | 2 | `audit` `queue` `notify` `curriculum` |
//! | 3 | `people` `search` |
//! | 4 | `enrolment` `webinars` (webinars may use enrolment) |
//! | 5 | `reading` `attendance` `assessment` `announcements` |
//! | 6 | `completion` `surveys` `make_ups` `questions` |
//! | 7 | `reports` `privacy` |
//! | 8 | `app` `backup` |
//! | 9 | `web` `jobs` `memory` |
//! | 10 | `demo` |
//! | 11 | `cli` `main` |
//!
//! Only `web/` names actix (`cli` and `demo` start its runtime); only `templates.rs` tera; only `notify/` lettre; only
//! `webinars/providers/client.rs` ureq; only `db/`, `queries.rs`, `model.rs`,
//! actions and `reports/` diesel's query language. A table is written by its own feature alone. To reach upwards, enqueue a job.

pub mod announcements;
pub mod app;
pub mod assessment;
pub mod attendance;
pub mod audit;
pub mod backup;
pub mod bundled;
pub mod by;
pub mod chance;
pub mod clock;
pub mod completion;
pub mod config;
pub mod curriculum;
pub mod db;
pub mod enrolment;
pub mod i18n;
pub mod ids;
pub mod make_ups;
pub mod notify;
pub mod people;
pub mod privacy;
pub mod questions;
pub mod queue;
pub mod reading;
pub mod recent;
pub mod reports;
pub mod search;
pub mod secrets;
pub mod surveys;
pub mod tables;
pub mod templates;
pub mod webinars;
