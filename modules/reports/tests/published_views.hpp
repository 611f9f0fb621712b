#pragma once

#include <memory>

#include <fmt/format.h>

#include <framsyn/platform/db/migration.hpp>

#include "test_database.hpp"

namespace framsyn::reports {

/// What planning and organisation publish, as far as reports reads it. Reports sees no other module's code,
/// so its tests lay the views as tables of the same shape.
inline constexpr db::Migration kPublished[] = {{"reports", "0001_published_views.sql", R"(
create table organisation_v_unit (id {{ref}} not null, parent_id {{ref}}, name {{text}} not null, code {{text}} not null) {{strict}};
create table organisation_v_whole (unit_id {{ref}} not null, name {{text}} not null) {{strict}};
create table organisation_v_profession (id {{ref}} not null, name {{text}} not null) {{strict}};
create table organisation_v_reach (ancestor_id {{ref}} not null, unit_id {{ref}} not null) {{strict}};
create table planning_v_run (id {{ref}} not null, as_of {{date}} not null, recorded_at {{instant}} not null,
  seed {{int}} not null, draws {{int}} not null, horizon {{int}} not null, basis {{text}} not null, version {{text}} not null,
  inputs_sha256 {{text}} not null, greatest_z {{real}} not null, least_persons {{int}} not null,
  chosen_count {{int}} not null) {{strict}};
create table planning_v_group (unit_id {{ref}} not null, profession_id {{ref}} not null, heads {{int}}, fte {{int}},
  shown {{int}} not null) {{strict}};
create table planning_v_year (unit_id {{ref}} not null, profession_id {{ref}} not null, year {{int}} not null,
  heads {{int}} not null, fte {{int}}, joiners {{int}}, leavers {{int}}, moves_in {{int}}, moves_out {{int}}) {{strict}};
create table planning_v_leaving (unit_id {{ref}} not null, profession_id {{ref}} not null, year {{int}} not null,
  reason {{text}} not null, count {{int}}) {{strict}};
create table planning_v_age (unit_id {{ref}} not null, profession_id {{ref}} not null, band {{text}} not null,
  women {{int}}, men {{int}}, unknown {{int}}) {{strict}};
create table planning_v_projection (unit_id {{ref}} not null, profession_id {{ref}} not null, year {{int}} not null,
  measure {{text}} not null, mean {{real}} not null, sd {{real}} not null, p2_5 {{real}} not null, p10 {{real}} not null,
  p25 {{real}} not null, p50 {{real}} not null, p75 {{real}} not null, p90 {{real}} not null, p97_5 {{real}} not null,
  method {{text}} not null) {{strict}};
create table planning_v_assumption (place {{int}} not null, code {{text}} not null, value {{real}} not null) {{strict}};
create table planning_v_word (kind {{text}} not null, place {{int}} not null, code {{text}} not null,
  name_sv {{text}} not null, name_en {{text}} not null, unit_sv {{text}} not null, unit_en {{text}} not null,
  text_sv {{text}} not null, text_en {{text}} not null) {{strict}};
insert into planning_v_word values
  ('reason', 1, 'resignation', 'Egen uppsägning', 'Own resignation', '', '', '', ''),
  ('reason', 2, 'retirement', 'Pension', 'Retirement', '', '', '', ''),
  ('profession', 1, 'unknown', 'Okänt yrke', 'Unknown profession', '', '', '', ''),
  ('reason', 3, 'withheld', 'För få för att visas', 'Too few to show', '', '', '', ''),
  ('definition', 1, 'heads', 'Anställda', 'Employees', '', '', 'Personer.', 'Persons.'),
  ('assumption', 1, 'leaving_rate', 'Slutar', 'Leave', 'procent per år', 'per cent a year', 'Andel.', 'Share.');
insert into planning_v_assumption values (1, 'leaving_rate', 7.6);
insert into organisation_v_profession values (1, 'Sjuksköterska'), (2, 'Läkare');
insert into organisation_v_unit values (1, null, 'Region Norrsken', 'R'), (2, 1, 'Avdelning 1', 'A1'), (3, 1, 'Avdelning 2', 'A2');
insert into organisation_v_whole values (1, 'Region Norrsken');
insert into organisation_v_reach values (1, 1), (1, 2), (1, 3), (2, 2), (3, 3);
)"}};

/// A region of two wards. At the first everything may be told but its physicians; at the second only how
/// many.
inline constexpr std::string_view kRegion = R"(
insert into planning_v_run values
  (7, '2025-12-31', '2026-02-01T08:00:00.000000Z', 1, 2000, 2030, 'employments', '0.1.0', 'abc', 1.25, 5, 2);
insert into planning_v_group values
  (0, 0, 344, 301000000, 1), (1, 0, 344, 301000000, 1), (2, 0, 341, 299000000, 1), (3, 0, 3, null, 0),
  (2, 1, 287, 250250000, 1), (2, -1, 46, 40000000, 1);
insert into planning_v_year values
  (2, 0, 2024, 352, 310000000, null, null, null, null), (2, 0, 2025, 341, 299000000, 61, 72, 4, 4),
  (3, 0, 2024, 4, null, null, null, null, null), (3, 0, 2025, 3, null, null, null, null, null),
  (0, 1, 2025, 290, 253250000, 50, 60, 0, 0);
insert into planning_v_leaving values (2, 0, 2025, 'resignation', 53), (2, 0, 2025, 'retirement', 12),
  (2, 0, 2025, 'withheld', null), (0, 1, 2025, 'retirement', 15);
insert into planning_v_age values (2, 0, '30-34', 101, 67, 0), (2, 0, '35-39', 97, 76, 0);
insert into planning_v_projection values
  (2, 0, 2026, 'heads', 335, 5, 325, 329, 332, 335, 338, 341, 345, 'model'),
  (2, 0, 2030, 'heads', 312, 15, 283, 293, 302, 312, 322, 331, 341, 'model'),
  (2, 1, 2030, 'heads', 251, 12, 228, 236, 243, 251, 259, 266, 274, 'model'),
  (2, -1, 2030, 'heads', 49, 3, 43, 45, 47, 49, 51, 53, 55, 'model');
)";

class PublishedViews : public test::OnBothDatabases {
 protected:
  static constexpr std::int64_t kRegionUnit = 1, kLargeWard = 2, kSmallWard = 3;
  void prepare() override { database().migrate(kPublished); }
  void add_region() {
    database().write([](db::Tx& tx) { tx.script(kRegion); });
  }
};

}  // namespace framsyn::reports
