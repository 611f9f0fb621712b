#include "world.hpp"

#include <framsyn/platform/http/openapi.hpp>
#include <framsyn/platform/wire/node.hpp>

namespace framsyn::http {
namespace {

class TheDocumentOfTheApi : public ::testing::Test {
 protected:
  const wire::Node* at(std::initializer_list<std::string_view> path) const {
    const wire::Node* node = &document_;
    for (const auto name : path) node = node ? node->member(name) : nullptr;
    return node;
  }
  std::string json(std::initializer_list<std::string_view> path) const {
    const auto* node = at(path);
    return node ? wire::to_json(*node) : "nothing";
  }
  std::vector<Route> routes_ = note_routes();
  wire::Node document_ = wire::parse_json(openapi(routes_, "1.2.3")).value();
};

TEST_F(TheDocumentOfTheApi, NamesEachRouteOnceWithItsRightAndSummary) {
  EXPECT_EQ(json({"openapi"}), "\"3.1.0\"");
  EXPECT_EQ(json({"info", "version"}), "\"1.2.3\"");
  std::size_t operations = 0;
  for (const auto& path : at({"paths"})->children) operations += path.children.size();
  EXPECT_EQ(operations, routes_.size());
  EXPECT_EQ(json({"paths", "/api/notes", "post", "x-right"}), "\"notes.write\"");
  EXPECT_EQ(json({"paths", "/api/notes", "post", "summary"}), "\"Skriv en anteckning\"");
  EXPECT_EQ(json({"paths", "/api/session", "post", "x-open"}), "\"to log in\"");
  EXPECT_EQ(json({"paths", "/api/me", "get", "x-any-account"}), "\"one's own name\"");
}

TEST_F(TheDocumentOfTheApi, TellsPathParametersFromTheBody) {
  EXPECT_EQ(json({"paths", "/api/notes/{id}", "put", "parameters"}),
            R"([{"name":"id","in":"path","required":true,"schema":{"type":"integer"}}])");
  EXPECT_THAT(json({"paths", "/api/notes/{id}", "put", "requestBody"}),
              ::testing::HasSubstr("#/components/schemas/http.ChangedNote.body"));
  const auto body = json({"components", "schemas", "http.ChangedNote.body"});
  EXPECT_THAT(body, ::testing::HasSubstr(R"("required":["text"])"));
  EXPECT_THAT(body, ::testing::Not(::testing::HasSubstr(R"("id")")));
}

struct Marked {
  std::vector<std::string> marks;
  std::optional<std::string> why;
};
BOOST_DESCRIBE_STRUCT(Marked, (), (marks, why))

TEST_F(TheDocumentOfTheApi, AsksForWhatTheDecoderAsksFor) {
  const auto take = [](Call&, const Marked&) -> Result<> { return {}; };
  const std::vector<Route> routes = {
      post("/api/marks", open_to_all("test"), take, "Märka").without_transaction(),
      get("/api/marks", open_to_all("test"), take, "Visa märkta")};
  document_ = wire::parse_json(openapi(routes, "1")).value();
  EXPECT_THAT(json({"components", "schemas", "http.Marked.input"}),
              ::testing::HasSubstr(R"("required":["marks"])"));
  EXPECT_THAT(json({"paths", "/api/marks", "get", "parameters"}),
              ::testing::HasSubstr(R"("name":"marks","in":"query","required":false)"));
  EXPECT_FALSE(wire::decode<Marked>(R"({"why":"x"})")) << "a body without the list";
  EXPECT_TRUE(wire::decode_strings<Marked>({})) << "a query without it";
}

TEST_F(TheDocumentOfTheApi, NamesEveryBody) {
  EXPECT_EQ(json({"paths", "/api/notes", "post", "requestBody", "content", "application/json", "schema"}),
            R"({"$ref":"#/components/schemas/http.NewNote.input"})");
}

TEST_F(TheDocumentOfTheApi, TellsFilesFromJson) {
  EXPECT_THAT(json({"paths", "/api/files", "post", "requestBody"}),
              ::testing::HasSubstr("application/octet-stream"));
  EXPECT_THAT(json({"paths", "/api/files/report", "get", "responses", "200"}),
              ::testing::HasSubstr("application/octet-stream"));
}

TEST_F(TheDocumentOfTheApi, HoldsEverySchemaItRefersTo) {
  const auto text = openapi(routes_, "1");
  constexpr std::string_view kMark = "#/components/schemas/";
  std::size_t found = 0;
  for (auto i = text.find(kMark); i != std::string::npos; i = text.find(kMark, i + 1)) {
    const auto name = text.substr(i + kMark.size(), text.find('"', i) - i - kMark.size());
    EXPECT_TRUE(at({"components", "schemas", name})) << name;
    ++found;
  }
  EXPECT_GT(found, routes_.size());
}

TEST_F(TheDocumentOfTheApi, IsTheSameWhateverTheOrderOfRoutes) {
  auto turned = note_routes();
  std::ranges::reverse(turned);
  EXPECT_EQ(openapi(turned, "1"), openapi(routes_, "1"));
}

}  // namespace
}  // namespace framsyn::http
