mod front;
mod sign_in;
