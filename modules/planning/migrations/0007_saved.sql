-- Runs that somebody has saved stay beside the newest one, which the pages, views and reports show.
alter table planning_run add column method {{int}} not null default 0;              -- forecast::kMethod
alter table planning_run add column known_at {{instant}};                           -- nothing recorded later was known; null: not told
alter table planning_run add column need_sha256 {{text}} not null default '';       -- of the files about need
alter table planning_run add column settings_sha256 {{text}} not null default '';   -- of the packs
alter table planning_run add column results_sha256 {{text}} not null default '';    -- empty: made before this was kept
alter table planning_run add column saved_as {{text}};                              -- null, all three: not saved
alter table planning_run add column saved_by {{text}};
alter table planning_run add column saved_at {{instant}};
alter table planning_backtest add column method {{int}} not null default 0;

-- What might be done otherwise, by name: the levers as the comparison takes them.
create table planning_scenario (
  id {{key}},
  name {{text}} not null,
  unit_id {{ref}} not null,              -- about which it is asked; 0: all
  profession_id {{ref}} not null,
  horizon {{int}},                       -- null: the run's
  levers {{text}} not null,              -- JSON
  saved_by {{text}} not null,
  saved_at {{instant}} not null
) {{strict}};

drop view planning_v_run;
drop view planning_v_group;
drop view planning_v_year;
drop view planning_v_month;
drop view planning_v_leaving;
drop view planning_v_age;
drop view planning_v_projection;
drop view planning_v_assumption;
drop view planning_v_word;
drop view planning_v_need;
drop view planning_v_gap;
drop view planning_v_driver;
create view planning_v_run as
  select id, import_id, as_of, recorded_at, seed, draws, horizon, basis, version, inputs_sha256, greatest_z, least_persons
  from planning_run where id = (select max(id) from planning_run);
create view planning_v_group as
  select unit_id, profession_id, heads, fte, shown, level from planning_group where run_id = (select max(id) from planning_run);
create view planning_v_year as
  select unit_id, profession_id, year, heads, fte, joiners, leavers, moves_in, moves_out from planning_year
  where run_id = (select max(id) from planning_run);
create view planning_v_month as
  select unit_id, profession_id, month, heads, fte from planning_month where run_id = (select max(id) from planning_run);
create view planning_v_leaving as
  select unit_id, profession_id, year, reason, count from planning_leaving where run_id = (select max(id) from planning_run);
create view planning_v_age as
  select unit_id, profession_id, band, women, men, unknown from planning_age where run_id = (select max(id) from planning_run);
create view planning_v_projection as
  select unit_id, profession_id, year, measure, mean, sd, p2_5, p10, p25, p50, p75, p90, p97_5, method from planning_projection
  where run_id = (select max(id) from planning_run);
create view planning_v_assumption as
  select place, code, value from planning_assumption where run_id = (select max(id) from planning_run);
create view planning_v_word as
  select kind, place, code, name_sv, name_en, unit_sv, unit_en, text_sv, text_en from planning_word
  where run_id = (select max(id) from planning_run);
create view planning_v_need as
  select unit_id, profession_id, year, quantity, p10, p50, p90 from planning_need where run_id = (select max(id) from planning_run);
create view planning_v_gap as
  select unit_id, profession_id, year, measure, mean, sd, p2_5, p10, p25, p50, p75, p90, p97_5, need, shortage, expected_shortage,
    more_for_even, more_for_sure
  from planning_gap where run_id = (select max(id) from planning_run);
create view planning_v_driver as
  select unit_id, profession_id, year, driver, per_cent from planning_driver where run_id = (select max(id) from planning_run);
