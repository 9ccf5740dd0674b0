#pragma once

#include <Domain/Missive/Port/Log.hpp>

#include <algorithm>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace missive::test {

/// Keeps every record.
class RecordingLog final : public Log {
public:
    struct Record {
        LogLevel level;
        std::string text;
        std::vector<LogField> context;
    };

    bool accepts(LogLevel) const noexcept override { return true; }

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
    mutable std::mutex mutex_;
    std::vector<Record> records_;
};

} // namespace missive::test
