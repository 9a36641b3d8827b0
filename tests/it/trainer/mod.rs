//! Pages of trainers.

mod attendee;
mod close;
mod deliveries;
mod hand_over;
mod hostile;
mod late_walk_ins;
mod make_ups;
mod materials;
mod meeting_ended;
mod meetings;
mod questions;
mod report_costs;
mod report_pages;
mod reports;
mod reports_api;
mod reports_several;
mod roster;
mod screen;
mod sheet_scans;
mod sheets;
mod today;
mod two_people;
mod unmatched;
mod waiting_letters;
mod walk_ins;
mod who;
