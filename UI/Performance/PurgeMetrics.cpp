#include <UI/Performance/PurgeMetrics.hpp>

namespace missive::performance {

namespace {

constexpr std::chrono::hours keepsRecorders{24};

} // namespace

void PurgeMetrics::byAge(const PerformanceOptions& options) const {
    using What = PurgeScope::What;
    const auto now = clock_.now();
    all({What::Minutes, now - options.keepsMinutes});
    all({What::Hours, now - options.keepsHours});
    all({What::Days, now - options.keepsDays});
    if (options.recordsRetentionDays) {
        all({What::Records, now - std::chrono::days{*options.recordsRetentionDays}});
    }
    all({What::Recorders, now - keepsRecorders});
    all({What::Inbox, now - options.dedupWindow});
}

std::int64_t PurgeMetrics::all(const PurgeScope& scope, std::size_t batch) const {
    std::int64_t removed = 0;
    for (;;) {
        const auto begun = clock_.elapsed();
        const auto count = purge_.purge(scope, batch);
        removed += count;
        if (count < static_cast<std::int64_t>(batch)) {
            return removed;
        }
        waiter_.wait({}, std::chrono::ceil<std::chrono::milliseconds>(clock_.elapsed() - begun));
    }
}

} // namespace missive::performance
