#pragma once

#include <cstdint>
#include <string_view>

namespace missive {

/// Whose row it is as long as the token is the row's.
struct SqlClaim {
    std::int64_t id;
    std::string_view token;
};

} // namespace missive
