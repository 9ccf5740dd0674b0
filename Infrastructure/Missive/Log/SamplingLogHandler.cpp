#include <Infrastructure/Missive/Log/SamplingLogHandler.hpp>

#include <utility>

namespace missive {

SamplingLogHandler::SamplingLogHandler(std::int64_t factor, Random& random, std::shared_ptr<LogHandler> inner)
    : LogHandlerChain{{std::move(inner)}}, factor_{factor}, random_{random} {}

void SamplingLogHandler::handle(const LogRecord& record) {
    if (random_.between(1, factor_) == 1) {
        handOn(record);
    }
}

} // namespace missive
