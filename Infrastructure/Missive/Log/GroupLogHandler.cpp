#include <Infrastructure/Missive/Log/GroupLogHandler.hpp>

#include <utility>

namespace missive {

GroupLogHandler::GroupLogHandler(std::vector<std::shared_ptr<LogHandler>> members, Failures failures) noexcept
    : LogHandlerChain{std::move(members)}, failures_{failures} {}

void GroupLogHandler::handle(const LogRecord& record) {
    try {
        handOn(record);
    } catch (...) {
        if (failures_ == Failures::Told) {
            throw;
        }
    }
}

} // namespace missive
