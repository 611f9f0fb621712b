const char* kPut = "insert into scratch (id) values ($1)";
