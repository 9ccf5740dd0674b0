#include <Infrastructure/Missive/Log/FilterLogHandler.hpp>

#include <utility>

namespace missive {

FilterLogHandler::FilterLogHandler(LogLevelSet levels, std::shared_ptr<LogHandler> inner)
    : LogHandlerChain{{std::move(inner)}}, levels_{levels} {}

bool FilterLogHandler::accepts(std::string_view channel, LogLevel level) const noexcept {
    return levels_.contains(level) && LogHandlerChain::accepts(channel, level);
}

void FilterLogHandler::handle(const LogRecord& record) { handOn(record); }

} // namespace missive
