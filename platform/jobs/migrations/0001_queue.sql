create table jobs_job (
  id {{key}},
  kind {{text}} not null,
  argument {{text}} not null,
  state {{text}} not null,
  progress {{real}} not null,
  step_sv {{text}} not null,
  step_en {{text}} not null,
  attempts {{int}} not null,
  not_before {{instant}} not null,
  runner {{text}},
  lease_until {{instant}},
  result {{text}} not null,
  error_code {{text}} not null,
  error_sv {{text}} not null,
  error_en {{text}} not null,
  error_detail {{text}} not null,
  account_id {{ref}},
  created {{instant}} not null,
  started {{instant}},
  finished {{instant}},
  constraint jobs_job_state check (state in ('waiting', 'running', 'done', 'failed'))
) {{strict}};
create index jobs_job_open on jobs_job (state, not_before, id) where state in ('waiting', 'running');

create table jobs_event (
  id {{key}},
  name {{text}} not null,
  body {{text}} not null,
  at {{instant}} not null
) {{strict}};
create index jobs_event_name on jobs_event (name, id);

create table jobs_listener (
  name {{text}} primary key,
  event {{text}} not null,
  last_event {{int}} not null,
  failures {{int}} not null,
  not_before {{instant}},
  error {{text}} not null
) {{strict}};
