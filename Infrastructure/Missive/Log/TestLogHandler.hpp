#pragma once

#include <Domain/Missive/Port/LogHandler.hpp>
#include <Infrastructure/Missive/Log/KeptLogRecord.hpp>

#include <mutex>
#include <vector>

namespace missive {

/// Keeps every record in memory, for an application's tests.
class TestLogHandler final : public LogHandler {
public:
    bool accepts(std::string_view, LogLevel) const noexcept override { return true; }

    void handle(const LogRecord& record) override {
        const std::lock_guard lock{mutex_};
        records_.emplace_back(record);
    }

    /// So far.
    std::vector<KeptLogRecord> records() const {
        const std::lock_guard lock{mutex_};
        return records_;
    }

private:
    mutable std::mutex mutex_;
    std::vector<KeptLogRecord> records_;
};

} // namespace missive
