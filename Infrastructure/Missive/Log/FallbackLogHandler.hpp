#pragma once

#include <Infrastructure/Missive/Log/LogHandlerChain.hpp>

namespace missive {

/// Hands a record on to the first of its members that can take it: Monolog's fallbackgroup. It fails where all do.
class FallbackLogHandler final : public LogHandlerChain {
public:
    explicit FallbackLogHandler(std::vector<std::shared_ptr<LogHandler>> members) noexcept;

    void handle(const LogRecord& record) override;
};

} // namespace missive
