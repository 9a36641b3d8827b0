mod apply;
mod badge;
mod context;
mod front;
mod join_link;
mod sign_in;
mod verify;
mod verify_list;
