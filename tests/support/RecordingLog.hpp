#pragma once

#include <Domain/Missive/Port/Log.hpp>

#include <algorithm>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace missive::test {

/// Keeps every record it is given, and says that it takes those from a level on.
class RecordingLog final : public Log {
public:
    struct Record {
        LogLevel level;
        std::string text;
        std::vector<LogField> context;
    };

    explicit RecordingLog(LogLevel least = LogLevel::Debug) : least_{least} {}

    bool accepts(LogLevel level) const noexcept override { return level >= least_; }

    void write(LogLevel level, std::string_view text, const std::vector<LogField>& context) noexcept override {
        const std::lock_guard lock{mutex_};
        records_.push_back({level, std::string{text}, context});
    }

    std::vector<Record> records() const {
        const std::lock_guard lock{mutex_};
        return records_;
    }

    bool has(LogLevel level, std::string_view text) const {
        const auto all = records();
        return std::any_of(all.begin(), all.end(),
                           [&](const Record& record) { return record.level == level && record.text == text; });
    }

private:
    LogLevel least_;
    mutable std::mutex mutex_;
    std::vector<Record> records_;
};

} // namespace missive::test
