#pragma once

#include <Domain/Missive/MetricDefinition.hpp>
#include <Domain/Missive/Port/Metrics.hpp>
#include <Infrastructure/Logging/StatusFiles.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace missive::logging {

/// The figures of those who write what others told, summed over the processes that share the log's directory: workers
/// answer no questions themselves. Used from one thread at a time.
class LogArchiveMetrics {
public:
    /// The files must outlive it.
    explicit LogArchiveMetrics(const StatusFiles& files) noexcept : files_{files} {}

    static std::vector<MetricDefinition> definitions();

    /// `metrics` must know the definitions. What a process that is gone had counted stays counted.
    void sample(Metrics& metrics);

private:
    /// What a process has counted in all.
    struct Counter {
        const char* name;
        std::uint64_t total;
    };

    /// Adds what is new of it.
    void count(Metrics& metrics, const std::string& run, const Counter& counter);

    const StatusFiles& files_;
    std::map<std::pair<std::string, std::string>, std::uint64_t> counted_;
};

} // namespace missive::logging
