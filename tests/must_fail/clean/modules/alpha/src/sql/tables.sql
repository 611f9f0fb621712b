create table alpha_alpha (id integer);
create view alpha_v_alpha as select id from alpha_alpha;
