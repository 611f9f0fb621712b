-- What somebody has set in place of what is found or proposed, version by version: each is whole, the newest is in force,
-- one that sets nothing takes back all, and none is ever changed.
create table planning_chosen (
  id {{key}},
  chosen {{text}} not null,              -- JSON, by assumption; what is null is as found
  reason {{text}} not null,
  made_by {{text}} not null,
  made_at {{instant}} not null
) {{strict}};

alter table planning_run add column chosen_id {{int}} not null default 0;    -- of planning_chosen; 0: none had been made
update planning_run set chosen_id = -1;                                      -- those before tell no intervals: made anew
alter table planning_run add column chosen_count {{int}} not null default 0; -- assumptions that are set by somebody
alter table planning_assumption add column low {{real}};                     -- 80 % of what it may be; null, both: not known
alter table planning_assumption add column high {{real}};
alter table planning_assumption add column found {{real}};                   -- before somebody set it; null: as found
