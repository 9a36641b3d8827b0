mod programme;
