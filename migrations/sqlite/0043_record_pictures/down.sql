DROP TABLE record_pictures;
