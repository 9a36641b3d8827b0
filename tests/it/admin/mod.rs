mod cohorts;
mod evaluate;
mod roles;
mod set_up;
