mod apply;
mod front;
mod sign_in;
mod verify;
