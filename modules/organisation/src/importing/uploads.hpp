#pragma once

#include <chrono>

#include "importing/intake_store.hpp"

/// Uploaded files are whole staff registers, with identity numbers: they are kept no longer than they are
/// needed.
namespace framsyn::organisation {

/// A file that nobody loaded is kept so long, for whoever comes back to it.
inline constexpr std::chrono::days kUnloadedKept{7};

/// Deletes the files that are in the register now; no other walk through the wizard can need their bytes
/// then.
void forget_loaded(db::Tx&, const IntakeRow&);
/// Deletes the files that were uploaded before that, and nobody loaded. Their names and sums are kept.
void forget_old_uploads(db::Tx&, Instant now);

}  // namespace framsyn::organisation
