create table audit_entry (
  number {{int}} primary key,
  at {{text}} not null,
  account_id {{ref}},
  actor {{text}} not null,
  act {{text}} not null,
  subject {{text}} not null,
  outcome {{text}} not null,
  detail {{text}} not null,
  previous_hash {{text}} not null,
  hash {{text}} not null,
  constraint audit_entry_outcome check (outcome in ('done', 'refused', 'failed'))
) {{strict}};
create index audit_entry_at on audit_entry (at);
create index audit_entry_act on audit_entry (act, number);

create table audit_head (
  id {{int}} primary key,
  number {{int}} not null,
  hash {{text}} not null,
  constraint audit_head_one check (id = 1)
) {{strict}};
insert into audit_head (id, number, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create function audit_append_only() returns trigger language plpgsql
as $$ begin raise exception 'the log is append-only'; end $$;
create function audit_no_gaps() returns trigger language plpgsql
as $$
begin
  if new.number <> (select number from audit_head) + 1 then raise exception 'the log has no gaps'; end if;
  return new;
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry
for each row execute function audit_append_only();
create trigger audit_entry_not_emptied before truncate on audit_entry
for each statement execute function audit_append_only();
create trigger audit_entry_next before insert on audit_entry
for each row execute function audit_no_gaps();
create trigger audit_head_forward before update on audit_head
for each row when (new.number <> old.number + 1) execute function audit_append_only();
create trigger audit_head_no_delete before delete on audit_head
for each row execute function audit_append_only();
create trigger audit_head_not_emptied before truncate on audit_head
for each statement execute function audit_append_only();
