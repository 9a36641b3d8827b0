//! Pages of trainers.

mod close;
mod materials;
mod roster;
mod screen;
mod today;
mod unmatched;
mod walk_ins;
