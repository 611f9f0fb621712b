#include "recording/derived.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/base/share.hpp>
#include <framsyn/engine/disclosure/disclosure.hpp>

namespace framsyn::organisation {
namespace {

constexpr std::int64_t kEverything = std::numeric_limits<std::int64_t>::max();

struct Node {
  std::int64_t id = 0;
  std::optional<std::int64_t> parent, manager;
  std::string code, name, level;
  Date from;
  std::optional<Date> to;
  std::vector<std::size_t> children;
  std::int64_t position = -1, heads = 0;
  std::optional<std::int64_t> fte = 0;  ///< nothing: withheld
  std::int64_t depth = 0;
};

/// Each unit's latest version by an import, in Swedish order of names.
std::vector<Node> load(db::Tx& tx, std::int64_t by) {
  std::vector<Node> nodes;
  std::unordered_map<std::int64_t, std::size_t> place;
  auto rows = tx.query(
      "select u.id, v.parent, v.manager, u.code, v.name, v.level, v.valid_from, v.valid_to from "
      "organisation_unit_version v "
      "join organisation_unit u on u.id = v.unit where v.recorded_by <= $1 and (v.retracted_by is null or "
      "v.retracted_by > $1) order by v.name collate swedish, u.id, v.valid_from, v.id",
      by);
  for (db::Row row : rows) {
    Node node;
    node.id = row.get<std::int64_t>(0);
    node.parent = row.get<std::optional<std::int64_t>>(1);
    node.manager = row.get<std::optional<std::int64_t>>(2);
    node.code = row.get<std::string>(3);
    node.name = row.get<std::string>(4);
    node.level = row.get<std::string>(5);
    node.from = row.get<Date>(6);
    node.to = row.get<std::optional<Date>>(7);
    const auto [known, is_new] = place.try_emplace(node.id, nodes.size());
    if (is_new) {
      nodes.push_back(std::move(node));
      continue;
    }
    Node& other = nodes[known->second];
    if (other.from <= node.from) {
      node.from = std::min(node.from, other.from);
      std::swap(other, node);
    }
  }
  return nodes;
}

/// Numbers the tree from the top, parents before children; the ways up are cut where the data go in a ring.
void lay_out(std::vector<Node>& nodes, std::vector<std::pair<std::int64_t, std::int64_t>>& reach) {
  std::unordered_map<std::int64_t, std::size_t> place;
  for (std::size_t i = 0; i < nodes.size(); ++i) place[nodes[i].id] = i;
  std::vector<std::size_t> roots;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const auto parent = nodes[i].parent ? place.find(*nodes[i].parent) : place.end();
    if (parent == place.end()) {
      nodes[i].parent.reset();
      roots.push_back(i);
    } else {
      nodes[parent->second].children.push_back(i);
    }
  }
  std::int64_t position = 0;
  std::vector<std::size_t> path;
  const auto visit = [&](const auto& self, std::size_t i) -> void {
    Node& node = nodes[i];
    node.position = position++;
    node.depth = static_cast<std::int64_t>(path.size());
    path.push_back(i);
    for (const std::size_t above : path) reach.emplace_back(nodes[above].id, node.id);
    for (const std::size_t child : node.children)
      if (nodes[child].position < 0) self(self, child);
    path.pop_back();
  };
  for (const std::size_t root : roots) visit(visit, root);
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (nodes[i].position < 0) {
      nodes[i].parent.reset();
      visit(visit, i);
    }
}

struct SourceNow {
  std::int64_t source;
  std::optional<Date> as_of;
};

std::vector<SourceNow> sources(db::Tx& tx) {
  std::vector<SourceNow> all;
  auto rows = tx.query(
      "select i.source, max(i.as_of) from organisation_import i where i.source is not null and i.as_of is "
      "not null "
      "and not exists (select 1 from organisation_import u where u.undoes = i.id) and i.undoes is null group "
      "by i.source");
  for (db::Row row : rows) all.push_back({row.get<std::int64_t>(0), row.get<std::optional<Date>>(1)});
  return all;
}

/// With positions in Swedish order of names; the nameless and the protected come last.
void write_staff(db::Tx& tx) {
  tx.run("delete from organisation_staff_now");
  tx.run("update organisation_source set as_of = null");
  for (const SourceNow& source : sources(tx))
    tx.run("update organisation_source set as_of = $1 where id = $2", source.as_of, source.source);
  tx.run(
      "insert into organisation_staff_now (spell, person, unit, profession, name_position) "
      "select s.id, s.person, s.unit, s.profession, row_number() over "
      "(order by case when v.name is null then 1 else 0 end, v.name collate swedish, s.person, s.id) "
      "from organisation_spell s join organisation_source o on o.id = s.source "
      "join organisation_person_version v on v.person = s.person and v.retracted_by is null "
      "where s.retracted_by is null and s.valid_from <= o.as_of and (s.valid_to is null or s.valid_to >= "
      "o.as_of)");
}

/// Adds posts to every unit on their way up: each with its full-time equivalents, a person's first as a head.
class StaffCount {
 public:
  explicit StaffCount(std::vector<Node>& nodes) : nodes_(nodes) {
    for (std::size_t i = 0; i < nodes.size(); ++i) place_[nodes[i].id] = i;
  }
  /// Rows of person, unit, fte and rank; a person's rows together, and of them the main one has the least
  /// rank. Of several the one whose unit comes first in the tree.
  void add(db::Rows rows) {
    std::optional<std::int64_t> person;
    for (db::Row row : rows) {
      if (person != row.get<std::int64_t>(0)) count_person();
      person = row.get<std::int64_t>(0);
      posts_.push_back({row.get<std::int64_t>(3), nodes_[place_.at(row.get<std::int64_t>(1))].position,
                        row.get<std::int64_t>(1), row.get<std::int64_t>(2)});
    }
    count_person();
  }

