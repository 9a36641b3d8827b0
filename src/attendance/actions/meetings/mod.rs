//! What a connection to a meeting system brings: made and ended by an organiser, heard by a delivery, read by a job.

mod connections;
mod hear;
mod read;
mod untrue;
mod whose;

pub use connections::{
    ConnectionProblem, NewConnection, assign_meeting, make_connection, remove_connection, replace_secret, set_room,
    take_back_meeting,
};
pub use hear::{forget_meeting_events, hear, hear_end, note_unreadable};
pub use read::read_meeting;
pub(super) use read::{Reading, read_in};
