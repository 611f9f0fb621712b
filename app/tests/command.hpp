#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

namespace framsyn::app {

/// What a command said on stdout and stderr, and how it ended.
struct Said {
  std::string text;
  int exit = 0;
};

/// The program, run as a person runs it, in a folder of its own.
class CommandLine : public testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  Said shell(const std::string& command) const {
    Said said;
    std::array<char, 4096> part{};
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    while (const std::size_t n = std::fread(part.data(), 1, part.size(), pipe))
      said.text.append(part.data(), n);
    said.exit = WEXITSTATUS(pclose(pipe));
    return said;
  }
  Said framsyn(const std::string& arguments) const {
    return shell(std::string(FRAMSYN_PROGRAM) + " " + arguments + " --data " + (folder_ / "data").string());
  }
  std::string file(const std::string& name) const { return (folder_ / name).string(); }
  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return file(name);
  }
  std::string read(const std::string& name) const {
    std::ifstream in(folder_ / name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }

 private:
  const std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("framsyn_command_" + std::to_string(getpid()));
};

inline void expect_in(const std::string& text, const std::string& part) {
  EXPECT_NE(text.find(part), std::string::npos) << "no \"" << part << "\" in:\n" << text.substr(0, 2000);
}

}  // namespace framsyn::app
