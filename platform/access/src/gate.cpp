#include <framsyn/platform/access/gate.hpp>

#include <algorithm>

namespace framsyn::access {

bool Holding::gives(std::string_view right, Date day) const {
  return assignment.holds_on(day) && std::ranges::binary_search(rights, right);
}

AccountId Grant::account() const { return actor_ ? actor_->account : AccountId(); }

std::string_view Grant::name() const { return actor_ ? std::string_view(actor_->login) : std::string_view(); }

std::optional<Grant> Grant::also(const Right& right) const {
  if (!actor_) return std::nullopt;
  auto grant = Gate::ask(actor_, right, day_);
  return grant ? std::optional(*std::move(grant)) : std::nullopt;
}

Result<Grant> Gate::ask(std::shared_ptr<const Actor> actor, const Right& right, Date today) {
  Grant grant(std::move(actor), today);
  bool given = false;
  for (const Holding& holding : grant.actor_->holdings) {
    if (!holding.gives(right.code, today)) continue;
    given = true;
    if (holding.assignment.unit)
      grant.roots_.push_back(*holding.assignment.unit);
    else
      grant.everywhere_ = true;
  }
  if (!given) return refuse(kDenied, std::string(right.code));
  if (grant.everywhere_) grant.roots_.clear();
  std::ranges::sort(grant.roots_);
  const auto repeated = std::ranges::unique(grant.roots_);
  grant.roots_.erase(repeated.begin(), repeated.end());
  return grant;
}

Grant Gate::of_oneself(std::shared_ptr<const Actor> actor, Date today) {
  return Grant(std::move(actor), today);
}

Grant Gate::of_a_visitor() { return Grant(nullptr, Date()); }

}  // namespace framsyn::access
