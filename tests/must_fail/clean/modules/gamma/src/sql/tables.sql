create table gamma_gamma (id integer);
create view gamma_v_gamma as select id from gamma_gamma;
