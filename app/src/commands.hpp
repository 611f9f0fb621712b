#pragma once

#include <functional>
#include <string>

#include <framsyn/base/result.hpp>

namespace CLI {
class App;
}

namespace framsyn::app {

/// What a command answers the shell: 0 done, 1 refused (the reason is on stderr), 2 wrong use.
using Exit = int;
/// What to run when the command line has been read; set by the command that was chosen.
using Chosen = std::function<Exit()>;

// One function a command: its options, and what it runs. docs/guide/kommandoraden.md describes them.
void add_serve(CLI::App& app, Chosen& chosen);
void add_import(CLI::App& app, Chosen& chosen);
void add_undo(CLI::App& app, Chosen& chosen);
void add_forecast(CLI::App& app, Chosen& chosen);
void add_scenario(CLI::App& app, Chosen& chosen);
void add_backtest(CLI::App& app, Chosen& chosen);
void add_rates(CLI::App& app, Chosen& chosen);
void add_population(CLI::App& app, Chosen& chosen);
void add_need(CLI::App& app, Chosen& chosen);
void add_report(CLI::App& app, Chosen& chosen);
void add_demo(CLI::App& app, Chosen& chosen);
void add_account(CLI::App& app, Chosen& chosen);
void add_audit(CLI::App& app, Chosen& chosen);
void add_backup(CLI::App& app, Chosen& chosen);
void add_restore(CLI::App& app, Chosen& chosen);
void add_rotate_key(CLI::App& app, Chosen& chosen);
void add_openapi(CLI::App& app, Chosen& chosen);
void add_migrate(CLI::App& app, Chosen& chosen);

/// Says on stderr what was refused, with its detail: whoever stands at the command line has the files before
/// them.
Exit refused(const Error& error);

}  // namespace framsyn::app
