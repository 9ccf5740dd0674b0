#include <Infrastructure/Missive/Log/DeduplicationLogHandler.hpp>

#include <vector>

namespace missive {

DeduplicationLogHandler::DeduplicationLogHandler(LogLevel least, std::chrono::seconds time, const Clock& clock,
                                                 std::shared_ptr<LogHandler> inner)
    : LogHandlerChain{{std::move(inner)}}, least_{least}, time_{time}, clock_{clock} {}

void DeduplicationLogHandler::handle(const LogRecord& record) {
    std::uint64_t leftOut = 0;
    if (record.level >= least_ && isDuplicate(record, leftOut)) {
        return;
    }
    if (leftOut == 0) {
        handOn(record);
        return;
    }
    std::vector<LogField> extra{record.extra.begin(), record.extra.end()};
    extra.push_back({"duplicates", leftOut});
    auto counted = record;
    counted.extra = extra;
    handOn(counted);
}

bool DeduplicationLogHandler::isDuplicate(const LogRecord& record, std::uint64_t& leftOut) {
    const std::lock_guard lock{mutex_};
    const auto now = clock_.elapsed();
    auto& seen = seen_.try_emplace({record.level, std::string{record.text}}, Seen{now - time_, 0}).first->second;
    if (now - seen.at < time_) {
        ++seen.leftOut;
        return true;
    }
    leftOut = std::exchange(seen.leftOut, 0);
    seen.at = now;
    if (seen_.size() > mostTexts) {
        forgetOld(now);
    }
    return false;
}

void DeduplicationLogHandler::forgetOld(std::chrono::nanoseconds now) {
    std::erase_if(seen_, [&](const auto& each) { return now - each.second.at >= time_; });
    while (seen_.size() > mostTexts) {
        seen_.erase(seen_.begin());
    }
}

} // namespace missive
