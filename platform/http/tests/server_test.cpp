#include <atomic>

#include "served.hpp"

namespace framsyn::http {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace std::chrono_literals;

class AServer : public Served {};

TEST_F(AServer, AnswersAsTheDispatcherDoes) {
  serve();
  const auto answer = ask("GET /api/notes HTTP/1.1\r\n" + logged_in() + "\r\n");
  EXPECT_EQ(status_of_answer(answer), 200);
  EXPECT_THAT(answer, HasSubstr(R"({"notes":[{"id":1,"unit":1,"text":"mjölk"}]})"));
  EXPECT_THAT(answer, HasSubstr("\r\nX-Request-Id: "));
  EXPECT_THAT(answer, HasSubstr("\r\nContent-Security-Policy: default-src 'self'"));
  EXPECT_THAT(answer, HasSubstr("\r\nX-Content-Type-Options: nosniff"));
  EXPECT_THAT(answer, Not(HasSubstr("Strict-Transport-Security")));
}

TEST_F(AServer, AnswersRequestsSentAheadInTheirOrder) {
  serve();
  auto talker = client();
  std::string requests;
  for (int i = 0; i < 50; ++i)
    requests +=
        i % 2 ? "GET /theme.js HTTP/1.1\r\nHost: x\r\n\r\n" : "GET /api/me HTTP/1.1\r\nHost: x\r\n\r\n";
  talker.send(requests);
  for (int i = 0; i < 50; ++i) EXPECT_EQ(status_of_answer(talker.answer()), i % 2 ? 200 : 401) << i;
}

TEST_F(AServer, ReadsARequestThatComesByteByByte) {
  serve();
  auto talker = client();
  for (const char c :
       "POST /api/notes HTTP/1.1\r\n" + logged_in() +
           "Content-Type: application/json\r\nContent-Length: 23\r\n\r\n{\"unit\":1,\"text\":\"ost\"}")
    ASSERT_TRUE(talker.send({&c, 1}));
  EXPECT_EQ(status_of_answer(talker.answer()), 200);
  EXPECT_EQ(number_of_notes(), 3);
}

TEST_F(AServer, ReadsABodyInChunks) {
  serve();
  const auto answer = ask("POST /api/notes HTTP/1.1\r\n" + logged_in() +
                          "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                          "9\r\n{\"unit\":1\r\ne;x=y\r\n,\"text\":\"ost\"}\r\n0\r\n\r\n");
  EXPECT_EQ(status_of_answer(answer), 200);
}

TEST_F(AServer, AnswersHeadWithoutABody) {
  serve();
  auto talker = client();
  talker.send("HEAD /api/long HTTP/1.1\r\nHost: x\r\n\r\nGET /theme.js HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(talker.answer(false), HasSubstr("Content-Length: 50011"));
  EXPECT_THAT(talker.answer(), HasSubstr("var a;"));
}

TEST_F(AServer, ClosesWhenTheClientAsksForThat) {
  serve();
  auto talker = client();
  talker.send("GET /theme.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(talker.all(), HasSubstr("\r\nConnection: close\r\n"));
  auto old = client();
  old.send("GET /theme.js HTTP/1.0\r\n\r\n");
  EXPECT_THAT(old.all(), HasSubstr("var a;"));
}

/// Requests that two readers in a row could understand differently (RFC 9112 11.2).
class ASmuggler : public AServer, public ::testing::WithParamInterface<const char*> {};
TEST_P(ASmuggler, IsRefusedAndCutOff) {
  serve();
  auto talker = client();
  talker.send(std::string(GetParam()) + "GET /api/me HTTP/1.1\r\nHost: x\r\n\r\n");
  const auto all = talker.all();
  EXPECT_EQ(status_of_answer(all), 400);
  EXPECT_EQ(all.find("HTTP/1.1", 1), std::string::npos);  // the second request is not answered
}
INSTANTIATE_TEST_SUITE_P(
    , ASmuggler,
    ::testing::Values(
        "POST /api/me HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: "
        "chunked\r\n\r\n0\r\n\r\n",
        "POST /api/me HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: "
        "4\r\n\r\n0\r\n\r\n",
        "POST /api/me HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd",
        "POST /api/me HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n",
        "POST /api/me HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "POST /api/me HTTP/1.1\r\nHost: x\r\nContent-Length : 4\r\n\r\nabcd",
        "POST /api/me HTTP/1.1\r\nHost: x\r\nContent-Length: -4\r\n\r\nabcd", "GET /api/me HTTP/1.1\r\n\r\n",
        "GET /api/me HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "\x16\x03\x01\x02garbage\r\n\r\n"));

TEST_F(AServer, RefusesAHeaderOfMoreThan16Kilobytes) {
  serve();
  auto talker = client();
  talker.send("GET /api/me HTTP/1.1\r\nHost: x\r\nX-Long: " + std::string(60'000, 'a') + "\r\n\r\n");
  EXPECT_EQ(status_of_answer(talker.all()), 431);
}

TEST_F(AServer, RefusesALongBodyBeforeItIsSent) {
  serve();
  auto talker = client();
  talker.send("POST /api/notes HTTP/1.1\r\n" + logged_in() + "Content-Length: 1048577\r\n\r\n");
  EXPECT_EQ(status_of_answer(talker.answer()), 413);
  EXPECT_TRUE(talker.is_closed());
}

TEST_F(AServer, RefusesALongBodyWhileItIsSent) {
  serve();
  auto talker = client();
  talker.send("POST /api/notes HTTP/1.1\r\n" + logged_in() + "Transfer-Encoding: chunked\r\n\r\n");
  const std::string chunk = "10000\r\n" + std::string(0x10000, ' ') + "\r\n";
  for (int i = 0; i < 20 && talker.send(chunk); ++i) {
  }
  EXPECT_EQ(status_of_answer(talker.all()), 413);
}

TEST_F(AServer, CutsOffAHeaderThatNeverEnds) {
  settings_.header_timeout = 200ms;
  serve();
  auto talker = client();
  talker.send("GET /api/me HTTP/1.1\r\nHost:");
  EXPECT_EQ(status_of_answer(talker.all()), 408);
}

TEST_F(AServer, CutsOffABodyThatDrips) {
  settings_.body_timeout = 300ms;
  serve();
  auto talker = client();
  talker.send("POST /api/notes HTTP/1.1\r\n" + logged_in() + "Content-Length: 1000\r\n\r\n");
  for (int i = 0; i < 12; ++i) {  // a byte every 50 ms does not buy more time
    talker.send("a");
    std::this_thread::sleep_for(50ms);
  }
  EXPECT_EQ(status_of_answer(talker.all()), 408);
}

TEST_F(AServer, EndsAConnectionThatIsNotUsed) {
  settings_.idle_timeout = 200ms;
  serve();
  auto talker = client();
  EXPECT_TRUE(talker.is_closed());
}

TEST_F(AServer, KeepsToItsNumberOfConnections) {
  settings_.connection_limit = 2;
  serve();
  auto first = client(), second = client();
  for (auto* talker : {&first, &second}) {
    talker->send("GET /theme.js HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(status_of_answer(talker->answer()), 200);
  }
  EXPECT_TRUE(client().is_closed());
}

TEST_F(AServer, ReadsWhileWritersAndReportsKeepTheirThreadsBusy) {
  std::promise<void> go;
  const auto gone = go.get_future().share();
  std::atomic<int> begun{0};
  const auto wait = [&](Call&) -> Result<> {
    ++begun;
    gone.wait();
    return {};
  };
  serve({post("/api/wait", open_to_all("test"), wait, "Vänta").without_transaction(),
         get("/api/report", open_to_all("test"), wait, "Vänta").slow()});
  std::vector<std::unique_ptr<RawClient>> waiting;
  for (int i = 0; i < 10; ++i) {
    waiting.push_back(std::make_unique<RawClient>(server_->port()));
    waiting.back()->send((i % 2 ? "GET /api/report" : "POST /api/wait") +
                         std::string(" HTTP/1.1\r\nHost: x\r\n\r\n"));
  }
  while (begun < settings_.writers + settings_.slow_workers) std::this_thread::yield();
  EXPECT_EQ(status_of_answer(ask("GET /api/long HTTP/1.1\r\nHost: x\r\n\r\n")), 200);
  go.set_value();
  for (auto& one : waiting) EXPECT_EQ(status_of_answer(one->answer()), 200);
}

TEST_F(AServer, LetsOnlyASessionsNewestQuestionWaitForAComputation) {
  std::promise<void> go;
  const auto gone = go.get_future().share();
  std::atomic<int> begun{0};
  const auto wait = [&](Call&) -> Result<> {
    ++begun;
    gone.wait();
    return {};
  };
  settings_.computing_workers = 1, settings_.most_waiting = 2;
  serve({post("/api/compute", open_to_all("test"), wait, "Räkna").without_transaction().computing()});
  const auto asks = [&](std::string_view session) {
    auto one = std::make_unique<RawClient>(server_->port());
    one->send("POST /api/compute HTTP/1.1\r\nHost: x\r\nCookie: framsyn_session=" + std::string(session) +
              "\r\n\r\n");
    return one;
  };
  const auto first = asks("eva");
  while (begun < 1) std::this_thread::yield();
  const auto older = asks("eva");
  ask("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");  // whoever asked before is in line when this is
                                                        // answered
  const auto newer = asks("eva");
  EXPECT_THAT(older->answer(), HasSubstr("http.superseded"));
  const auto other = asks("per");
  EXPECT_EQ(status_of_answer(ask("GET /api/long HTTP/1.1\r\nHost: x\r\n\r\n")), 200);
  const auto refused = asks("third")->answer();
  EXPECT_EQ(status_of_answer(refused), 503);
  EXPECT_THAT(refused, HasSubstr("Retry-After: 5"));
  go.set_value();
  for (const auto* one : {&first, &newer, &other}) EXPECT_EQ(status_of_answer((*one)->answer()), 200);
}

TEST_F(AServer, TellsItsHealthAndItsFigures) {
  serve();
  EXPECT_THAT(ask("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n"), HasSubstr(R"({"live":true})"));
  EXPECT_THAT(ask("GET /health/ready HTTP/1.1\r\nHost: x\r\n\r\n"), HasSubstr(R"({"ready":true})"));
  EXPECT_THAT(ask("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n"),
              HasSubstr("# TYPE framsyn_http_seconds histogram"));
}

TEST_F(AServer, TellsItsFiguresToThisMachineOnly) {
  serve();
  EXPECT_EQ(status_of_answer(ask("GET /metrics HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 10.0.0.7\r\n\r\n")),
            404);
}

TEST_F(AServer, BelievesATrustedProxyAboutTheClient) {
  struct Address {
    static Result<Long> tell(Call& call) { return Long{call.visitor.address}; }
  };
  const std::string forged =
      "GET /api/address HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 6.6.6.6, 10.0.0.7\r\n\r\n";
  settings_.trusted_proxies = {"127.0.0.1"};
  serve({get("/api/address", open_to_all("test"), &Address::tell, "Visa adressen")});
  EXPECT_THAT(ask(forged), HasSubstr(R"({"text":"10.0.0.7"})"));
  stop();
  settings_.trusted_proxies = {};
  serve({get("/api/address", open_to_all("test"), &Address::tell, "Visa adressen")});
  EXPECT_THAT(ask(forged), HasSubstr(R"({"text":"127.0.0.1"})"));
}

TEST_F(Served, SaysThatThePortIsTakenInItsOwnWords) {
  serve();
  settings_.port = server_->port();
  try {
    const Server second(settings_, *dispatcher_);
    FAIL() << "two servers on one port";
  } catch (const AddressInUse& taken) {
    EXPECT_THAT(taken.what(), ::testing::HasSubstr(std::to_string(settings_.port)));
    EXPECT_THAT(taken.what(), ::testing::Not(::testing::HasSubstr("boost")));
  }
}

TEST_F(Served, SaysThatTheWebPageIsMissingAndThatAnAddressIsNone) {
  settings_.web = folder_ / "nowhere";
  EXPECT_THROW(Server(settings_, *dispatcher_), NoWebPage);
  settings_.web = folder_ / "web";
  settings_.address = "här";
  EXPECT_THROW(Server(settings_, *dispatcher_), std::runtime_error);
}

}  // namespace
}  // namespace framsyn::http
