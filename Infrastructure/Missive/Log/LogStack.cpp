#include <Infrastructure/Missive/Log/LogStack.hpp>

#include <Domain/Missive/LogLevels.hpp>
#include <Domain/Missive/Port/LogFlush.hpp>
#include <Domain/Missive/Port/LogReset.hpp>
#include <Infrastructure/Missive/Log/LineFormat.hpp>
#include <Infrastructure/Missive/Log/RedactedRecord.hpp>
#include <Infrastructure/Missive/Log/StandardError.hpp>

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

namespace missive {

/// The routes of one channel, for each level those that accept it.
class LogStack::Channel final : public Log {
public:
    Channel(LogStack& stack, std::string name) : stack_{stack}, name_{std::move(name)} { lead(); }

    void lead() {
        const auto limit = stack_.least_.find(name_);
        const auto least = limit == stack_.least_.end() ? LogLevel::Debug : limit->second;
        for (std::size_t i = 0; i < LogLevels::count; ++i) {
            const auto level = static_cast<LogLevel>(i);
            routes_[i].clear();
            for (const auto& route : stack_.routes_) {
                if (level >= least && route->channels.includes(name_) && route->handler->accepts(name_, level)) {
                    routes_[i].push_back(route.get());
                }
            }
            const auto bit = 1U << i;
            routes_[i].empty() ? accepted_.fetch_and(~bit) : accepted_.fetch_or(bit);
        }
    }

    const std::vector<const LogRoute*>& routes(LogLevel level) const noexcept {
        return routes_[LogLevels::indexOf(level)];
    }

    bool accepts(LogLevel level) const noexcept override {
        return (accepted_.load(std::memory_order_relaxed) >> static_cast<unsigned>(level) & 1U) != 0;
    }

    void write(LogLevel level, std::string_view text, const std::vector<LogField>& context) noexcept override {
        if (accepts(level)) {
            stack_.pass(*this, {stack_.clock_.now(), name_, level, text, context});
        }
    }

private:
    LogStack& stack_;
    const std::string name_;
    std::array<std::vector<const LogRoute*>, LogLevels::count> routes_;
    /// A bit for each level.
    std::atomic<unsigned> accepted_{0};
};

/// Marks the calling thread as one whose record a stack is passing on.
class LogStack::Passing {
public:
    explicit Passing(const LogStack& stack) noexcept : before_{std::exchange(current(), &stack)} {}
    ~Passing() { current() = before_; }
    Passing(const Passing&) = delete;
    Passing& operator=(const Passing&) = delete;

    static const LogStack*& current() noexcept {
        thread_local const LogStack* stack = nullptr;
        return stack;
    }

private:
    const LogStack* before_;
};

LogStack::LogStack(const Clock& clock) noexcept : clock_{clock} {}

LogStack::~LogStack() = default;

void LogStack::add(LogRoute route) {
    const std::lock_guard lock{mutex_};
    routes_.push_back(std::make_unique<LogRoute>(std::move(route)));
    for (const auto& [name, channel] : channels_) {
        channel->lead();
    }
}

void LogStack::lead(std::vector<LogRoute> routes) {
    const std::lock_guard lock{mutex_};
    const auto before = std::exchange(routes_, {});
    for (auto& route : routes) {
        routes_.push_back(std::make_unique<LogRoute>(std::move(route)));
    }
    for (const auto& [name, channel] : channels_) {
        channel->lead();
    }
}

void LogStack::add(LogProcessor processor) { processors_.push_back(std::move(processor)); }

void LogStack::limit(const std::string& channel, LogLevel least) {
    const std::lock_guard lock{mutex_};
    least_[channel] = least;
    if (const auto found = channels_.find(channel); found != channels_.end()) {
        found->second->lead();
    }
}

Log& LogStack::channel(std::string_view name) {
    const std::lock_guard lock{mutex_};
    const auto found = channels_.find(name);
    if (found != channels_.end()) {
        return *found->second;
    }
    return *channels_.emplace(name, std::make_unique<Channel>(*this, std::string{name})).first->second;
}

void LogStack::write(const LogRecord& record) noexcept {
    try {
        auto& to = static_cast<Channel&>(channel(record.channel));
        if (to.accepts(record.level)) {
            pass(to, record);
        }
    } catch (...) {
        complaints_.failed("(the stack)", std::current_exception());
    }
}

void LogStack::pass(const Channel& channel, const LogRecord& record) noexcept {
    const bool isReentrant = Passing::current() == this;
    const Passing passing{*this};
    try {
        const RedactedRecord shown{record, processors_};
        if (!isReentrant) {
            hand(channel, shown.record());
            return;
        }
        ++reentrant_;
        if (record.level >= LogLevel::Warning) {
            std::string line;
            LineFormat{}.append(line, shown.record());
            StandardError::write(line);
        }
    } catch (...) {
        complaints_.failed("(the stack)", std::current_exception());
    }
}

void LogStack::hand(const Channel& channel, const LogRecord& record) noexcept {
    for (const auto* route : channel.routes(record.level)) {
        try {
            route->handler->handle(record);
        } catch (...) {
            complaints_.failed(route->name, std::current_exception());
            continue;
        }
        if (!route->bubbles) {
            return;
        }
    }
}

bool LogStack::flush(std::chrono::nanoseconds within) noexcept {
    const auto until = clock_.elapsed() + within;
    bool isDone = true;
    for (const auto& route : routes_) {
        if (auto* keeping = dynamic_cast<LogFlush*>(route->handler.get())) {
            isDone = keeping->flush(std::max(until - clock_.elapsed(), std::chrono::nanoseconds{0})) && isDone;
        }
    }
    return isDone;
}

void LogStack::reset() noexcept {
    for (const auto& route : routes_) {
        if (auto* judging = dynamic_cast<LogReset*>(route->handler.get())) {
            judging->reset();
        }
    }
}

LogCounts LogStack::counts() const noexcept { return {complaints_.count(), reentrant_}; }

} // namespace missive
