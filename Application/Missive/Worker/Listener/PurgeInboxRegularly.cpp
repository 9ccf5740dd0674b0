#include <Application/Missive/Worker/Listener/PurgeInboxRegularly.hpp>

#include <atomic>
#include <chrono>
#include <memory>

namespace missive {

namespace {

struct Purging {
    explicit Purging(InboxPurge& what) noexcept : purge{what} {}

    void round(int mostPieces) {
        begun.store(true, std::memory_order_relaxed);
        const auto keptSince = purge.keptSince();
        for (int i = 0; keptSince && i < mostPieces && !stopping.load(std::memory_order_relaxed); ++i) {
            if (!purge.forgetSome(*keptSince)) {
                break;
            }
        }
    }

    InboxPurge& purge;
    std::atomic<bool> begun{false};
    std::atomic<bool> stopping{false};
    std::unique_ptr<BackgroundTask> task;
};

} // namespace

void purgeInboxRegularly(WorkerEvents& events, InboxPurge& purge, BackgroundTasks& tasks) {
    static constexpr std::chrono::seconds interval{10};
    static constexpr int mostPieces = 100;
    const auto purging = std::make_shared<Purging>(purge);
    events.onStarted([purging, &tasks](const WorkerStarted&) {
        purging->task = tasks.every(interval, [purging = purging.get()] { purging->round(mostPieces); });
    });
    events.onStopped([purging](const WorkerStopped&) {
        purging->stopping = true;
        purging->task.reset();
        purging->stopping = false;
        if (!purging->begun) {
            purging->round(1);
        }
    });
}

} // namespace missive
