mod today;
//! Pages of trainers.

mod close;
mod roster;
mod screen;
mod unmatched;
