mod check;
mod webinars;
mod home;
mod lesson;
mod scenario;
mod settings;
