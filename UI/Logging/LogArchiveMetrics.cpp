#include <UI/Logging/LogArchiveMetrics.hpp>

#include <chrono>

namespace missive::logging {

namespace {

/// Far shorter than the file of a process is kept.
constexpr std::chrono::hours within{1};
/// Longer than a process that lives can be silent.
constexpr std::chrono::minutes alive{1};

} // namespace

std::vector<MetricDefinition> LogArchiveMetrics::definitions() {
    using Kind = MetricDefinition::Kind;
    return {
        {Kind::Counter, "missive_log_lines_written_total", "Lines that consumers have written."},
        {Kind::Counter, "missive_log_duplicates_dropped_total", "Records that stood in their file already."},
        {Kind::Counter, "missive_log_misdated_total", "Records that are not of the day of their file."},
        {Kind::Counter, "missive_log_torn_repaired_total", "Torn lines that were mended."},
        {Kind::Gauge, "missive_log_write_blocked", "Consumers that wait because nothing can be written."},
    };
}

void LogArchiveMetrics::sample(Metrics& metrics) {
    std::uint64_t blocked = 0;
    for (const auto& each : files_.read(within)) {
        const auto archive = each.archive.value_or(LogArchiveFigures{});
        const Counter counters[]{{"missive_log_lines_written_total", archive.linesWritten},
                                 {"missive_log_duplicates_dropped_total", archive.duplicatesDropped},
                                 {"missive_log_misdated_total", archive.misdated},
                                 {"missive_log_torn_repaired_total", archive.tornRepaired}};
        for (const auto& counter : counters) {
            count(metrics, each.run, counter);
        }
    }
    for (const auto& each : files_.read(alive)) {
        blocked += each.archive && each.archive->isBlocked ? 1U : 0U;
    }
    metrics.set("missive_log_write_blocked", {}, static_cast<double>(blocked));
}

void LogArchiveMetrics::count(Metrics& metrics, const std::string& run, const Counter& counter) {
    auto& counted = counted_[{run, counter.name}];
    if (counter.total >= counted) {
        metrics.add(counter.name, {}, static_cast<double>(counter.total - counted));
        counted = counter.total;
    }
}

} // namespace missive::logging
