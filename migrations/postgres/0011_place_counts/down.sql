DROP TABLE place_counts;
