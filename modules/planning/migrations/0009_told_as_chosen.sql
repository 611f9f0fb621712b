-- A report says when somebody has set assumptions.
drop view planning_v_run;
create view planning_v_run as
  select id, import_id, as_of, recorded_at, seed, draws, horizon, basis, version, inputs_sha256, greatest_z, least_persons,
    chosen_count
  from planning_run where id = (select max(id) from planning_run);
