#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/LogChannels.hpp>
#include <Infrastructure/Missive/Log/LogComplaints.hpp>
#include <Infrastructure/Missive/Log/LogCounts.hpp>
#include <Infrastructure/Missive/Log/LogProcessor.hpp>
#include <Infrastructure/Missive/Log/LogRoute.hpp>

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace missive {

/// Gives what is told on any channel to the handlers that accept it, the first route's first, until one does not let it
/// bubble on; with passwords in DSNs hidden. A record that none accepts costs one look at a number, without a lock.
///
/// A handler that fails is counted and passed over; standard error has its reason, once a minute. What is told while a
/// handler takes another record on the same thread goes to no handler: it is counted, and from Warning on stands on
/// standard error. Safe to use from any thread once routes and processors are set.
class LogStack final : public LogChannels {
public:
    /// The clock must outlive the stack.
    explicit LogStack(const Clock& clock) noexcept;
    ~LogStack() override;
    LogStack(const LogStack&) = delete;
    LogStack& operator=(const LogStack&) = delete;

    /// To be called while the application is wired, as the three below.
    void add(LogRoute route);
    /// These take the place of all routes there are.
    void lead(std::vector<LogRoute> routes);
    void add(LogProcessor processor);

    /// What is told on this channel below `least` goes to no handler.
    void limit(const std::string& channel, LogLevel least);

    Log& channel(std::string_view name) override;

    /// Takes what somebody else's logger was told, under its own time and with its own `extra`.
    void write(const LogRecord& record) noexcept;

    /// Has all handlers take to their places what they keep back. Returns whether all of it is there.
    bool flush(std::chrono::nanoseconds within) noexcept;

    /// Tells all handlers that the calling thread has finished a piece of work.
    void reset() noexcept;

    LogCounts counts() const noexcept;

private:
    class Channel;
    class Passing;

    void pass(const Channel& channel, const LogRecord& record) noexcept;
    void hand(const Channel& channel, const LogRecord& record) noexcept;

    const Clock& clock_;
    std::vector<std::unique_ptr<LogRoute>> routes_;
    std::vector<LogProcessor> processors_;
    LogComplaints complaints_{clock_};
    std::atomic<std::uint64_t> reentrant_{0};
    std::mutex mutex_;
    std::map<std::string, LogLevel> least_;
    std::map<std::string, std::unique_ptr<Channel>, std::less<>> channels_;
};

} // namespace missive
