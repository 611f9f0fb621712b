create table alpha_thing (id integer);
