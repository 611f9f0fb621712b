#pragma once

#include <array>
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include <framsyn/platform/access/actor.hpp>
#include <framsyn/platform/http/message.hpp>
#include <framsyn/platform/http/route.hpp>

#include "compression.hpp"

namespace framsyn::http {

/// Weak (RFC 9110 8.8.1): the same value whichever encoding is sent.
std::string weak_etag(std::string_view plain);

/// An encoded answer that was given once: plain, and compressed as far as somebody has asked for it.
class KeptAnswer {
 public:
  explicit KeptAnswer(std::string plain);
  const std::string& etag() const { return etag_; }
  std::shared_ptr<const std::string> plain() const { return bodies_[0]; }
  std::shared_ptr<const std::string> as(Encoding encoding);
  std::size_t plain_size() const { return bodies_[0]->size(); }

 private:
  std::mutex mutex_;
  std::array<std::shared_ptr<const std::string>, 3> bodies_;
  std::string etag_;
};

/// Everything an answer may depend on, as one text: the route and what was asked, the version of the data,
/// the day, the language, and who reads: the account and each right it holds where. Nothing of it is hashed,
/// so two readers with different rights can never meet in one key.
std::string key_of(const Route& route, std::string_view target, std::string_view version, Date day,
                   Language language, const access::Actor* actor);

/// The answers given last, up to a number of bytes; the one unused longest goes first. Thread-safe.
class AnswerCache {
 public:
  explicit AnswerCache(std::size_t bytes) : room_(bytes) {}
  std::shared_ptr<KeptAnswer> find(const std::string& key);
  std::shared_ptr<KeptAnswer> keep(std::string key, std::string plain);

 private:
  struct Place {
    std::string key;
    std::shared_ptr<KeptAnswer> answer;
    std::size_t weight() const { return 2 * answer->plain_size() + 2 * key.size() + 300; }
  };
  void drop_last();
  std::mutex mutex_;
  std::size_t room_;
  std::size_t used_ = 0;
  std::list<Place> places_;  ///< most lately used first
  std::unordered_map<std::string_view, std::list<Place>::iterator> by_key_;
};

}  // namespace framsyn::http
