mod check;
mod record;
mod webinars;
