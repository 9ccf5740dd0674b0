#pragma once

#include <Infrastructure/Missive/Log/KeptLogRecord.hpp>
#include <Infrastructure/Missive/Log/LogHandlerChain.hpp>

#include <cstddef>
#include <deque>
#include <mutex>

namespace missive {

/// Keeps records back until a piece of work is finished, somebody flushes, or it ends.
class BufferLogHandler final : public LogHandlerChain {
public:
    enum class Overflow { DropsOldest, Flushes };

    /// `size` is at least 1.
    BufferLogHandler(std::size_t size, Overflow overflow, std::shared_ptr<LogHandler> inner);
    ~BufferLogHandler() override;

    void handle(const LogRecord& record) override;
    bool flush(std::chrono::nanoseconds within) noexcept override;
    void reset() noexcept override;

private:
    void handOnAll();

    std::size_t size_;
    Overflow overflow_;
    std::mutex mutex_;
    std::deque<KeptLogRecord> kept_;
    std::size_t dropped_ = 0;
};

} // namespace missive
