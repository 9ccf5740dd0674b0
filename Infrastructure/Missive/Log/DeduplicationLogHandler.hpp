#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Log/LogHandlerChain.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace missive {

/// Hands on a record from `least` on once in `time` for its level and text; the next one that is handed on says in
/// `duplicates` how many were left out. Records below that are handed on as they come. It remembers in memory, and at
/// most `mostTexts`.
class DeduplicationLogHandler final : public LogHandlerChain {
public:
    static constexpr std::size_t mostTexts = 10'000;

    /// The clock must outlive it.
    DeduplicationLogHandler(LogLevel least, std::chrono::seconds time, const Clock& clock,
                            std::shared_ptr<LogHandler> inner);

    void handle(const LogRecord& record) override;

private:
    struct Seen {
        std::chrono::nanoseconds at{};
        std::uint64_t leftOut = 0;
    };

    bool isDuplicate(const LogRecord& record, std::uint64_t& leftOut);
    void forgetOld(std::chrono::nanoseconds now);

    LogLevel least_;
    std::chrono::seconds time_;
    const Clock& clock_;
    std::mutex mutex_;
    std::map<std::pair<LogLevel, std::string>, Seen> seen_;
};

} // namespace missive
