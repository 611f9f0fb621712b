#include <framsyn/platform/module/privacy.hpp>

namespace framsyn::module {
namespace {

constexpr std::string_view kTask = "GDPR art. 6.1 e: uppgift av allmänt intresse (regionens verksamhet)";
constexpr std::string_view kSecurity = "GDPR art. 6.1 c och 32: säkerhet i samband med behandlingen";
constexpr std::string_view kWithAccount = "så länge kontot finns";
constexpr std::string_view kLog = "så länge loggen sparas (regionens gallringsplan)";
constexpr std::string_view kAccounts = "administration.accounts";
constexpr std::string_view kAudit = "administration.log";
constexpr std::string_view kNobody = "ingen";

Privacy access_privacy() {
  return {
      {{"access_account", "login", "Inloggning", kTask, kWithAccount, kAccounts},
       {"access_account", "name", "Visa vem kontot tillhör", kTask, kWithAccount, kAccounts},
       {"access_account", "password_hash", "Inloggning", kSecurity, kWithAccount, kNobody},
       {"access_account", "last_login", "Se oanvända konton", kSecurity, kWithAccount, kAccounts},
       {"access_assignment", "role", "Styra åtkomst", kSecurity, kWithAccount, kAccounts},
       {"access_assignment", "unit", "Styra åtkomst", kSecurity, kWithAccount, kAccounts},
       {"access_session", "opened_at", "Avsluta gamla inloggningar", kSecurity, "högst 12 timmar", kNobody},
       {"access_session", "seen_at", "Avsluta oanvända inloggningar", kSecurity, "högst 12 timmar", kNobody},
       {"access_failure", "login_hash", "Hindra gissning av lösenord", kSecurity, "ett dygn", kNobody}},
      {{"access_account", {"id", "language", "active", "created_at", "first_password"}},
       {"access_role", {"code", "name_sv", "name_en", "edited"}},
       {"access_role_right", {"role", "right_code"}},
       {"access_assignment", {"id", "account", "valid_from", "valid_to"}},
       {"access_session", {"token_hash", "account"}},
       {"access_failure", {"failures", "last_at", "locked_until"}},
       {"access_revision", {"id", "number"}}}};
}

Privacy audit_privacy() {
  return {{{"audit_entry", "actor", "Spårbarhet: vem gjorde vad", kSecurity, kLog, kAudit},
           {"audit_entry", "account_id", "Spårbarhet: vem gjorde vad", kSecurity, kLog, kAudit}},
          {{"audit_entry", {"number", "at", "act", "subject", "outcome", "detail", "previous_hash", "hash"}},
           {"audit_head", {"id", "number", "hash"}}}};
}

Privacy jobs_privacy() {
  return {{{"jobs_job", "account_id", "Visa jobbet för den som beställde det", kTask,
            "30 dagar efter att jobbet är klart", "den som beställde jobbet"}},
          {{"jobs_job",
            {"id", "kind", "argument", "state", "progress", "step_sv", "step_en", "attempts", "not_before",
             "runner", "lease_until", "result", "error_code", "error_sv", "error_en", "error_detail",
             "created", "started", "finished"}},
           {"jobs_event", {"id", "name", "body", "at"}},
           {"jobs_listener", {"name", "event", "last_event", "failures", "not_before", "error"}}}};
}

}  // namespace

std::vector<RoomPrivacy> platform_privacy() {
  return {{"access", access_privacy()},
          {"audit", audit_privacy()},
          {"db", {{}, {{"db_migration", {"room", "name", "checksum", "applied_at"}}}}},
          {"jobs", jobs_privacy()}};
}

}  // namespace framsyn::module
