#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace missive::logging {

/// The records of one process, as they were found in files. The names below are those of its JSON.
struct LogRunReport {
    std::string run;
    /// The numbers of its first and last record.
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    /// Different ones.
    std::uint64_t records = 0;
    /// How many numbers between the first and the last are missing.
    std::uint64_t gaps = 0;
    std::uint64_t duplicates = 0;
    /// Which ones, `17` or `17-20`; the first of them.
    std::vector<std::string> missing;
};

BOOST_DESCRIBE_STRUCT(LogRunReport, (), (run, first, last, records, gaps, duplicates, missing))

} // namespace missive::logging
