#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/base/share.hpp>
#include <framsyn/platform/wire/node.hpp>

namespace framsyn::wire {

/// Where in the document the reader stands. Lives on the stack; made into a JSON Pointer only when something
/// is wrong.
struct Place {
  static constexpr std::size_t kNoIndex = static_cast<std::size_t>(-1);
  const Place* up = nullptr;
  std::string_view name;
  std::size_t index = kNoIndex;
  std::string pointer() const;
};

/// Reads single values and gathers every fault; the templates of decode.hpp take it through structs, lists
/// and maps.
class Reader {
 public:
  enum class Form { json, yaml, strings };
  explicit Reader(Form form) : form_(form) {}

  void read(const Node&, const Place&, bool&);
  void read(const Node&, const Place&, std::int64_t&, std::int64_t least, std::int64_t most);
  void read(const Node&, const Place&, double&, double least, double most);
  void read(const Node&, const Place&, std::string&, std::size_t least, std::size_t most);
  void read(const Node&, const Place&, Date&);
  void read(const Node&, const Place&, Instant&);
  void read(const Node&, const Place&, Share&);
  /// The text of a scalar that stands for one of our own types, or nothing (and a fault).
  const std::string* text_of(const Node&, const Place&);

  bool is_object(const Node&, const Place&);
  /// A name of the sender's own making: one line of at most 200 characters (YAML takes no longer ones).
  bool key_fits(const Node&, const Place&);
  bool is_list(const Node&, const Place&);
  /// Does the sender leave this field out? A null, and in a query string an empty text.
  bool is_absent(const Node*) const;
  /// In YAML, written by people, an empty list or map may be left out altogether.
  bool lists_may_be_missing() const { return form_ != Form::json; }

  void missing(const Place&, const Node& parent);
  void unknown_field(const Place&, const Node&);
  void not_a_choice(const Place&, const Node&, const std::vector<std::string_view>& choices);
  void wrong_form(const Place&, const Node&);
  void refuse_duplicates(const Node&, const Place&);

  std::vector<Fault> take() { return std::move(faults_); }
  bool clean() const { return faults_.empty(); }

 private:
  void fault(const Place&, const Node&, std::string_view code, std::string sv, std::string en);
  Form form_;
  std::vector<Fault> faults_;
};

}  // namespace framsyn::wire
