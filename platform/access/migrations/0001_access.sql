create table access_account (
  id {{key}},
  login {{text}} not null unique,
  name {{text}} not null,
  password_hash {{text}} not null,
  language {{text}} not null,
  active {{int}} not null,
  created_at {{instant}} not null,
  last_login {{instant}}
) {{strict}};

create table access_role (
  code {{text}} not null primary key,
  name_sv {{text}} not null,
  name_en {{text}} not null,
  edited {{int}} not null
) {{strict}};

create table access_role_right (
  role {{text}} not null references access_role (code),
  right_code {{text}} not null,
  primary key (role, right_code)
) {{strict}};

create table access_assignment (
  id {{key}},
  account {{ref}} not null references access_account (id),
  role {{text}} not null references access_role (code),
  unit {{ref}},
  valid_from {{date}},
  valid_to {{date}}
) {{strict}};
create index access_assignment_account on access_assignment (account);

create table access_session (
  token_hash {{bytes}} not null primary key,
  account {{ref}} not null references access_account (id),
  opened_at {{instant}} not null,
  seen_at {{instant}} not null
) {{strict}};
create index access_session_account on access_session (account);

create table access_failure (
  login_hash {{bytes}} not null primary key,
  failures {{int}} not null,
  last_at {{instant}} not null,
  locked_until {{instant}}
) {{strict}};

create table access_revision (
  id {{int}} not null primary key check (id = 1),
  number {{int}} not null
) {{strict}};
insert into access_revision (id, number) values (1, 1);
