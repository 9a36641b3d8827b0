mod check;
mod home;
mod lesson;
mod record;
mod scenario;
mod settings;
mod webinars;
