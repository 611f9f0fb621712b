#pragma once

#include <fstream>
#include <future>
#include <thread>

#include <framsyn/platform/http/server.hpp>

#include "raw_client.hpp"
#include "world.hpp"

namespace framsyn::http {

/// The world of notes behind a real server on a free port, with a small web page.
class Served : public World {
 protected:
  Served()
      : folder_(std::filesystem::temp_directory_path() / ("framsyn_http_" + std::to_string(::getpid()))) {
    put("web/index.html", "<!doctype html><title>Framsyn</title>");
    put("web/assets/app-1a2b.js", "console.log(1);" + std::string(3000, ' '));
    put("web/assets/app-1a2b.js.br", "not really brotli");
    put("web/theme.js", "var a;");
    put("secret.txt", "hemligt");
    settings_.port = 0;
    settings_.web = folder_ / "web";
    settings_.upload_dir = folder_ / "uploads";
    settings_.readers = 2;
  }
  ~Served() override {
    stop();
    std::filesystem::remove_all(folder_);
  }
  void put(const std::string& name, const std::string& content) {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << content;
  }
  void serve(std::vector<Route> more = {}) {
    for (auto& route : note_routes()) more.push_back(std::move(route));
    dispatcher_ =
        std::make_unique<Dispatcher>(*database_, *sessions_, clock_, std::move(more), inside_settings_);
    server_ = std::make_unique<Server>(settings_, *dispatcher_);
    thread_ = std::thread([this] { server_->run(); });
  }
  void stop() {
    if (server_) server_->stop();
    if (thread_.joinable()) thread_.join();
  }
  RawClient client() { return RawClient(server_->port()); }
  std::string ask(const std::string& bytes) {
    RawClient client(server_->port());
    client.send(bytes);
    return client.answer();
  }
  std::string logged_in(std::string_view login = "eva") {
    const auto opened = log_in(login);
    return "Host: x\r\nCookie: framsyn_session=" + opened.token + "\r\nX-CSRF-Token: " + opened.session.csrf +
           "\r\n";
  }

  std::filesystem::path folder_;
  ServerSettings settings_;
  DispatcherSettings inside_settings_;
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

inline int status_of_answer(const std::string& answer) {
  return answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0;
}

}  // namespace framsyn::http
