mod cohorts;
mod roles;
mod set_up;
mod evaluate;
