#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/LogChannels.hpp>
#include <Domain/Missive/Port/LogHandler.hpp>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace missive {

/// Gives what is told on any channel to every handler that accepts it, in the order they were added in, with passwords
/// in DSNs hidden. A record that none accepts costs one look at a number. Safe to use from any thread once all handlers
/// are added.
class LogStack final : public LogChannels {
public:
    /// The clock must outlive the stack.
    explicit LogStack(const Clock& clock) noexcept;
    ~LogStack() override;
    LogStack(const LogStack&) = delete;
    LogStack& operator=(const LogStack&) = delete;

    /// To be called while the application is wired.
    void add(std::shared_ptr<LogHandler> handler);

    Log& channel(std::string_view name) override;

private:
    class Channel;

    const Clock& clock_;
    std::vector<std::shared_ptr<LogHandler>> handlers_;
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<Channel>, std::less<>> channels_;
};

} // namespace missive
