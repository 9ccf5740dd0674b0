#pragma once

#include <Infrastructure/Logging/LogRunReport.hpp>

#include <boost/describe/class.hpp>

#include <cstdint>
#include <vector>

namespace missive::logging {

/// What was found in files of a log. The names below are those of its JSON.
struct LogFilesReport {
    std::uint64_t lines = 0;
    /// Different records; those of other systems, which have no key, among them.
    std::uint64_t records = 0;
    std::uint64_t withoutKey = 0;
    std::uint64_t gaps = 0;
    /// Lines whose record stands in another line too.
    std::uint64_t duplicates = 0;
    /// Lines whose record may have been published too.
    std::uint64_t uncertain = 0;
    /// Lines that are no whole record.
    std::uint64_t torn = 0;
    std::vector<LogRunReport> runs;
};

BOOST_DESCRIBE_STRUCT(LogFilesReport, (), (lines, records, withoutKey, gaps, duplicates, uncertain, torn, runs))

} // namespace missive::logging
