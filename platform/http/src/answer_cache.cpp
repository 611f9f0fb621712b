#include "answer_cache.hpp"

#include <fmt/format.h>
#include <framsyn/platform/digest/sha256.hpp>

namespace framsyn::http {
namespace {

void append_sized(std::string& key, std::string_view part) {
  key += std::to_string(part.size());
  key += ':';
  key += part;
}

}  // namespace

std::string weak_etag(std::string_view plain) {
  return "W/\"" + digest::sha256_hex(plain).substr(0, 24) + '"';
}

KeptAnswer::KeptAnswer(std::string plain) : etag_(weak_etag(plain)) {
  bodies_[0] = std::make_shared<const std::string>(std::move(plain));
}

std::shared_ptr<const std::string> KeptAnswer::as(Encoding encoding) {
  const std::lock_guard lock(mutex_);
  auto& body = bodies_[static_cast<std::size_t>(encoding)];
  if (!body) body = std::make_shared<const std::string>(compressed(*bodies_[0], encoding, Effort::thorough));
  return body;
}

std::string key_of(const Route& route, std::string_view target, std::string_view version, Date day,
                   Language language, const access::Actor* actor) {
  std::string key;
  key.reserve(256);
  append_sized(key, route.path);
  append_sized(key, target);
  append_sized(key, version);
  key += fmt::format("{} {} {}", day.days(), static_cast<int>(language), actor ? actor->account.value() : 0);
  if (!actor) return key;
  for (const access::Holding& holding : actor->holdings) {
    if (!holding.assignment.holds_on(day)) continue;
    key += holding.assignment.unit ? fmt::format(" @{}", *holding.assignment.unit) : std::string(" @*");
    for (const auto& right : holding.rights) append_sized(key, right);
  }
  return key;
}

std::shared_ptr<KeptAnswer> AnswerCache::find(const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  places_.splice(places_.begin(), places_, found->second);
  return found->second->answer;
}

std::shared_ptr<KeptAnswer> AnswerCache::keep(std::string key, std::string plain) {
  auto answer = std::make_shared<KeptAnswer>(std::move(plain));
  const std::lock_guard lock(mutex_);
  if (by_key_.contains(key)) return answer;
  places_.push_front({std::move(key), answer});
  by_key_.emplace(places_.front().key, places_.begin());
  used_ += places_.front().weight();
  while (used_ > room_ && !places_.empty()) drop_last();
  return answer;
}

void AnswerCache::drop_last() {
  used_ -= places_.back().weight();
  by_key_.erase(places_.back().key);
  places_.pop_back();
}

}  // namespace framsyn::http
