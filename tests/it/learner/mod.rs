mod webinars;
mod check;
