#include "served.hpp"

namespace framsyn::http {
namespace {

using ::testing::HasSubstr;

/// A route that begins, says so, and ends when it is let go.
struct Slow {
  std::promise<void> begun, go;
  Route route() {
    return get(
        "/api/slow", open_to_all("test"),
        [this](Call&) -> Result<Long> {
          begun.set_value();
          go.get_future().wait();
          return Long{"färdig"};
        },
        "Vänta");
  }
};

class AServerThatStops : public Served {};

TEST_F(AServerThatStops, FinishesWhatIsRunning) {
  Slow slow;
  serve({slow.route()});
  auto talker = client();
  talker.send("GET /api/slow HTTP/1.1\r\nHost: x\r\n\r\n");
  slow.begun.get_future().wait();
  server_->stop();
  slow.go.set_value();
  const auto answer = talker.all();
  EXPECT_THAT(answer, HasSubstr("färdig"));
  EXPECT_THAT(answer, HasSubstr("\r\nConnection: close\r\n"));
  stop();
}

TEST_F(AServerThatStops, EndsIdleConnectionsAndTakesNoNewOnes) {
  Slow slow;
  serve({slow.route()});
  const auto port = server_->port();
  auto idle = client();
  idle.send("GET /theme.js HTTP/1.1\r\nHost: x\r\n\r\n");
  idle.answer();
  stop();
  EXPECT_TRUE(idle.is_closed());
  EXPECT_FALSE(RawClient(port).connected());
}

TEST_F(AServerThatStops, DoesNotWaitForeverForAClientThatDoesNotEnd) {
  settings_.drain = std::chrono::milliseconds(200);
  serve();
  auto talker = client();
  talker.send("GET /api/me HTTP/1.1\r\nHost:");
  EXPECT_EQ(status_of_answer(ask("GET /theme.js HTTP/1.1\r\nHost: x\r\n\r\n")), 200);
  stop();  // returns
  EXPECT_EQ(talker.all(), "");
}

}  // namespace
}  // namespace framsyn::http
