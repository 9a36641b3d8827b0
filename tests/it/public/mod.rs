mod sign_in;
mod verify;
