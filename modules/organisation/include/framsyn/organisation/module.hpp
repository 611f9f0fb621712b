#pragma once

#include <filesystem>
#include <string>

#include <framsyn/platform/module/module.hpp>

namespace framsyn::organisation {

/// What the module needs to know of where it lives.
struct Settings {
  std::string key_file;        ///< the key that identity numbers are hashed with; made at first need
  std::filesystem::path data;  ///< a folder of ours: uploaded files and fault lists are kept in data/imports
};

/// Routes, rights, tables and the jobs that check and apply imports.
module::Module module(Settings settings);

}  // namespace framsyn::organisation
