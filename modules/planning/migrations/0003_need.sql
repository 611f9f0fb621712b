-- What is told about need: the population, the establishment that is paid for, and what managers have mapped. Each
-- file stays as it was loaded, and the newest of its kind at a moment of knowledge is the one that counts, so that
-- what a forecast rested on can be asked for afterwards.
create table planning_need_load (
  id {{key}},
  kind {{text}} not null check (kind in ('population', 'establishment', 'mapping')),
  file_name {{text}} not null,
  file_sha256 {{text}} not null,
  row_count {{int}} not null,
  recorded_at {{instant}} not null
) {{strict}};

create table planning_population (
  load_id {{ref}} not null references planning_need_load (id) on delete cascade,
  area {{text}} not null,
  year {{int}} not null,
  variant {{text}} not null check (variant in ('main', 'low', 'high')),
  event {{text}} not null check (event in ('population', 'births', 'deaths')),
  sex {{text}} not null check (sex in ('woman', 'man')),
  age {{int}} not null,                  -- in whole years; the highest one of a load counts all older too
  persons {{real}} not null,             -- a projection has parts of persons
  primary key (load_id, area, year, variant, event, sex, age)
) {{strict}};

create table planning_establishment (
  load_id {{ref}} not null references planning_need_load (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,        -- -1: not told which
  year {{int}} not null,
  fte {{real}} not null,
  primary key (load_id, unit_id, profession_id, year)
) {{strict}};

create table planning_stated_need (
  load_id {{ref}} not null references planning_need_load (id) on delete cascade,
  place {{int}} not null,                -- row of the file
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  year {{int}} not null,
  fte {{real}} not null,
  reason {{text}} not null check (reason in ('growth', 'replacement', 'unknown')),
  probability {{real}} not null,
  low {{real}},                          -- 80 % interval of fte; null, both: not told
  high {{real}},
  stated_on {{date}},                    -- null: not told
  primary key (load_id, place)
) {{strict}};

-- The four quantities of a run, group by group: what care asks for (use), what is paid for (establishment), what
-- managers state (mapped) and what is needed by all of it (need). Only what may be told is written (docs/adr/0014).
create table planning_need (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  year {{int}} not null,
  quantity {{text}} not null check (quantity in ('need', 'use', 'establishment', 'mapped')),
  p10 {{real}} not null,
  p50 {{real}} not null,
  p90 {{real}} not null,
  primary key (run_id, unit_id, profession_id, year, quantity)
) {{strict}};

-- What the need rests on, in words.
create table planning_need_assumption (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  place {{int}} not null,
  code {{text}} not null,
  text_sv {{text}} not null,
  text_en {{text}} not null,
  primary key (run_id, place)
) {{strict}};

create view planning_v_need as
  select unit_id, profession_id, year, quantity, p10, p50, p90 from planning_need;
