#include <UI/Performance/Recording.hpp>

#include <UI/Missive/App.hpp>

#include <array>
#include <unistd.h>
#include <utility>

namespace missive::performance {

namespace {

constexpr std::chrono::seconds reportEvery{5};

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string{name.data()} : "localhost";
}

RecorderState usualState(const FlushOptions& flushing) {
    return StoringDecision::in({.isAsync = flushing.isAsync, .way = flushing.way}).state;
}

} // namespace

Recording::Recording(App& app, Stores stores, const PerformanceOptions& options, FlushOptions flushing, Role role)
    : app_{app}, board_{stores.board}, role_{std::move(role)}, process_{app.ids().next().toString()},
      buffer_{options.bufferSize}, state_{app.clock(), app.log("performance"), usualState(flushing)},
      recorder_{buffer_, state_, app.random(), {options.sampling, options.syncTimeout}}, sender_{app.events()},
      flusher_{{buffer_, stores.measurements, sender_, app.clock(), app.random(), app.ids(), state_,
                [this](std::chrono::milliseconds time) { waiter_.wait({}, time); }},
               flushing},
      task_{std::make_unique<FlushTask>(buffer_, flusher_, app.tasks(), app.log("performance"),
                                        FlushTask::Options{options.batch, options.interval, options.stopTimeout},
                                        [this] { report(false); })} {}

Recording::~Recording() {
    task_.reset();
    report(true);
}

void Recording::report(bool isLast) noexcept {
    const auto now = app_.clock().elapsed();
    const auto counts = buffer_.counts();
    const bool isWorker = role_.name == "worker"; // others see by it that somebody stores what they send
    const auto current = state_.state();
    const bool isTold = reportedAt_ && now - *reportedAt_ < reportEvery && current == reported_;
    if ((counts.recorded == 0 && !isWorker) || (!isLast && isTold)) {
        return;
    }
    reportedAt_ = now;
    reported_ = current;
    try {
        const auto state = isLast && counts.held == 0 && counts.dropped() == 0 ? "ended" : nameOf(current);
        board_.report({process_, hostName(), ::getpid(), role_.name, std::string{state}, state_.since(),
                       role_.transport, state_.lastError(), counts, app_.clock().now()});
    } catch (...) { // the flusher tells of a database that is away
    }
}

} // namespace missive::performance
