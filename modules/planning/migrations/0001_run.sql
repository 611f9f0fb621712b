-- A run: the figures and the projection made from what was known at one moment. One run is kept; the next one takes
-- its place whole. unit_id and profession_id 0 mean "all", profession_id -1 a profession that the source does not tell;
-- a unit's figures cover its whole subtree.
--
-- What may not be told of a group is never written here (docs/adr/0014): null and the absent row stand for it, so that
-- no page, view, file or report can show it.
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
  least_persons {{int}} not null         -- groups of fewer are withheld
) {{strict}};

create table planning_group (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  heads {{int}},                         -- null: withheld; never so for a unit with all its professions
  fte {{int}},                           -- millionths; null: withheld or not known
  shown {{int}} not null,                -- 0: too few, or derivable by difference; all but a unit's head count withheld
  primary key (run_id, unit_id, profession_id)
) {{strict}};

create table planning_year (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  year {{int}} not null,
  heads {{int}} not null,
  fte {{int}},                           -- null, here and below: withheld or not known
  joiners {{int}},                       -- not known from stocks alone, nor for a year observed in part
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
  fte {{int}},
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

-- The words of the run's codes (reasons for leaving, assumptions, definitions, the unknown profession), so that a document made from a
-- run says what was meant when it was made.
create table planning_word (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  kind {{text}} not null check (kind in ('reason', 'assumption', 'definition', 'profession')),
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
  select id, import_id, as_of, recorded_at, seed, draws, horizon, basis, version, inputs_sha256, greatest_z, least_persons
  from planning_run;
create view planning_v_group as
  select unit_id, profession_id, heads, fte, shown from planning_group;
create view planning_v_year as
  select unit_id, profession_id, year, heads, fte, joiners, leavers, moves_in, moves_out from planning_year;
create view planning_v_month as
  select unit_id, profession_id, month, heads, fte from planning_month;
create view planning_v_leaving as
  select unit_id, profession_id, year, reason, count from planning_leaving;
create view planning_v_age as
  select unit_id, profession_id, band, women, men, unknown from planning_age;
create view planning_v_projection as
  select unit_id, profession_id, year, measure, mean, sd, p2_5, p10, p25, p50, p75, p90, p97_5 from planning_projection;
create view planning_v_assumption as
  select place, code, value from planning_assumption;
create view planning_v_word as
  select kind, place, code, name_sv, name_en, unit_sv, unit_en, text_sv, text_en from planning_word;
