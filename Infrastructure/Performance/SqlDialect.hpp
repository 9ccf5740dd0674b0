#pragma once

#include <string_view>

namespace missive::performance {

/// What the databases write differently.
struct SqlDialect {
    std::string_view serialKey;
    std::string_view timestamp;
    std::string_view bytes;
    /// Has others that make the same tables wait.
    std::string_view lockTables;
};

} // namespace missive::performance
