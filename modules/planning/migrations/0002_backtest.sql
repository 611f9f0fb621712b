-- How well our forecast and simple ones would have met what came, had they been made in past years. One test is
-- kept; groups are told level by level, never one by one.
create table planning_backtest (
  id {{key}},
  import_id {{ref}} not null,
  as_of {{date}} not null,
  recorded_at {{instant}} not null,
  seed {{int}} not null,
  draws {{int}} not null,
  basis {{text}} not null check (basis in ('employments', 'stocks')),
  as_recorded {{int}} not null,          -- origins forecast from what was recorded then
  version {{text}} not null,
  inputs_sha256 {{text}} not null
) {{strict}};

create table planning_origin (
  backtest_id {{ref}} not null references planning_backtest (id) on delete cascade,
  year {{int}} not null,
  left_out {{text}} not null,            -- the code of the reason; empty: it was forecast from
  primary key (backtest_id, year)
) {{strict}};

create table planning_score (
  backtest_id {{ref}} not null references planning_backtest (id) on delete cascade,
  level {{text}} not null,
  measure {{text}} not null,
  ahead {{int}} not null,
  method {{text}} not null,
  comparisons {{int}} not null,
  origins {{int}} not null,
  crps {{real}} not null,
  miss {{real}} not null,
  bias {{real}} not null,
  in_80 {{real}} not null,
  in_95 {{real}} not null,
  primary key (backtest_id, level, measure, ahead, method)
) {{strict}};

create table planning_calibration (
  backtest_id {{ref}} not null references planning_backtest (id) on delete cascade,
  level {{text}} not null,
  measure {{text}} not null,
  ahead {{int}} not null,
  widening {{real}} not null,
  primary key (backtest_id, level, measure, ahead)
) {{strict}};
