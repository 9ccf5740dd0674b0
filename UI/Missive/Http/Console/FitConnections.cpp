#include <UI/Missive/Http/Console/FitConnections.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <string>

namespace missive {
namespace {

constexpr std::size_t besides = 256;

/// The most connections that so many open files are enough for; of very few files they get a half.
std::size_t connectionsWithin(std::size_t files) {
    const auto left = files > 2 * besides ? files - besides : files / 2;
    return std::max<std::size_t>(left / 11 * 10 + left % 11 * 10 / 11, 1);
}

/// The limit as it is then.
std::size_t raiseTo(std::size_t needed) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return needed;
    }
    if (limit.rlim_cur < needed) {
        rlimit raised = limit;
        raised.rlim_cur = std::min<rlim_t>(needed, limit.rlim_max);
        limit = ::setrlimit(RLIMIT_NOFILE, &raised) == 0 ? raised : limit;
    }
    return limit.rlim_cur;
}

} // namespace

std::size_t openFilesFor(std::size_t connections) { return connections + connections / 10 + besides; }

void fitConnections(HttpServerOptions& options, Log& log) {
    const auto needed = openFilesFor(options.maxConnections);
    const auto limit = raiseTo(needed);
    if (limit >= needed) {
        return;
    }
    const auto wanted = std::to_string(options.maxConnections);
    options.maxConnections = std::min(options.maxConnections, connectionsWithin(limit));
    const auto fitting = std::to_string(options.maxConnections);
    log.write(LogLevel::Warning,
              "Of the " + wanted + " connections of missive.http.max_connections only " + fitting +
                  " are taken: this process may have " + std::to_string(limit) + " files open, and they need " +
                  std::to_string(needed) +
                  ". Raise that limit (LimitNOFILE= of the unit, ulimit -Hn), or lower "
                  "missive.http.max_connections.",
              {{"max_connections", wanted}, {"connections", fitting}, {"open_files", std::to_string(limit)}});
}

} // namespace missive
