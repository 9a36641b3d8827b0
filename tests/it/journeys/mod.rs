mod chances_left;
mod outlook;
mod programme;
