#include "served.hpp"

namespace framsyn::http {
namespace {

using ::testing::HasSubstr;

class AnUpload : public Served {
 protected:
  std::size_t files_left() const {
    std::size_t count = 0;
    if (!std::filesystem::exists(settings_.upload_dir)) return 0;
    for ([[maybe_unused]] const auto& file : std::filesystem::directory_iterator(settings_.upload_dir))
      ++count;
    return count;
  }
};

TEST_F(AnUpload, ReachesItsHandlerAsAFileAndLeavesNothingBehind) {
  serve();
  const auto answer =
      ask("POST /api/files?name=a.csv HTTP/1.1\r\n" + logged_in() + "Content-Length: 5\r\n\r\na;b\n1");
  EXPECT_THAT(answer, HasSubstr(R"({"name":"a.csv","content":"a;b\n1 5"})"));
  stop();  // the file goes when the handler has ended, which may be after its answer
  EXPECT_EQ(files_left(), 0U);
}

TEST_F(AnUpload, OfManyPiecesArrivesWhole) {
  struct Big {
    static Result<Received> receive(Call&, const Upload& upload) {
      std::ifstream in(upload.path, std::ios::binary);
      std::uint64_t bytes = 0;
      bool right = true;
      for (char c; in.get(c); ++bytes) right = right && c == static_cast<char>('a' + bytes % 26);
      return Received{upload.name, right ? std::to_string(bytes) : "wrong"};
    }
  };
  serve({post("/api/big", needs(kWrite), &Big::receive, "Skicka en stor fil").audited("notes.big_sent")});
  std::string body;
  for (int i = 0; i < 3'000'017; ++i) body += static_cast<char>('a' + i % 26);
  const auto answer =
      ask("POST /api/big?name=b HTTP/1.1\r\n" + logged_in() + "Content-Length: 3000017\r\n\r\n" + body);
  EXPECT_THAT(answer, HasSubstr(R"("content":"3000017")"));
}

TEST_F(AnUpload, ThatSaysItIsTooLongIsRefusedBeforeItIsSent) {
  serve();
  auto talker = client();
  talker.send("POST /api/files HTTP/1.1\r\n" + logged_in() + "Content-Length: 10737418240\r\n\r\n");
  EXPECT_EQ(status_of_answer(talker.answer()), 413);
  EXPECT_EQ(files_left(), 0U);
}

TEST_F(AnUpload, ThatTurnsOutTooLongIsRefusedAndRemoved) {
  serve();
  auto talker = client();
  talker.send("POST /api/files HTTP/1.1\r\n" + logged_in() + "Transfer-Encoding: chunked\r\n\r\n");
  for (int i = 0; i < 3; ++i) talker.send("200\r\n" + std::string(0x200, 'x') + "\r\n");
  EXPECT_EQ(status_of_answer(talker.all()), 413);
  stop();
  EXPECT_EQ(files_left(), 0U);
}

TEST_F(AnUpload, FromWhoMayNotSendItIsRefusedBeforeItIsSent) {
  serve();
  auto talker = client();
  talker.send("POST /api/files HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n");
  EXPECT_EQ(status_of_answer(talker.answer()), 401);
}

TEST_F(AnUpload, IsAskedForWhenTheClientWaits) {
  serve();
  auto talker = client();
  talker.send("POST /api/files?name=a HTTP/1.1\r\n" + logged_in() +
              "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n");
  EXPECT_EQ(talker.answer(), "HTTP/1.1 100 Continue\r\n\r\n");
  talker.send("a;b");
  EXPECT_EQ(status_of_answer(talker.answer()), 200);
}

TEST_F(AnUpload, ThatIsBrokenOffLeavesNothingBehind) {
  serve();
  {
    auto talker = client();
    talker.send("POST /api/files HTTP/1.1\r\n" + logged_in() + "Content-Length: 900\r\n\r\nabc");
  }
  stop();
  EXPECT_EQ(files_left(), 0U);
}

TEST_F(AnUpload, OfAnEmptyFileReachesTheHandler) {
  serve();
  const auto answer =
      ask("POST /api/files?name=tom.csv HTTP/1.1\r\n" + logged_in() + "Content-Length: 0\r\n\r\n");
  EXPECT_EQ(status_of_answer(answer), 200);
  EXPECT_THAT(answer, HasSubstr(R"({"name":"tom.csv","content":" 0"})"));
  EXPECT_EQ(status_of_answer(ask("POST /api/files?name=tom.csv HTTP/1.1\r\n" + logged_in() + "\r\n")), 200)
      << "without a length it has none either";
}

TEST_F(AnUpload, ThatHasNoRoomIsToldSo) {
  put("uploads", "a file where the folder should be");
  serve();
  const auto answer = ask("POST /api/files HTTP/1.1\r\n" + logged_in() + "Content-Length: 3\r\n\r\na;b");
  EXPECT_EQ(status_of_answer(answer), 507);
}

class ADownload : public Served {};

TEST_F(ADownload, OfAFileOnDiskComesWholeAndTheFileGoes) {
  const auto path = folder_ / "report.pdf";
  put("report.pdf", std::string(200'000, 'p'));
  serve({get(
      "/api/report", open_to_all("test"),
      [path](Call&) -> Result<File> {
        return File{"application/pdf", "Läge.pdf", path, File::After::remove};
      },
      "Hämta rapporten")});
  const auto answer = ask("GET /api/report HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(answer, HasSubstr("Content-Length: 200000\r\n"));
  EXPECT_TRUE(answer.ends_with("\r\n\r\n" + std::string(200'000, 'p')));
  stop();
  EXPECT_FALSE(std::filesystem::exists(path));
}

}  // namespace
}  // namespace framsyn::http
