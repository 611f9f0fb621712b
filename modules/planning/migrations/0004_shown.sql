-- What is shown of each group: our own forecast with the width that the test found, or a simple method's where ours has
-- lost to it. Every test made before is made again: it said less.
delete from planning_backtest;
drop table planning_calibration;

alter table planning_run add column rule {{text}} not null default '';         -- as planning_backtest.rule; empty: nothing had been tested
alter table planning_group add column level {{text}} not null default '';      -- whole, division, unit, profession, unit_profession; empty: none
alter table planning_projection add column method {{text}} not null default 'model';
alter table planning_backtest add column rule {{text}} not null default '';    -- JSON: method and width by level and measure
alter table planning_score add column held_low {{real}};                       -- of in_80, 95 % by years; null: a single year
alter table planning_score add column held_high {{real}};

-- Our own forecast where a simple method is shown.
create table planning_own (
  run_id {{ref}} not null references planning_run (id) on delete cascade,
  unit_id {{ref}} not null,
  profession_id {{ref}} not null,
  year {{int}} not null,
  measure {{text}} not null check (measure in ('heads', 'fte')),
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

-- All groups of a level together.
create table planning_energy (
  backtest_id {{ref}} not null references planning_backtest (id) on delete cascade,
  level {{text}} not null,
  ahead {{int}} not null,
  method {{text}} not null,
  origins {{int}} not null,
  groups {{real}} not null,
  score {{real}} not null,
  primary key (backtest_id, level, ahead, method)
) {{strict}};

-- The newest year beside what was forecast a year before.
create table planning_drift (
  backtest_id {{ref}} not null references planning_backtest (id) on delete cascade,
  level {{text}} not null,
  measure {{text}} not null,
  year {{int}} not null,
  groups {{int}} not null,
  below_80 {{int}} not null,
  above_80 {{int}} not null,
  outside_95 {{int}} not null,
  years_before {{int}} not null,
  most {{real}} not null,                -- the greatest share outside 80 % that chance may give
  warns {{int}} not null,
  primary key (backtest_id, level, measure)
) {{strict}};

-- What is shown, tried on the last two origins.
create table planning_held_out (
  backtest_id {{ref}} not null references planning_backtest (id) on delete cascade,
  level {{text}} not null,
  measure {{text}} not null,
  method {{text}} not null,
  origins {{int}} not null,
  comparisons {{int}} not null,
  own_crps {{real}} not null,
  shown_crps {{real}} not null,
  own_in_80 {{real}} not null,
  shown_in_80 {{real}} not null,
  primary key (backtest_id, level, measure)
) {{strict}};

drop view planning_v_projection;
create view planning_v_projection as
  select unit_id, profession_id, year, measure, mean, sd, p2_5, p10, p25, p50, p75, p90, p97_5, method from planning_projection;
drop view planning_v_group;
create view planning_v_group as
  select unit_id, profession_id, heads, fte, shown, level from planning_group;
