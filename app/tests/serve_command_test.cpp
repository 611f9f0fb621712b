#include <netinet/in.h>
#include <sys/socket.h>

#include "command.hpp"

namespace framsyn::app {
namespace {

namespace fs = std::filesystem;

/// Somebody else's port.
class Taken {
 public:
  Taken() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    address_.sin_family = AF_INET;
    address_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address_;
    EXPECT_EQ(::bind(socket_, reinterpret_cast<sockaddr*>(&address_), size), 0);
    EXPECT_EQ(::listen(socket_, 1), 0);
    EXPECT_EQ(::getsockname(socket_, reinterpret_cast<sockaddr*>(&address_), &size), 0);
  }
  ~Taken() { ::close(socket_); }
  std::string port() const { return std::to_string(ntohs(address_.sin_port)); }

 private:
  int socket_;
  sockaddr_in address_{};
};

/// A server that does not start: it ends by itself, and has done nothing.
class ServeCommand : public CommandLine {
 protected:
  void SetUp() override {
    CommandLine::SetUp();
    fs::create_directories(file("web"));
    write("web/index.html", "<!doctype html><title>Framsyn</title>");
  }
  void expect_refused(const std::string& command, const std::string& why) const {
    const Said said = framsyn(command);
    expect_nothing_done(said);
    expect_in(said.text, why);
  }
  void expect_nothing_done(const Said& said) const {
    EXPECT_EQ(said.exit, 1) << said.text;
    EXPECT_EQ(said.text.find("Första inloggning"), std::string::npos) << said.text;
    EXPECT_EQ(said.text.find("boost"), std::string::npos) << said.text;
  }
};

TEST_F(ServeCommand, SaysThatThePortIsTaken) {
  const Taken taken;
  const Said said = framsyn("serve --web " + file("web") + " --port " + taken.port());
  expect_nothing_done(said);
  expect_in(said.text, "Porten " + taken.port() + " är upptagen");
}

TEST_F(ServeCommand, SaysThatTheWebPageIsMissing) {
  const Said said = framsyn("serve --port 0 --web " + file("inget"));
  expect_nothing_done(said);
  expect_in(said.text, "Webbsidan finns inte i " + file("inget"));
}

TEST_F(ServeCommand, DoesNotStartWithAKeyThatIsNotTheDatabases) {
  write("p.yaml",
        "name: small\nkind: spells\nperson: {key: {column: id}, birth_year: {column: born}}\n"
        "units: [{level: enhet, name: {column: unit}}]\nprofession: {name: {column: work}}\n"
        "employment: {from: {column: from}}\n");
  write("rows.csv",
        "id;born;unit;work;from\n1;1970;Akuten;Läkare;2010-01-01\n2;1980;Akuten;Jurist;2012-01-01\n");
  const std::string import = "import --no-compute --profile " + file("p.yaml") + " " + file("rows.csv");
  ASSERT_EQ(framsyn(import).exit, 0);
  EXPECT_EQ(fs::status(file("data")).permissions(), fs::perms::owner_all);
  EXPECT_EQ(fs::status(file("data/framsyn.db")).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);

  const std::string commands[] = {"serve --port 0 --web " + file("web"), import, "rotate-key"};
  write("data/identity.key", "kort");
  for (const std::string& command : commands) expect_refused(command, "skadad");
  write("data/identity.key", std::string(64, 'a') + "\n");
  for (const std::string& command : commands) expect_refused(command, "hör inte till den här databasen");
  fs::remove(file("data/identity.key"));
  for (const std::string& command : commands) {
    expect_refused(command, "saknas");
    EXPECT_FALSE(fs::exists(file("data/identity.key"))) << command;
  }
}

}  // namespace
}  // namespace framsyn::app
