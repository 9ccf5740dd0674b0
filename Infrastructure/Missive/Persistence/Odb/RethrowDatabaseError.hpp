#pragma once

#include <string>

namespace missive {

/// Called inside a catch block: throws the error under way again, ODB's own as ConcurrencyConflict or SqliteError, any
/// other as it is.
[[noreturn]] void rethrowDatabaseError(const std::string& path);

} // namespace missive
