mod front;
mod apply;
mod sign_in;
