mod outlook;
mod programme;
