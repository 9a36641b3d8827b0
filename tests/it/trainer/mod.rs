//! Pages of trainers.

mod close;
mod roster;
mod screen;
mod today;
mod unmatched;
