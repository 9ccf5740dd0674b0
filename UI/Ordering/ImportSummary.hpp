#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace missive::ordering {

/// What became of the lines of an import; blank ones do not count.
struct ImportSummary {
    std::int64_t lines = 0;
    std::int64_t accepted = 0;
    std::map<std::string, std::int64_t> refusedByCode{};

    std::int64_t refused() const noexcept { return lines - accepted; }
    std::string toJson() const;
};

} // namespace missive::ordering
