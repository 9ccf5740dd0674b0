#include <UI/Missive/Http/Idempotency/IdempotencyPurge.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/Patience.hpp>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <exception>

namespace missive {
namespace {

constexpr std::chrono::hours interval{1};
constexpr std::size_t piece = 1000;

/// It is tried again in an hour, and must not keep a server from ending whose database is away.
constexpr std::chrono::milliseconds waitForServers{1'000};

} // namespace

class IdempotencyPurge::Regularly final : public BackgroundTask {
public:
    Regularly(IdempotencyPurge& purge, BackgroundTasks& tasks)
        : purge_{purge}, task_{tasks.every(interval, [this] { round(); })} {}
    ~Regularly() override {
        stopping_ = true;
        task_.reset();
        if (!begun_) {
            purge_.forgetSome();
        }
    }
    Regularly(const Regularly&) = delete;
    Regularly& operator=(const Regularly&) = delete;

private:
    void round() {
        begun_ = true;
        while (!stopping_ && purge_.forgetSome()) {
        }
    }

    IdempotencyPurge& purge_;
    std::atomic<bool> begun_{false};
    std::atomic<bool> stopping_{false};
    std::unique_ptr<BackgroundTask> task_;
};

std::unique_ptr<BackgroundTask> IdempotencyPurge::start(BackgroundTasks& tasks) {
    return std::make_unique<Regularly>(*this, tasks);
}

bool IdempotencyPurge::forgetSome() {
    std::size_t forgotten = 0;
    try {
        const Patience patience{waitForServers};
        unitOfWork_.run({}, [&] { forgotten = store_.purge(clock_.now(), piece); });
    } catch (...) {
        const auto error = errorText(std::current_exception());
        log_.write(LogLevel::Warning, "Forgetting expired answers to idempotent requests failed: " + error,
                   {{"error", error}});
    }
    return forgotten == piece;
}

} // namespace missive
