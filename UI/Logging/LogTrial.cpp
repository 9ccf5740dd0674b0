#include <UI/Logging/LogTrial.hpp>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace missive::logging {

void LogTrial::run(const Plan& plan) {
    start_ = clock_.elapsed();
    std::vector<std::unique_ptr<BackgroundTask>> others;
    for (std::size_t i = 1; i < plan.threads; ++i) {
        others.push_back(tasks_.start([this, &plan] { tellShare(plan); }));
    }
    tellShare(plan);
}

/// Each thread takes the next number there is.
void LogTrial::tellShare(const Plan& plan) {
    for (auto number = ++next_; number <= plan.count; number = ++next_) {
        awaitTurn(plan, number);
        tell(plan, number);
    }
}

void LogTrial::awaitTurn(const Plan& plan, std::size_t number) const {
    if (plan.rate == 0) {
        return;
    }
    const std::chrono::nanoseconds second = std::chrono::seconds{1};
    const auto due = start_ + second * static_cast<std::int64_t>(number - 1) / static_cast<std::int64_t>(plan.rate);
    for (auto left = due - clock_.elapsed(); left > std::chrono::milliseconds{1}; left = due - clock_.elapsed()) {
        waiter_.wait({}, std::chrono::duration_cast<std::chrono::milliseconds>(left));
    }
}

void LogTrial::tell(const Plan& plan, std::size_t number) {
    auto text = "Test record " + std::to_string(number) + " of " + std::to_string(plan.count);
    text.resize(std::max(text.size(), plan.size), '.');
    const std::vector<LogField> fields{{"number", number}};
    const auto before = clock_.elapsed();
    log_.write(plan.level, text, fields);
    noteTime(clock_.elapsed() - before);
}

void LogTrial::noteTime(std::chrono::nanoseconds took) noexcept {
    auto slowest = slowest_.load();
    while (took.count() > slowest && !slowest_.compare_exchange_weak(slowest, took.count())) {
    }
}

} // namespace missive::logging
