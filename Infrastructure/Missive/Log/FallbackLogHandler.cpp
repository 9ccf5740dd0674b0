#include <Infrastructure/Missive/Log/FallbackLogHandler.hpp>

#include <exception>
#include <utility>

namespace missive {

FallbackLogHandler::FallbackLogHandler(std::vector<std::shared_ptr<LogHandler>> members) noexcept
    : LogHandlerChain{std::move(members)} {}

void FallbackLogHandler::handle(const LogRecord& record) {
    std::exception_ptr last;
    for (const auto& member : inner()) {
        if (!member->accepts(record.channel, record.level)) {
            continue;
        }
        try {
            member->handle(record);
            return;
        } catch (...) {
            last = std::current_exception();
        }
    }
    if (last) {
        std::rethrow_exception(last);
    }
}

} // namespace missive
