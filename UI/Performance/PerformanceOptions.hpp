#pragma once

#include <Domain/Performance/PathPrivacy.hpp>
#include <Domain/Performance/Sampling.hpp>
#include <Infrastructure/Performance/WebhookOptions.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace missive::performance {

/// What `nowo_performance` and `missive.performance` say of what is measured and how it is stored.
struct PerformanceOptions {
    /// Without either of them nothing is measured.
    bool isConfigured = false;
    bool isEnabled = true;
    /// The DSN of a database that measurements have to themselves; without it they lie in the application's.
    std::optional<std::string> connection;
    std::vector<std::string> environments{"prod", "dev", "test"};
    bool tracksQueries = true;
    bool tracksTime = true;
    bool tracksUser = false;
    bool tracksConsole = true;
    bool tracksMessages = true;
    bool tracksUnmatched = true;
    bool tracksOwn = false;
    std::vector<std::string> ignoredRoutes{"_wdt", "_profiler", "web_profiler*", "_error"};
    std::vector<int> statusCodes{200, 404, 500, 503};
    bool isAsync = false;
    Sampling sampling;
    std::int64_t untimedQueries = 0;
    bool keepsRecords = false;
    std::optional<std::int64_t> recordsRetentionDays;
    bool logs = true;
    bool checksTables = true;
    std::int64_t exportRows = 5'000;

    std::size_t bufferSize = 10'000;
    std::size_t batch = 500;
    std::chrono::milliseconds interval{100};
    std::chrono::milliseconds syncTimeout{1'000};
    std::chrono::milliseconds stopTimeout{5'000};
    std::chrono::milliseconds keepsMinutes = std::chrono::hours{48};
    std::chrono::milliseconds keepsHours = std::chrono::days{35};
    std::chrono::milliseconds keepsDays = std::chrono::days{400};
    bool purgesItself = true;
    std::chrono::milliseconds dedupWindow = std::chrono::days{1};
    PathPrivacy path;
    bool serverTiming = false;
    /// How many routes an environment may have; those that are one too many are gathered as one.
    std::int64_t mostRoutes = 2'000;
    /// Of hours and weekdays: a name of the IANA's.
    std::string timezone = "UTC";

    /// Where people are told of thresholds; nowhere without it.
    std::optional<WebhookOptions> webhook;

    /// Whether anything is told over HTTP, below which path, and whether to anybody.
    bool hasDashboard = true;
    std::string dashboardPath = "/performance";
    bool isReadByAnybody = false;
    /// Whether records may be deleted there.
    bool managesRecords = false;

    bool measuresIn(const std::string& environment) const {
        for (const auto& each : environments) {
            if (each == environment) {
                return isConfigured && isEnabled;
            }
        }
        return false;
    }
};

} // namespace missive::performance
