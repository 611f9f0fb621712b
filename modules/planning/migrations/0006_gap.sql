-- Supply less need, group by group: what is missing is below zero. Only groups whose forecast may be told.
create table planning_gap (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  year {{int}} not null,
  measure {{text}} not null check (measure in ('fte', 'persons')),
  mean {{real}} not null,
  sd {{real}} not null,
  p2_5 {{real}} not null,
  p10 {{real}} not null,
  p25 {{real}} not null,
  p50 {{real}} not null,
  p75 {{real}} not null,
  p90 {{real}} not null,
  p97_5 {{real}} not null,
  need {{real}} not null,                -- mean
  shortage {{real}} not null,            -- share of the draws in which some are missing
  expected_shortage {{real}} not null,
  more_for_even {{real}} not null,       -- so many more for no shortage in half of the draws
  more_for_sure {{real}} not null,       -- and in 80 % of them
  primary key (run_id, unit_id, profession_id, year, measure)
) {{strict}};

-- What the uncertainty of a forecast comes from: whole hundredths of the variance, of large groups only.
create table planning_driver (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  year {{int}} not null,
  driver {{text}} not null,
  per_cent {{int}} not null,
  primary key (run_id, unit_id, profession_id, year, driver)
) {{strict}};

create view planning_v_gap as
  select unit_id, profession_id, year, measure, mean, sd, p2_5, p10, p25, p50, p75, p90, p97_5, need, shortage, expected_shortage,
    more_for_even, more_for_sure
  from planning_gap;
create view planning_v_driver as
  select unit_id, profession_id, year, driver, per_cent from planning_driver;
