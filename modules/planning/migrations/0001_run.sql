-- A run: the figures and the projection made from what was known at one moment, whole and never changed.
-- unit_id and profession_id 0 mean "all"; a unit's figures cover its whole subtree.
create table planning_run (
  id {{key}},
  import_id {{ref}} not null,            -- the newest import it rests on
  as_of {{date}} not null,               -- the data date
  recorded_at {{instant}} not null,
  seed {{int}} not null,
  draws {{int}} not null,
  horizon {{int}} not null,
  basis {{text}} not null check (basis in ('employments', 'stocks')),
  version {{text}} not null,             -- of the program
  inputs_sha256 {{text}} not null,
  greatest_z {{real}} not null,          -- own means against the closed form, in standard errors
  passed {{int}} not null,
  current {{int}} not null default 0
) {{strict}};

create table planning_group (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  heads {{int}} not null,
  fte {{int}} not null,                  -- millionths
  shown {{int}} not null,                -- 0: too few, or derivable by difference; breakdowns and forecast withheld
  primary key (run_id, unit_id, profession_id)
) {{strict}};

create table planning_year (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  year {{int}} not null,
  heads {{int}} not null,
  fte {{int}} not null,
  joiners {{int}},                       -- null: not known from stocks alone
  leavers {{int}},
  moves_in {{int}},
  moves_out {{int}},
  primary key (run_id, unit_id, profession_id, year)
) {{strict}};

create table planning_month (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  month {{text}} not null,               -- YYYY-MM, the stock on its last day
  heads {{int}} not null,
  fte {{int}} not null,
  primary key (run_id, unit_id, profession_id, month)
) {{strict}};

create table planning_leaving (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  year {{int}} not null,
  reason {{text}} not null,
  count {{int}},                         -- null: withheld
  primary key (run_id, unit_id, profession_id, year, reason)
) {{strict}};

create table planning_age (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  band {{text}} not null,
  women {{int}},                         -- null: withheld
  men {{int}},
  unknown {{int}},
  primary key (run_id, unit_id, profession_id, band)
) {{strict}};

create table planning_projection (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  year {{int}} not null,
  measure {{text}} not null check (measure in ('heads', 'fte', 'joiners', 'leavers')),
  mean {{real}} not null,
  sd {{real}} not null,
  p2_5 {{real}} not null,
  p10 {{real}} not null,
  p25 {{real}} not null,
  p50 {{real}} not null,
  p75 {{real}} not null,
  p90 {{real}} not null,
  p97_5 {{real}} not null,
  primary key (run_id, unit_id, profession_id, year, measure)
) {{strict}};

-- What the projection rests on, as a reader can weigh it: rates, trends, sizes of shocks.
create table planning_assumption (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  place {{int}} not null,
  code {{text}} not null,
  value {{real}} not null,
  primary key (run_id, place)
) {{strict}};

-- The words of the run's codes (reasons for leaving, what it rests on, definitions), so that a document made from a
-- run says what was meant when it was made.
create table planning_word (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  kind {{text}} not null check (kind in ('reason', 'ground', 'definition')),
  place {{int}} not null,
  code {{text}} not null,
  name_sv {{text}} not null,
  name_en {{text}} not null,
  unit_sv {{text}} not null,
  unit_en {{text}} not null,
  text_sv {{text}} not null,
  text_en {{text}} not null,
  primary key (run_id, kind, place)
) {{strict}};

create view planning_v_run as
  select id, import_id, as_of, recorded_at, seed, draws, horizon, basis, version, inputs_sha256, greatest_z
  from planning_run where current = 1;
create view planning_v_group as
  select g.* from planning_group g join planning_run r on r.id = g.run_id where r.current = 1;
create view planning_v_year as
  select y.* from planning_year y join planning_run r on r.id = y.run_id where r.current = 1;
create view planning_v_leaving as
  select l.* from planning_leaving l
  join planning_run r on r.id = l.run_id
  join planning_group g on g.run_id = l.run_id and g.unit_id = l.unit_id and g.profession_id = l.profession_id
  where r.current = 1 and g.shown = 1;
create view planning_v_age as
  select a.* from planning_age a
  join planning_run r on r.id = a.run_id
  join planning_group g on g.run_id = a.run_id and g.unit_id = a.unit_id and g.profession_id = a.profession_id
  where r.current = 1 and g.shown = 1;
create view planning_v_projection as
  select p.* from planning_projection p
  join planning_run r on r.id = p.run_id
  join planning_group g on g.run_id = p.run_id and g.unit_id = p.unit_id and g.profession_id = p.profession_id
  where r.current = 1 and r.passed = 1 and g.shown = 1;
create view planning_v_assumption as
  select a.* from planning_assumption a join planning_run r on r.id = a.run_id where r.current = 1;
create view planning_v_word as
  select w.* from planning_word w join planning_run r on r.id = w.run_id where r.current = 1;
