mod check;
mod home;
mod lesson;
mod scenario;
mod settings;
mod webinars;
