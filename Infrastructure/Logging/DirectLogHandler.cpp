#include <Infrastructure/Logging/DirectLogHandler.hpp>

#include <Infrastructure/Logging/MakeLogMessage.hpp>

namespace missive::logging {

bool DirectLogHandler::accepts(std::string_view, LogLevel) const noexcept { return true; }

void DirectLogHandler::handle(const LogRecord& record) {
    auto message = MakeLogMessage::of(record, origin_);
    message.sequence = queue_.number();
    for (const auto& [place, count] : local_.write({&message, 1}, "")) {
        queue_.settle(place, place == LogPlace::Dropped ? LogReason::Nowhere : LogReason::SwitchedOff, count, 0);
    }
}

} // namespace missive::logging
