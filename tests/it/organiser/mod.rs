mod audit;
mod imports;
mod people;
mod records;
mod report;
mod review;
mod settings;
mod webinars;
