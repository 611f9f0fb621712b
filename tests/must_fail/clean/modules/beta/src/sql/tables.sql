create table beta_beta (id integer);
create view beta_v_beta as select id from beta_beta;
