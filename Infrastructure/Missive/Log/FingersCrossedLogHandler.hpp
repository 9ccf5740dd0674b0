#pragma once

#include <Infrastructure/Missive/Log/FingersCrossedOptions.hpp>
#include <Infrastructure/Missive/Log/KeptLogRecord.hpp>
#include <Infrastructure/Missive/Log/LogHandlerChain.hpp>

#include <deque>
#include <map>
#include <mutex>

namespace missive {

/// Keeps the records of each thread's piece of work back until one of them is bad enough; then all are handed on, so
/// that an error comes with its history and a success leaves nothing.
class FingersCrossedLogHandler final : public LogHandlerChain {
public:
    FingersCrossedLogHandler(FingersCrossedOptions options, std::shared_ptr<LogHandler> inner);
    ~FingersCrossedLogHandler() override;

    void handle(const LogRecord& record) override;
    void reset() noexcept override;

private:
    struct Work {
        std::deque<KeptLogRecord> kept;
        bool isActive = false;
    };

    std::deque<KeptLogRecord> taken(const LogRecord& record);
    void passThrough(const Work& work) noexcept;

    FingersCrossedOptions options_;
    std::mutex mutex_;
    /// By thread.
    std::map<const void*, Work> work_;
};

} // namespace missive
