#pragma once

#ifdef ON_POSTGRES
#include <tests/Infrastructure/Ordering/InPostgresDatabase.hpp>
#else
#include <tests/Infrastructure/Ordering/InSqliteFile.hpp>
#endif

namespace missive::ordering {

/// The database the program's tests run on.
#ifdef ON_POSTGRES
using OdbPlace = InPostgresDatabase;
#else
using OdbPlace = InSqliteFile;
#endif

} // namespace missive::ordering
