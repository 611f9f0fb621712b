#include "database_lock.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace framsyn::app {

std::unique_ptr<DatabaseLock> DatabaseLock::take(const std::filesystem::path& file, Company company) {
  // Closed on exec: a program that the server starts must not keep the lock after it.
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) throw std::system_error(errno, std::generic_category(), file.string());
  if (::flock(descriptor, (company == Company::nobody ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0)
    return std::unique_ptr<DatabaseLock>(new DatabaseLock(descriptor));
  const int why = errno;
  ::close(descriptor);
  if (why == EWOULDBLOCK) return nullptr;
  throw std::system_error(why, std::generic_category(), file.string());
}

DatabaseLock::~DatabaseLock() { ::close(descriptor_); }

}  // namespace framsyn::app
