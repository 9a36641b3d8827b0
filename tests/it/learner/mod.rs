mod check;
mod webinars;
