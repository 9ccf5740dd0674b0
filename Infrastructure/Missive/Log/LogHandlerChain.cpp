#include <Infrastructure/Missive/Log/LogHandlerChain.hpp>

#include <algorithm>
#include <exception>
#include <utility>

namespace missive {

LogHandlerChain::LogHandlerChain(std::vector<std::shared_ptr<LogHandler>> inner) noexcept : inner_{std::move(inner)} {}

bool LogHandlerChain::accepts(std::string_view channel, LogLevel level) const noexcept {
    return std::ranges::any_of(inner_, [&](const auto& each) { return each->accepts(channel, level); });
}

bool LogHandlerChain::flush(std::chrono::nanoseconds within) noexcept {
    bool isDone = true;
    for (const auto& each : inner_) {
        if (auto* keeping = dynamic_cast<LogFlush*>(each.get())) {
            isDone = keeping->flush(within) && isDone;
        }
    }
    return isDone;
}

void LogHandlerChain::reset() noexcept {
    for (const auto& each : inner_) {
        if (auto* judging = dynamic_cast<LogReset*>(each.get())) {
            judging->reset();
        }
    }
}

void LogHandlerChain::handOn(const LogRecord& record) {
    std::exception_ptr first;
    for (const auto& each : inner_) {
        if (!each->accepts(record.channel, record.level)) {
            continue;
        }
        try {
            each->handle(record);
        } catch (...) {
            first = first ? first : std::current_exception();
        }
    }
    if (first) {
        std::rethrow_exception(first);
    }
}

} // namespace missive
