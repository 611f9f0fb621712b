#pragma once

#include "a_region.hpp"
#include "routes.hpp"

namespace framsyn::planning {

/// Readers: the board everywhere, and the manager of ward 1.
class Readers : public ARegion {
 protected:
  void prepare() override {
    ARegion::prepare();
    ASSERT_TRUE(compute(database(), clock_, quick()));
    const access::Role reader{"reader", "Läsare", "Reader", {std::string(kRead.code)}};
    const access::Role guest{"guest", "Gäst", "Guest", {}};
    const access::Role roles[] = {reader, guest};
    database().write([&](db::Tx& tx) { access::seed_roles(tx, roles); });
    add("board", {"reader", {}, {}, {}});
    add("manager", {"reader", unit("Avdelning 1"), {}, {}});
    add("guest", {"guest", {}, {}, {}});
    sessions_ = std::make_unique<access::Sessions>(database(), clock_);
    dispatcher_ = std::make_unique<http::Dispatcher>(database(), *sessions_, clock_, routes());
  }
  virtual std::vector<http::Route> routes() { return module().routes; }
  test::Browser reader(const std::string& login) {
    return test::Browser(*dispatcher_, sessions_->log_in(login, kPassword).value());
  }
  std::string of(std::string_view page, std::string_view unit_name, std::string_view profession_name = {}) {
    std::string target = fmt::format("/api/{}?unit={}", page, unit_name.empty() ? 0 : unit(unit_name));
    if (!profession_name.empty()) target += fmt::format("&profession={}", profession(profession_name));
    return target;
  }

  void add(const std::string& login, const access::Assignment& assignment) {
    const bool added = database().write([&](db::Tx& tx) {
      const auto id = access::create_account(tx, {login, login, kPassword}, clock_.now());
      return id && access::assign(tx, *id, {&assignment, 1});
    });
    ASSERT_TRUE(added);
  }

 private:
  static constexpr const char* kPassword = "ett långt lösenord";
  std::unique_ptr<access::Sessions> sessions_;
  std::unique_ptr<http::Dispatcher> dispatcher_;
};

}  // namespace framsyn::planning
