#include "spool.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace framsyn::http {
namespace {

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

}  // namespace

Spool::Spool(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::string name = (folder / "upload-XXXXXX").string();
  file_ = mkostemp(name.data(), O_CLOEXEC);  // mode 0600
  if (file_ < 0) fail("cannot make a file for an upload");
  path_ = name;
}

Spool::~Spool() {
  ::close(file_);
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

void Spool::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("cannot write an upload");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace framsyn::http
