alter table access_account add column first_password {{int}} not null default 0;
