#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>

namespace missive::logging {

/// What a consumer of records has done. The names below are part of the format of its status file.
struct LogArchiveFigures {
    std::uint64_t linesWritten = 0;
    std::uint64_t duplicatesDropped = 0;
    /// Records that are not of the day of their file.
    std::uint64_t misdated = 0;
    std::uint64_t tornRepaired = 0;
    /// Whether records wait because they cannot be written.
    bool isBlocked = false;
};

BOOST_DESCRIBE_STRUCT(LogArchiveFigures, (), (linesWritten, duplicatesDropped, misdated, tornRepaired, isBlocked))

} // namespace missive::logging
