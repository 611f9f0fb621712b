#include "waiting_line.hpp"

namespace framsyn::http {

std::shared_ptr<Place> WaitingLine::enter(std::string who, std::function<void()> turned_away) {
  for (const auto& place : waiting_)
    if (place->who() == who) place->turn_away();
  std::erase_if(waiting_, [](const auto& place) { return !place->waits(); });
  if (waiting_.size() >= most_) return nullptr;
  return waiting_.emplace_back(std::make_shared<Place>(std::move(who), std::move(turned_away)));
}

}  // namespace framsyn::http