 private:
  struct Post {
    std::int64_t rank, position, unit, fte;
    friend auto operator<=>(const Post&, const Post&) = default;
  };
  void count_person() {
    if (posts_.empty()) return;
    const auto main = std::ranges::min_element(posts_);
    for (auto post = posts_.begin(); post != posts_.end(); ++post) add(post->unit, post->fte, post == main);
    posts_.clear();
  }
  void add(std::int64_t unit, std::int64_t fte, int heads) {
    std::optional<std::int64_t> at = unit;
    for (int guard = 0; at && guard < 100; ++guard) {
      Node& node = nodes_[place_.at(*at)];
      *node.fte += fte;
      node.heads += heads;
      at = node.parent;
    }
  }
  std::vector<Node>& nodes_;
  std::unordered_map<std::int64_t, std::size_t> place_;
  std::vector<Post> posts_;  ///< of the person at hand
};

/// Heads and full-time equivalents of every unit with all below it. A person is a head where the main
/// employment is (sv: huvudanställning: greatest degree, then longest, then the unit that comes first in the
/// tree), as in every other figure.
void count_staff(db::Tx& tx, std::vector<Node>& nodes) {
  StaffCount count(nodes);
  count.add(
      tx.query("select n.person, n.unit, coalesce(s.fte, 0), rank() over "
               "(partition by n.person order by coalesce(s.fte, -1) desc, s.valid_from) "
               "from organisation_staff_now n join organisation_spell s on s.id = n.spell "
               "order by n.person, n.unit, s.id"));
  for (const SourceNow& source : sources(tx))
    count.add(
        tx.query("select holder, unit, coalesce(fte, 0), rank() over "
                 "(partition by holder order by coalesce(fte, 0) desc) "
                 "from organisation_post where source = $1 and on_date = $2 and retracted_by is null "
                 "order by holder, unit, id",
                 source.source, *source.as_of));
}

std::int64_t whole(std::int64_t millionths) {
  return Share::rounded(disclosure::told_degrees(static_cast<double>(millionths) / 1e6)).millionths();
}

/// How many work at a unit is always told; the degrees of a few, or what follows of them by subtraction, are
/// not, and those of many in whole full-time equivalents.
void withhold_degrees(std::vector<Node>& nodes) {
  std::unordered_map<std::int64_t, std::int32_t> place;
  for (std::size_t i = 0; i < nodes.size(); ++i) place[nodes[i].id] = static_cast<std::int32_t>(i);
  std::vector<std::int32_t> parent;
  std::vector<std::int64_t> heads;
  for (const Node& node : nodes) {
    parent.push_back(node.parent ? place.at(*node.parent) : -1);
    heads.push_back(node.heads);
  }
  const auto withheld = disclosure::CrossedTree(parent, 0).withheld(heads);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (withheld[i]) nodes[i].fte.reset();
    if (nodes[i].fte) nodes[i].fte = whole(*nodes[i].fte);
  }
}

}  // namespace

std::vector<Unit> units_by(db::Tx& tx, std::int64_t import) {
  std::vector<Node> nodes = load(tx, import);
  std::vector<std::pair<std::int64_t, std::int64_t>> reach;
  lay_out(nodes, reach);
  std::ranges::sort(nodes, {}, &Node::position);
  std::vector<Unit> units;
  for (const Node& n : nodes)
    units.push_back({Unit::Id(n.id), Unit::Id(n.parent.value_or(0)), n.code, n.name, n.level,
                     static_cast<int>(n.depth), n.to});
  return units;
}

void derive_current(db::Tx& tx) {
  std::vector<Node> nodes = load(tx, kEverything);
  std::vector<std::pair<std::int64_t, std::int64_t>> reach;
  lay_out(nodes, reach);
  write_staff(tx);
  count_staff(tx, nodes);
  withhold_degrees(nodes);
  tx.run("delete from organisation_unit_reach");
  tx.run("delete from organisation_unit_now");
  auto closure = tx.bulk("organisation_unit_reach", {"ancestor_id", "unit_id"});
  for (const auto& [above, below] : reach) closure->row(above, below);
  closure->finish();
  closure.reset();
  auto tree =
      tx.bulk("organisation_unit_now", {"unit", "parent", "position", "depth", "code", "name", "level",
                                        "manager", "valid_from", "valid_to", "heads", "fte"});
  for (const Node& n : nodes)
    tree->row(n.id, n.parent, n.position, n.depth, n.code, n.name, n.level, n.manager, n.from, n.to, n.heads,
              n.fte);
  tree->finish();
}

}  // namespace framsyn::organisation
