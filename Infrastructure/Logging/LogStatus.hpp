#pragma once

#include <Domain/Logging/LogCounts.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Logging/LogArchiveFigures.hpp>
#include <Infrastructure/Logging/LogOrigin.hpp>

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::logging {

/// Where the records of a process are, as its status file says. The names below are its format.
struct LogStatus {
    std::string host;
    std::int64_t pid;
    std::string run;
    TimePoint at;
    std::uint64_t offered;
    std::uint64_t published;
    std::uint64_t local;
    std::uint64_t standardError;
    std::uint64_t dropped;
    std::uint64_t waiting;
    std::uint64_t uncertain;
    /// Of a process that writes what others told.
    std::optional<LogArchiveFigures> archive;

    static LogStatus of(const LogOrigin& origin, const LogCounts& counts, TimePoint at);

    /// Whether each record that was offered is in one place, or waits.
    bool isBalanced() const noexcept {
        return offered == published + local + standardError + dropped + waiting && uncertain <= local + standardError;
    }
};

BOOST_DESCRIBE_STRUCT(LogStatus, (),
                      (host, pid, run, at, offered, published, local, standardError, dropped, waiting, uncertain,
                       archive))

} // namespace missive::logging
