mod audit;
mod imports;
mod people;
mod records;
mod settings;
mod report;
