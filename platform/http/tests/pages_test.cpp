#include "served.hpp"

namespace framsyn::http {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class TheWebPage : public Served {
 protected:
  std::string get_page(const std::string& target, const std::string& more = {}) {
    return ask("GET " + target + " HTTP/1.1\r\nHost: x\r\n" + more + "\r\n");
  }
};

TEST_F(TheWebPage, IsTheSameForEveryViewItsScriptShows) {
  serve();
  for (const auto* target : {"/", "/index.html", "/framtid", "/organisation/12?sida=2"}) {
    const auto answer = get_page(target);
    EXPECT_THAT(answer, HasSubstr("<title>Framsyn</title>")) << target;
    EXPECT_THAT(answer, HasSubstr("Cache-Control: no-cache\r\n")) << target;
  }
}

TEST_F(TheWebPage, KeepsFilesWithAHashInTheirNameForAYear) {
  serve();
  EXPECT_THAT(get_page("/assets/app-1a2b.js"),
              HasSubstr("Cache-Control: public, max-age=31536000, immutable\r\n"));
}

TEST_F(TheWebPage, SendsAFileAsItWasCompressedWhenBuilt) {
  serve();
  const auto answer = get_page("/assets/app-1a2b.js", "Accept-Encoding: gzip, deflate, br\r\n");
  EXPECT_THAT(answer, HasSubstr("Content-Encoding: br\r\n"));
  EXPECT_THAT(answer, HasSubstr("Content-Type: text/javascript; charset=utf-8\r\n"));
  EXPECT_TRUE(answer.ends_with("\r\n\r\nnot really brotli"));
  EXPECT_THAT(get_page("/assets/app-1a2b.js", "Accept-Encoding: gzip\r\n"),
              HasSubstr("Content-Encoding: gzip\r\n"));
  EXPECT_THAT(get_page("/assets/app-1a2b.js"), HasSubstr("console.log(1);"));
}

TEST_F(TheWebPage, IsNotSentAgainToWhoHasIt) {
  serve();
  const auto answer = get_page("/theme.js");
  const auto at = answer.find("ETag: ") + 6;
  const auto etag = answer.substr(at, answer.find("\r\n", at) - at);
  const auto again = get_page("/theme.js", "If-None-Match: " + etag + "\r\n");
  EXPECT_EQ(status_of_answer(again), 304);
  EXPECT_TRUE(again.ends_with("\r\n\r\n"));
}

TEST_F(TheWebPage, DoesNotStandInForAFileThatIsMissing) {
  serve();
  EXPECT_EQ(status_of_answer(get_page("/assets/app-old.js")), 404);
  EXPECT_EQ(status_of_answer(get_page("/favicon.ico")), 404);
  EXPECT_EQ(status_of_answer(get_page("/api/nothing")), 404);
  EXPECT_EQ(status_of_answer(get_page("/api")), 404);
}

TEST_F(TheWebPage, NeverShowsAFileOutsideItsFolder) {
  serve();
  for (const auto* target :
       {"/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt",
        "/assets/..%5c..%5csecret.txt", "//secret.txt", "/secret.txt%00.js"}) {
    const auto answer = get_page(target);
    EXPECT_EQ(status_of_answer(answer), 404) << target;
    EXPECT_THAT(answer, Not(HasSubstr("hemligt"))) << target;
  }
}

TEST_F(TheWebPage, IsReadOnly) {
  serve();
  EXPECT_EQ(status_of_answer(ask("POST /theme.js HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")), 405);
}

TEST_F(TheWebPage, MustHaveBeenBuilt) {
  std::filesystem::remove(folder_ / "web/index.html");
  EXPECT_THROW(serve(), std::runtime_error);
}

}  // namespace
}  // namespace framsyn::http
