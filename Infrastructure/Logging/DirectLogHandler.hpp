#pragma once

#include <Domain/Missive/Port/LogHandler.hpp>
#include <Infrastructure/Logging/HandOverQueue.hpp>
#include <Infrastructure/Logging/LocalLog.hpp>
#include <Infrastructure/Logging/LogOrigin.hpp>

#include <cstddef>
#include <utility>

namespace missive::logging {

/// Writes each record to its file at once, as the consumer would: while records are not to travel.
class DirectLogHandler final : public LogHandler {
public:
    /// Numbers and counts are those of the queue, which stays empty. It and the files must outlive the handler.
    DirectLogHandler(HandOverQueue& queue, LocalLog& local, LogOrigin origin)
        : queue_{queue}, local_{local}, origin_{std::move(origin)} {}

    bool accepts(std::string_view channel, LogLevel level) const noexcept override;
    void handle(const LogRecord& record) override;

    /// From here on records are this process's.
    void rename(LogOrigin origin) { origin_ = std::move(origin); }

private:
    void settle(LogPlace place, std::size_t count);

    HandOverQueue& queue_;
    LocalLog& local_;
    LogOrigin origin_;
};

} // namespace missive::logging
