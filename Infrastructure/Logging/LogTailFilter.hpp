#pragma once

#include <Domain/Missive/LogLevel.hpp>
#include <Infrastructure/Logging/LogLineView.hpp>

#include <optional>
#include <string>

namespace missive::logging {

/// Which lines of a log are wanted. What is not said holds for every line.
struct LogTailFilter {
    std::string channel{};
    std::optional<LogLevel> least{};
    std::string containing{};
    /// As LogTime writes it.
    std::string since{};

    bool accepts(const LogLineView& line) const {
        return (!least || (line.level && *line.level >= *least)) && (since.empty() || line.time >= since) &&
               (containing.empty() || line.line.find(containing) != std::string_view::npos);
    }
};

} // namespace missive::logging
