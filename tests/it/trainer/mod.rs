//! Pages of trainers.

mod attendee;
mod close;
mod materials;
mod roster;
mod screen;
mod today;
mod unmatched;
