mod audit;
mod imports;
mod people;
mod settings;
mod report;
