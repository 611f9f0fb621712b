#include "importing/uploads.hpp"

#include <filesystem>

namespace framsyn::organisation {
namespace {

void remove(const std::vector<std::string>& paths) {
  std::error_code gone;  // deleted already, or the folder was moved: the aim is met
  for (const std::string& path : paths) std::filesystem::remove(path, gone);
}

std::vector<std::string> texts(db::Rows rows) {
  std::vector<std::string> all;
  for (db::Row row : rows) all.push_back(row.get<std::string>(0));
  return all;
}

}  // namespace

void forget_loaded(db::Tx& tx, const IntakeRow& intake) {
  std::vector<std::string> paths;
  for (const std::int64_t upload : intake.uploads)
    if (const auto file = Intakes(tx).upload(upload)) paths.push_back(file->path);
  remove(paths);
}

void forget_old_uploads(db::Tx& tx, Instant now) {
  // The same bytes sent again lie in the same file: the latest time of sending counts.
  remove(texts(tx.query("select path from organisation_upload group by path having max(uploaded_at) < $1",
                        now - kUnloadedKept)));
}

}  // namespace framsyn::organisation
