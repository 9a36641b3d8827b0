//! Calendars: invitations that come, change and are taken back, and what a program subscribes to; each file read by a reader that is
//! not ours.

mod feeds;
mod invitations;
mod reader;
mod reminders;
mod zone_data;
