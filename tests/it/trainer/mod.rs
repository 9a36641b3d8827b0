//! Pages of trainers.

mod attendee;
mod close;
mod deliveries;
mod hand_over;
mod make_ups;
mod materials;
mod meetings;
mod questions;
mod report_pages;
mod reports;
mod reports_api;
mod reports_several;
mod roster;
mod screen;
mod sheet_scans;
mod sheets;
mod today;
mod unmatched;
mod walk_ins;
