#include "need_draws.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/samplers.hpp>

namespace framsyn::scenario {
namespace {

constexpr std::uint32_t kNeedKey = 0x6E656564;  // the need's draws have nothing to do with the staff's
enum class About : std::uint32_t { all, profession, group };

std::uint32_t mixed(std::uint64_t id) {
  id = (id ^ (id >> 30)) * 0xBF58476D1CE4E5B9;
  id = (id ^ (id >> 27)) * 0x94D049BB133111EB;
  return static_cast<std::uint32_t>(id ^ (id >> 31));
}

std::array<double, kTogether> normals(statistics::Key key, std::uint32_t entity, About about, int first) {
  std::array<double, kTogether> z;
  for (std::size_t l = 0; l < kTogether; ++l) {
    statistics::Stream stream(key, entity, static_cast<std::uint32_t>(about),
                              static_cast<std::uint32_t>(first) + static_cast<std::uint32_t>(l));
    z[l] = statistics::normal(stream);
  }
  return z;
}

}  // namespace

NeedDraws::NeedDraws(const demand::Need& need, const std::vector<std::int64_t>& units,
                     const std::vector<std::int64_t>& professions, forecast::Seed seed)
    : need_(need),
      key_{static_cast<std::uint32_t>(seed.value) ^ kNeedKey, static_cast<std::uint32_t>(seed.value >> 32)},
      own_(need.groups.size()) {
  for (const std::int64_t id : professions) profession_.push_back(mixed(static_cast<std::uint64_t>(id)));
  profession_.push_back(0);
  for (const demand::NeedPath& path : need.groups)
    entity_.push_back(
        mixed(static_cast<std::uint64_t>(units[static_cast<std::size_t>(path.unit)]) * 1'000'003 +
              profession_[place(path.profession)]));
}

std::size_t NeedDraws::place(workforce::Index profession) const {
  return profession < 0 ? need_.profession_sd.size() - 1 : static_cast<std::size_t>(profession);
}

void NeedDraws::draw(int first_draw) {
  const auto common = normals(key_, 0, About::all, first_draw);
  shared_.assign(need_.profession_sd.size(), std::vector<Row>(need_.years.size()));
  for (std::size_t p = 0; p < shared_.size(); ++p) {
    const auto own = normals(key_, profession_[p], About::profession, first_draw);
    for (std::size_t t = 0; t < need_.years.size(); ++t)
      for (std::size_t l = 0; l < kTogether; ++l)
        shared_[p][t][l] = static_cast<float>(
            statistics::exponential(need_.common_sd[t] * common[l] + need_.profession_sd[p][t] * own[l]));
  }
  for (std::size_t g = 0; g < own_.size(); ++g) {
    own_[g].fill(1);
    const double sd = need_.groups[g].own_sd;
    if (sd <= 0) continue;
    const auto z = normals(key_, entity_[g], About::group, first_draw);
    for (std::size_t l = 0; l < kTogether; ++l)
      own_[g][l] = static_cast<float>(statistics::exponential(sd * z[l] - sd * sd / 2));
  }
}

Row NeedDraws::row(std::size_t g, std::size_t year) const {
  const demand::NeedPath& path = need_.groups[g];
  const Row &shared = shared_[place(path.profession)][year], &own = own_[g];
  const auto fte = static_cast<float>(path.fte[year]);
  Row out;
  for (std::size_t l = 0; l < kTogether; ++l) out[l] = fte * shared[l] * own[l];
  return out;
}

}  // namespace framsyn::scenario
