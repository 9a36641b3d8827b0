mod audit;
mod imports;
mod people;
mod records;
mod report;
mod settings;
mod webinars;
