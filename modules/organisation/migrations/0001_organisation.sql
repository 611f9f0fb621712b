-- What an import recorded carries recorded_by; what a later one found to be otherwise carries retracted_by, set once.
-- Nothing else is ever changed, so "what was known after import N" is recorded_by <= N and not retracted by then.

create table organisation_source (
  id {{key}},
  name {{text}} not null unique,
  kind {{text}} not null,
  rehire_gap {{int}} not null,
  as_of {{date}}
) {{strict}};

create table organisation_import (
  id {{key}},
  source {{ref}} references organisation_source(id),
  kind {{text}} not null,
  profile {{text}} not null,
  recorded_at {{instant}} not null,
  recorded_by {{text}} not null,
  as_of {{date}},
  rows_read {{int}} not null,
  undoes {{ref}} references organisation_import(id),
  receipt {{text}} not null
) {{strict}};

create table organisation_import_file (
  import {{ref}} not null references organisation_import(id),
  name {{text}} not null,
  sha256 {{text}} not null,
  bytes {{int}} not null
) {{strict}};
create index organisation_import_file_by_import on organisation_import_file(import);

create table organisation_snapshot (
  id {{key}},
  source {{ref}} not null references organisation_source(id),
  on_date {{date}} not null,
  digest {{text}} not null,
  recorded_by {{ref}} not null references organisation_import(id),
  retracted_by {{ref}} references organisation_import(id)
) {{strict}};

create table organisation_unit (
  id {{key}},
  unit_key {{text}} not null unique,
  code {{text}} not null
) {{strict}};

create table organisation_unit_version (
  id {{key}},
  unit {{ref}} not null references organisation_unit(id),
  parent {{ref}} references organisation_unit(id),
  name {{text}} not null,
  level {{text}} not null,
  manager {{ref}},
  valid_from {{date}} not null,
  valid_to {{date}},
  recorded_by {{ref}} not null references organisation_import(id),
  retracted_by {{ref}} references organisation_import(id)
) {{strict}};
create index organisation_unit_version_by_unit on organisation_unit_version(unit);

create table organisation_profession (
  id {{key}},
  profession_key {{text}} not null unique,
  code {{text}} not null
) {{strict}};

create table organisation_profession_version (
  id {{key}},
  profession {{ref}} not null references organisation_profession(id),
  name {{text}} not null,
  group_name {{text}} not null,
  recorded_by {{ref}} not null references organisation_import(id),
  retracted_by {{ref}} references organisation_import(id)
) {{strict}};

-- The tables of people, employments, absences and posts name rows that the same transaction has written before them;
-- a million of them are not looked up once more for it (a foreign key costs a search in a tree a row and column).
create table organisation_person (
  id {{key}},
  identity_hash {{bytes}} not null
) {{strict}};
create unique index organisation_person_by_hash on organisation_person(identity_hash);

create table organisation_person_version (
  id {{key}},
  person {{ref}} not null,
  birth_date {{date}},
  birth_year {{int}},
  sex {{text}} not null,
  name {{text}},
  protected {{int}} not null,
  recorded_by {{ref}} not null,
  retracted_by {{ref}}
) {{strict}};
create index organisation_person_version_by_person on organisation_person_version(person);

create table organisation_employment (
  id {{key}},
  person {{ref}} not null,
  source {{ref}} not null,
  number_hash {{bytes}} not null
) {{strict}};
create index organisation_employment_by_person on organisation_employment(person);

create table organisation_spell (
  id {{key}},
  source {{ref}} not null,
  person {{ref}} not null,
  employment {{ref}} not null,
  unit {{ref}} not null,
  profession {{ref}},
  form {{text}} not null,
  fte {{int}},
  valid_from {{date}} not null,
  valid_to {{date}},
  reason {{text}} not null,
  hired_on {{date}},
  recorded_by {{ref}} not null,
  retracted_by {{ref}}
) {{strict}};
create index organisation_spell_by_person on organisation_spell(person);

