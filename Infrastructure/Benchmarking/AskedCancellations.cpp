#include <Infrastructure/Benchmarking/AskedCancellations.hpp>

#include <exception>
#include <utility>

namespace missive::benchmarking {

AskedCancellations::AskedCancellations(BackgroundTasks& tasks, const Clock& clock, Ask ask)
    : tasks_{tasks}, clock_{clock}, ask_{std::move(ask)} {}

bool AskedCancellations::contains(const std::string& executionId) const {
    const std::lock_guard lock{mutex_};
    const auto now = clock_.elapsed();
    if (!asked_ || now - *asked_ >= std::chrono::seconds{1}) {
        // Destroyed here: waits for its end.
        static_cast<void>(tasks_.start([this] { refresh(); }));
        asked_ = now;
    }
    return known_.contains(executionId);
}

/// Called while `contains` holds the lock and waits.
void AskedCancellations::refresh() const {
    try {
        const auto cancelled = ask_();
        known_ = {cancelled.begin(), cancelled.end()};
    } catch (const std::exception&) { // the database is away; recording the result will say so
    }
}

} // namespace missive::benchmarking
