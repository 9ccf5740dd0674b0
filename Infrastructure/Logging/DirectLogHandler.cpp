#include <Infrastructure/Logging/DirectLogHandler.hpp>

#include <Infrastructure/Logging/MakeLogMessage.hpp>

namespace missive::logging {

bool DirectLogHandler::accepts(std::string_view, LogLevel) const noexcept { return true; }

void DirectLogHandler::handle(const LogRecord& record) {
    if (MakeLogMessage::isBounded(record)) {
        const auto place = local_.write(record, {origin_.host, origin_.pid, origin_.run, queue_.number()});
        settle(place, 1);
        return;
    }
    auto message = MakeLogMessage::of(record, origin_);
    message.sequence = queue_.number();
    for (const auto& [place, count] : local_.write({&message, 1}, "")) {
        settle(place, count);
    }
}

void DirectLogHandler::settle(LogPlace place, std::size_t count) {
    queue_.settle(place, place == LogPlace::Dropped ? LogReason::Nowhere : LogReason::SwitchedOff, count, 0);
}

} // namespace missive::logging
