const char* kAll = "select id "
                   "from alpha_alpha order by id";
