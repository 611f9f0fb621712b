-- What the staff delivers, long leave and short absence taken off. The checks on the measure's name are widened, which SQLite
-- does by laying the tables anew.
alter table planning_year add column delivered_fte {{int}};    -- millionths; null: withheld or not known

drop view planning_v_projection;
alter table planning_projection rename to planning_projection_before;
create table planning_projection (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  year {{int}} not null,
  measure {{text}} not null check (measure in ('heads', 'fte', 'joiners', 'leavers', 'delivered_fte')),
  mean {{real}} not null,
  sd {{real}} not null,
  p2_5 {{real}} not null,
  p10 {{real}} not null,
  p25 {{real}} not null,
  p50 {{real}} not null,
  p75 {{real}} not null,
  p90 {{real}} not null,
  p97_5 {{real}} not null,
  method {{text}} not null default 'model',
  primary key (run_id, unit_id, profession_id, year, measure)
) {{strict}};
insert into planning_projection
  select run_id, unit_id, profession_id, year, measure, mean, sd, p2_5, p10, p25, p50, p75, p90, p97_5, method from planning_projection_before;
drop table planning_projection_before;
create view planning_v_projection as
  select unit_id, profession_id, year, measure, mean, sd, p2_5, p10, p25, p50, p75, p90, p97_5, method from planning_projection;

alter table planning_own rename to planning_own_before;
create table planning_own (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  year {{int}} not null,
  measure {{text}} not null check (measure in ('heads', 'fte', 'delivered_fte')),
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
insert into planning_own
  select run_id, unit_id, profession_id, year, measure, mean, sd, p2_5, p10, p25, p50, p75, p90, p97_5 from planning_own_before;
drop table planning_own_before;