create table organisation_absence (
  id {{key}},
  source {{ref}} not null,
  person {{ref}} not null,
  type {{text}} not null,
  extent {{int}},
  valid_from {{date}} not null,
  valid_to {{date}},
  recorded_by {{ref}} not null,
  retracted_by {{ref}}
) {{strict}};
create index organisation_absence_by_person on organisation_absence(person);

-- A post on a snapshot day of a source whose keys do not last; the holder's number means nothing on another day.
create table organisation_post (
  id {{key}},
  source {{ref}} not null,
  on_date {{date}} not null,
  holder {{int}} not null,
  unit {{ref}} not null,
  profession {{ref}},
  form {{text}} not null,
  sex {{text}} not null,
  birth_year {{int}},
  fte {{int}},
  recorded_by {{ref}} not null,
  retracted_by {{ref}}
) {{strict}};
create index organisation_post_by_day on organisation_post(on_date);

-- Made anew from the above after each import: the tree's reach, and who is employed on the day the data tell about.
create table organisation_unit_reach (
  ancestor_id {{ref}} not null,
  unit_id {{ref}} not null,
  primary key (ancestor_id, unit_id)
) {{strict}};
create index organisation_unit_reach_by_unit on organisation_unit_reach(unit_id);

create table organisation_unit_now (
  unit {{ref}} not null primary key,
  parent {{ref}},
  position {{int}} not null,
  depth {{int}} not null,
  code {{text}} not null,
  name {{text}} not null,
  level {{text}} not null,
  manager {{ref}},
  valid_from {{date}} not null,
  valid_to {{date}},
  heads {{int}} not null,
  fte {{int}} 
) {{strict}};

create table organisation_staff_now (
  spell {{ref}} not null primary key,
  person {{ref}} not null,
  unit {{ref}} not null,
  profession {{ref}},
  name_position {{int}} not null
) {{strict}};
create index organisation_staff_now_by_name on organisation_staff_now(name_position);
create index organisation_staff_now_by_unit on organisation_staff_now(unit, name_position);
create index organisation_staff_now_by_person on organisation_staff_now(person);

create table organisation_profile (
  name {{text}} not null primary key,
  title {{text}} not null,
  kind {{text}} not null,
  text {{text}} not null,
  saved_at {{instant}} not null
) {{strict}};

create table organisation_upload (
  id {{key}},
  name {{text}} not null,
  path {{text}} not null,
  bytes {{int}} not null,
  sha256 {{text}} not null,
  uploaded_at {{instant}} not null,
  uploaded_by {{text}} not null
) {{strict}};

-- One walk through the wizard (sv: inläsningens gång): from checking to receipt, before and after it is an import.
create table organisation_intake (
  id {{key}},
  profile {{text}} not null,
  uploads {{text}} not null,
  state {{text}} not null,
  job {{int}},
  receipt {{text}},
  failure {{text}},
  import {{ref}} references organisation_import(id),
  started_at {{instant}} not null,
  started_by {{text}} not null
) {{strict}};

create view organisation_v_unit as
  select unit as id, parent as parent_id, name, code, level, depth, valid_to, heads, fte from organisation_unit_now;
-- The unit that is the whole organisation: its only top unit. No row where several stand side by side.
create view organisation_v_whole as
  select min(unit) as unit_id, min(name) as name from organisation_unit_now where parent is null having count(*) = 1;
create view organisation_v_profession as
  select p.id, p.code, v.name, v.group_name
  from organisation_profession p
  join organisation_profession_version v on v.profession = p.id and v.retracted_by is null;
create view organisation_v_employment as
  select s.person as person_id, s.employment as employment_id, s.unit as unit_id, s.profession as profession_id, s.form,
         s.fte, s.valid_from, s.valid_to, s.reason
  from organisation_spell s where s.retracted_by is null;
create view organisation_v_import as
  select id, kind, profile, recorded_at, recorded_by, as_of, rows_read, undoes from organisation_import;
create view organisation_v_reach as
  select ancestor_id, unit_id from organisation_unit_reach;
