#include "package.hpp"

#include <zip.h>

#include <algorithm>

#include "faults.hpp"

namespace framsyn::tables {
namespace {

// Small parts (styles, an empty sheet) may pack very well; only what is large and packs too well is a bomb.
constexpr std::uint64_t kRatioCountsFrom = 16'000'000;

class PartBytes : public Bytes {
 public:
  using File = std::unique_ptr<zip_file_t, int (*)(zip_file_t*)>;
  PartBytes(std::shared_ptr<zip> archive, File file, std::uint64_t most, std::uint64_t size)
      : archive_(std::move(archive)), file_(std::move(file)), most_(most), size_(size) {}

  Read<std::size_t> read(std::span<char> into) override {
    const zip_int64_t n = zip_fread(file_.get(), into.data(), into.size());
    if (n < 0) return bad(kBrokenZip);
    done_ += static_cast<std::uint64_t>(n);
    if (done_ > most_) return bad(kBomb, {std::to_string(most_ / 1'000'000)});
    return static_cast<std::size_t>(n);
  }
  double progress() const override {
    return size_ == 0 ? 1 : std::min(1.0, static_cast<double>(done_) / static_cast<double>(size_));
  }

 private:
  std::shared_ptr<zip> archive_;
  File file_;
  std::uint64_t most_, size_, done_ = 0;
};

}  // namespace

Read<Package> Package::open(const std::filesystem::path& path) {
  int error = 0;
  std::shared_ptr<zip> archive(zip_open(path.c_str(), ZIP_RDONLY, &error), [](zip* z) {
    if (z != nullptr) zip_discard(z);
  });
  if (!archive) return bad(kBrokenZip);
  return Package(std::move(archive));
}

bool Package::has(const std::string& part) const {
  return zip_name_locate(archive_.get(), part.c_str(), 0) >= 0;
}

Read<std::unique_ptr<Bytes>> Package::part(const std::string& name, const Limits& limits) const {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat(archive_.get(), name.c_str(), 0, &stat) != 0) return bad(kBrokenZip, {}, 0, name);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    return bad(kEncrypted);
  const std::uint64_t by_ratio = std::max(kRatioCountsFrom, stat.comp_size * limits.unpacked_per_packed);
  const std::uint64_t most = std::min(limits.unpacked_bytes, by_ratio);
  if (stat.size > most) return bad(kBomb, {std::to_string(most / 1'000'000)});
  PartBytes::File file(zip_fopen(archive_.get(), name.c_str(), 0), &zip_fclose);
  if (!file) return bad(kBrokenZip, {}, 0, name);
  return std::make_unique<PartBytes>(archive_, std::move(file), most, stat.size);
}

}  // namespace framsyn::tables
