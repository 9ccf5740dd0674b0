#pragma once

#include <Domain/Missive/Port/LogHandler.hpp>
#include <Infrastructure/Missive/Log/LogFormat.hpp>
#include <Infrastructure/Missive/Log/LogOutput.hpp>

#include <memory>

namespace missive {

/// Writes each record as a line somewhere, at once.
class FormattedLogHandler final : public LogHandler {
public:
    FormattedLogHandler(std::unique_ptr<LogFormat> format, std::unique_ptr<LogOutput> output);

    bool accepts(std::string_view channel, LogLevel level) const noexcept override;
    void handle(const LogRecord& record) override;

private:
    std::unique_ptr<LogFormat> format_;
    std::unique_ptr<LogOutput> output_;
};

} // namespace missive
