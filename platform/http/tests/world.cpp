#include "world.hpp"

#include <atomic>
#include <fstream>
#include <sstream>

namespace framsyn::http {
namespace {

std::atomic<int> listed{0};

bool reaches(const access::Grant& grant, std::int64_t unit) {
  return grant.everywhere() || std::ranges::find(grant.roots(), unit) != grant.roots().end();
}

Result<Notes> list(Call& call) {
  ++listed;
  Notes found;
  auto rows = call.tx.query("select id, unit, text from test_note order by id");
  for (const db::Row row : rows)
    if (reaches(call.grant, row.get<std::int64_t>(1)))
      found.notes.push_back({row.get<std::int64_t>(0), row.get<std::int64_t>(1), row.get<std::string>(2)});
  return found;
}

Result<Note> one(Call& call, const Wanted& wanted) {
  TRY(all, list(call));
  for (Note& note : all.notes)
    if (note.id == wanted.id) return std::move(note);
  return refuse(kNoNote);
}

Result<Wanted> add(Call& call, const NewNote& note) {
  const auto id = call.tx.one<std::int64_t>("insert into test_note (unit, text) values ($1, $2) returning id",
                                            note.unit.value, note.text.value);
  if (note.text.value == "fullt") return refuse(kFull, "after the row was written");
  if (note.text.value == "trasigt") throw std::runtime_error("broken by 'Anna Berg' 191212121212");
  call.reply.subject("note", *id);
  return Wanted{*id};
}

Result<> change(Call& call, const ChangedNote& note) {
  if (call.tx.run("update test_note set text = $1 where id = $2", note.text.value, note.id) == 0)
    return refuse(kNoNote);
  return {};
}

Result<Long> who(Call& call) { return Long{call.session->actor->login}; }

Result<> open_session(Call& call, const Login& login) {
  TRY(opened, call.sessions.log_in(login.login, login.password));
  call.reply.start_session(opened.token);
  return {};
}

Result<> end_session(Call& call) {
  call.sessions.log_out(*call.visitor.session_token);
  call.reply.end_session();
  return {};
}

Result<Received> receive(Call&, const Upload& upload) {
  std::ostringstream content;
  content << std::ifstream(upload.path).rdbuf();
  return Received{upload.name, std::move(content).str().substr(0, 100) + " " + std::to_string(upload.bytes)};
}

Result<File> file(Call&) {
  return File{"text/csv", "löner.csv", std::string("a;b\n1;2\n"), File::After::keep};
}
Result<Long> long_text(Call&) { return Long{std::string(50'000, 'x')}; }
Result<> misuse(Call& call) {
  call.tx.run("delete from test_note");
  return {};
}

std::string newest(Call& call) {
  return std::to_string(call.tx.one<std::int64_t>("select coalesce(max(id), 0) from test_note").value());
}

void lay_out(db::Tx& tx) {
  tx.script(
      "create table test_note (id integer primary key, unit integer not null, text text not null) strict");
  tx.script("insert into test_note (unit, text) values (1, 'mjölk'), (2, 'bröd')");
  const access::Role roles[] = {{"reader", "Läsare", "Reader", {"notes.read"}},
                                {"writer", "Skrivare", "Writer", {"notes.read", "notes.write"}}};
  access::seed_roles(tx, roles);
  const auto account = [&](const char* login, Language language, std::vector<access::Assignment> held) {
    const auto id =
        access::create_account(tx, {login, login, std::string(kPassword), language}, Instant()).value();
    access::assign(tx, id, held).value();
  };
  account("eva", Language::sv, {{"writer", 1, {}, {}}});
  account("per", Language::en, {{"reader", 2, {}, {}}});
  account("bo", Language::sv, {});
  account("rut", Language::sv, {{"writer", {}, {}, {}}});
  const access::NewAccount ny{"ny", "ny", std::string(kPassword), Language::sv, access::PasswordUse::first};
  const access::Assignment everywhere{"writer", {}, {}, {}};
  access::assign(tx, access::create_account(tx, ny, Instant()).value(), {&everywhere, 1}).value();
}

}  // namespace

int times_listed() { return listed; }

std::vector<Route> note_routes() {
  return {get("/api/notes", needs(kRead), &list, "Visa anteckningar").caching(&newest),
          get("/api/notes/{id}", needs(kRead), &one, "Visa en anteckning")
              .logged_read("notes.read_one")
              .about("note", "id"),
          get("/api/notes/all", needs(kRead).everywhere(), &list, "Visa alla anteckningar"),
          post("/api/notes", needs(kWrite), &add, "Skriv en anteckning").audited("notes.written"),
          put("/api/notes/{id}", needs(kWrite), &change, "Ändra en anteckning")
              .audited("notes.changed")
              .about("note", "id"),
          get("/api/me", any_account("one's own name"), &who, "Visa vem som är inloggad"),
          post("/api/session", open_to_all("to log in"), &open_session, "Logga in").without_transaction(),
          del("/api/session", any_account("to log out"), &end_session, "Logga ut").without_transaction(),
          post("/api/files", needs(kWrite), &receive, "Skicka en fil").audited("notes.file_sent").up_to(1000),
          get("/api/files/report", needs(kRead), &file, "Hämta en fil"),
          get("/api/long", open_to_all("test"), &long_text, "Visa en lång text"),
          post("/api/misuse", open_to_all("test"), &misuse, "Använd en transaktion som inte finns")
              .without_transaction()};
}

World::World() {
  database_->migrate(audit_migrations());
  database_->migrate(access_migrations());
  database_->write(&lay_out);
  sessions_ = std::make_unique<access::Sessions>(*database_, clock_);
  dispatcher_ = std::make_unique<Dispatcher>(*database_, *sessions_, clock_, note_routes(),
                                             DispatcherSettings{.after_write = [this] { ++committed_; }});
}

access::Sessions::Opened World::log_in(std::string_view login) {
  return sessions_->log_in(login, kPassword).value();
}

std::vector<audit::Recorded> World::audited() {
  return database_->read([](db::Tx& tx) { return audit::entries(tx, {}, 0, 100).rows; });
}

std::int64_t World::number_of_notes() {
  return database_->read(
      [](db::Tx& tx) { return tx.one<std::int64_t>("select count(*) from test_note").value(); });
}

}  // namespace framsyn::http
