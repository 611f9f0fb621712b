#include "command.hpp"

namespace framsyn::app {
namespace {

class Words : public CommandLine {
 protected:
  Said plainly(const std::string& arguments) const {
    return shell(std::string(FRAMSYN_PROGRAM) + " " + arguments);
  }
};

TEST_F(Words, TheHelpIsInSwedish) {
  for (const char* command : {"--help", "serve --help", "import --help", "forecast --help", "audit --help"}) {
    const std::string text = plainly(command).text;
    expect_in(text, "Visa den här hjälpen");
    for (const char* english : {"Print this", "Usage", "Options", "Subcommands", "REQUIRED", "->"})
      EXPECT_EQ(text.find(english), std::string::npos) << english << " in\n" << text;
  }
  expect_in(plainly("forecast --help").text, "table|csv|json");
}

TEST_F(Words, WhatIsWrongOnTheCommandLineIsSaidInSwedish) {
  expect_in(plainly("").text, "Ange vilket kommando som ska köras");
  expect_in(plainly("finns-inte").text, "Okänt kommando eller val: finns-inte");
  expect_in(plainly("import x").text, "Filen finns inte: x");
  expect_in(plainly("account --login x").text, "måste anges");
  expect_in(plainly("forecast --format xml").text, "xml ska vara table eller csv eller json");
  expect_in(plainly("forecast --threads 99").text, "99 ska vara ett heltal från 1 till 64");
  expect_in(plainly("forecast --as-of igår").text, "igår ska vara ett datum");
  expect_in(plainly("audit verify --number 1").text, "kräver också");
  EXPECT_NE(plainly("finns-inte").exit, 0);
}

TEST_F(Words, ADatabaseThatIsNoneIsSaidToBeSo) {
  std::filesystem::create_directories(file("data"));
  write("data/framsyn.db", std::string(5000, 'x'));
  const Said said = framsyn("audit verify");
  EXPECT_EQ(said.exit, 1);
  expect_in(said.text, "Databasfilen är skadad eller är ingen databas");
}

}  // namespace
}  // namespace framsyn::app
