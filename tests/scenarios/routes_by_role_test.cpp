#include <algorithm>

#include <framsyn/platform/access/right.hpp>
#include <framsyn/platform/http/route.hpp>

#include "house.hpp"
#include "test_database.hpp"

namespace framsyn::test {
namespace {

/// Every route of every module, walked by a visitor and by every role of packs/base, in an empty region.
class RoutesByRole : public OnBothDatabases {
 protected:
  void prepare() override { house_ = std::make_unique<House>(database()); }

  /// The routes, those that end the reader's own session last.
  std::vector<const http::Route*> routes() {
    std::vector<const http::Route*> all;
    for (const auto& route : house_->dispatcher().routes()) all.push_back(&route);
    std::ranges::stable_partition(all, [](const http::Route* r) { return r->method != "DELETE"; });
    return all;
  }
  int walk(Browser& reader, const http::Route& route) {
    std::string target = route.path;
    for (std::size_t at; (at = target.find('{')) != target.npos;)
      target.replace(at, target.find('}') - at + 1, "987654");
    auto request = reader.request(route.method, target, route.body == http::Route::Body::json ? "{}" : "");
    if (route.body == http::Route::Body::upload) {
      std::ofstream(house_->folder() / "sent.csv") << "a;b\n1;2\n";
      request.target += "?name=sent.csv";
      request.upload = http::Upload{house_->folder() / "sent.csv", {}, 8};
    }
    return reader.send(request).status;
  }
  static bool holds(const access::Role& role, const http::Route& route) {
    return std::ranges::find(role.rights, route.guard.right->code) != role.rights.end();
  }
  static bool lets_in(const http::Route& route, const access::Role& role, bool whole_region) {
    const bool reaches = whole_region || route.guard.reach == http::Guard::Reach::some_part;
    return reaches && holds(role, route);
  }
  void expect_held(const std::string& login, const access::Role& role, bool whole_region) {
    auto reader = house_->log_in(login);
    for (const http::Route* route : routes()) {
      const int status = walk(reader, *route);
      const auto what = login + ": " + route->method + " " + route->path;
      EXPECT_NE(status, 401) << what;
      EXPECT_LT(status, 500) << what;
      if (route->guard.kind != http::Guard::Kind::right) continue;
      EXPECT_EQ(status != 403, lets_in(*route, role, whole_region)) << what << " " << status;
    }
  }

  std::unique_ptr<House> house_;
};
FRAMSYN_ON_BOTH_DATABASES(RoutesByRole);

TEST_P(RoutesByRole, SendAVisitorToTheDoor) {
  auto visitor = house_->visitor();
  int asked = 0;
  for (const http::Route* route : routes()) {
    if (route->guard.kind == http::Guard::Kind::open) continue;
    EXPECT_EQ(walk(visitor, *route), 401) << route->method << " " << route->path;
    ++asked;
  }
  EXPECT_GT(asked, 25);
}

TEST_P(RoutesByRole, LetInThoseWhoHaveTheRightAndNobodyElse) {
  ASSERT_GE(house_->roles().size(), 5u);
  for (const access::Role& role : house_->roles()) {
    house_->add_account(role.code, role.code);
    expect_held(role.code, role, true);
  }
}

TEST_P(RoutesByRole, KeepWhatIsForTheWholeRegionFromThoseWhoReachAPart) {
  for (const access::Role& role : house_->roles()) {
    house_->add_account(role.code, role.code, 1);
    expect_held(role.code, role, false);
  }
}

TEST_P(RoutesByRole, AskForNoRightThatNoRoleCouldHave) {
  for (const http::Route* route : routes()) {
    if (route->guard.kind != http::Guard::Kind::right) continue;
    const auto has_it = [&](const access::Role& role) { return holds(role, *route); };
    EXPECT_TRUE(std::ranges::any_of(house_->roles(), has_it)) << route->path;
  }
}

}  // namespace
}  // namespace framsyn::test
