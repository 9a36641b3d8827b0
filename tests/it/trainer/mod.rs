//! Pages of trainers.

mod close;
mod materials;
mod reports;
mod roster;
mod screen;
mod today;
mod unmatched;
