#pragma once

#include <Domain/Missive/LogLevelSet.hpp>
#include <Infrastructure/Missive/Log/LogHandlerChain.hpp>

namespace missive {

/// Hands on the records of some levels.
class FilterLogHandler final : public LogHandlerChain {
public:
    FilterLogHandler(LogLevelSet levels, std::shared_ptr<LogHandler> inner);

    bool accepts(std::string_view channel, LogLevel level) const noexcept override;
    void handle(const LogRecord& record) override;

private:
    LogLevelSet levels_;
};

} // namespace missive
