#pragma once

#include <Domain/Missive/Port/LogFlush.hpp>
#include <Domain/Missive/Port/LogHandler.hpp>
#include <Infrastructure/Logging/HandOverOptions.hpp>
#include <Infrastructure/Logging/HandOverQueue.hpp>
#include <Infrastructure/Logging/LocalLog.hpp>
#include <Infrastructure/Logging/LogOrigin.hpp>

#include <cstdint>
#include <string_view>
#include <utility>

namespace missive::logging {

/// Hands records over to the pump and returns; the caller waits for no network. Records that the pump's own work tells
/// would beget others, and so would those of the channel `messenger` that are about their transport: below Warning
/// they are not taken, and from there on they go to the local file.
class MessengerLogHandler final : public LogHandler, public LogFlush {
public:
    /// Marks the calling thread, as long as it lives, as one that takes records further.
    class InsidePipeline {
    public:
        InsidePipeline() noexcept;
        ~InsidePipeline();
        InsidePipeline(const InsidePipeline&) = delete;
        InsidePipeline& operator=(const InsidePipeline&) = delete;
    };

    /// Queue and files must outlive it.
    MessengerLogHandler(HandOverQueue& queue, LocalLog& local, LogOrigin origin, HandOverOptions options);

    /// Whether the calling thread takes records further.
    static bool isInsidePipeline() noexcept;

    bool accepts(std::string_view channel, LogLevel level) const noexcept override;
    void handle(const LogRecord& record) override;
    bool flush(std::chrono::nanoseconds within) noexcept override;

    /// From here on records are this process's.
    void rename(LogOrigin origin) { origin_ = std::move(origin); }

private:
    bool isAboutRecords(const LogRecord& record) const;
    void handOver(const PackedLogMessage& message);
    void whereFull(const PackedLogMessage& message, std::uint64_t sequence);
    void spill(const PackedLogMessage& message, std::uint64_t sequence, LogReason reason, std::string_view error);

    HandOverQueue& queue_;
    LocalLog& local_;
    LogOrigin origin_;
    const HandOverOptions options_;
};

} // namespace missive::logging
