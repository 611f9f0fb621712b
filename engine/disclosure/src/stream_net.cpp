#include "stream_net.hpp"

#include <algorithm>

namespace framsyn::disclosure {

void StreamNet::add(Node from, Node to, std::int32_t cell) {
  const auto place = static_cast<std::size_t>(cell);
  stream_of_.resize(std::max(stream_of_.size(), place + 1), -1);
  stream_of_[place] = static_cast<std::int32_t>(streams_.size());
  streams_.push_back({from, to, cell});
}

void StreamNet::finish() {
  Node last = 0;
  for (const Stream& stream : streams_) last = std::max({last, stream.from, stream.to});
  first_.assign(static_cast<std::size_t>(last) + 2, 0);
  const auto at = [](Node node) { return static_cast<std::size_t>(node); };
  for (const Stream& stream : streams_) ++first_[at(stream.from) + 1], ++first_[at(stream.to) + 1];
  for (std::size_t node = 1; node < first_.size(); ++node) first_[node] += first_[node - 1];
  steps_.resize(2 * streams_.size());
  std::vector<std::int32_t> next = first_;
  for (std::size_t i = 0; i < streams_.size(); ++i) {
    const auto [from, to, cell] = streams_[i];
    const auto stream = static_cast<std::int32_t>(i);
    steps_[at(next[at(from)]++)] = {stream, to, false};
    steps_[at(next[at(to)]++)] = {stream, from, true};
  }
}

}  // namespace framsyn::disclosure
