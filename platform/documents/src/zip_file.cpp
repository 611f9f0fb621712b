#include "zip_file.hpp"

#include <zip.h>

#include <stdexcept>

namespace framsyn::documents {
namespace {

zip_t* opened(const std::filesystem::path& path, int how) {
  int error = 0;
  zip_t* archive = zip_open(path.c_str(), how, &error);
  if (archive == nullptr) throw std::runtime_error("zip could not be opened");
  return archive;
}

void put(zip_t* archive, const std::string& name, const std::string& bytes) {
  zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
  if (source == nullptr ||
      zip_file_add(archive, name.c_str(), source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8) < 0)
    throw std::runtime_error("zip part could not be added");
}

void closed(zip_t* archive) {
  if (zip_close(archive) != 0) throw std::runtime_error("zip could not be written");
}

}  // namespace

void write_zip(const std::filesystem::path& path, const Parts& parts) {
  zip_t* archive = opened(path, ZIP_CREATE | ZIP_TRUNCATE);
  for (const auto& [name, bytes] : parts) put(archive, name, bytes);
  closed(archive);
}

}  // namespace framsyn::documents
