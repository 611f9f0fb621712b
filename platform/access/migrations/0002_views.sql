create view access_v_account as select id, login, name, active, last_login from access_account;
create view access_v_role as select code, name_sv, name_en from access_role;
create view access_v_role_right as select role, right_code from access_role_right;
create view access_v_assignment as select id, account, role, unit, valid_from, valid_to from access_assignment;
