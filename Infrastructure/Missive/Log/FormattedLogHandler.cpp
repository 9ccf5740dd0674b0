#include <Infrastructure/Missive/Log/FormattedLogHandler.hpp>

#include <string>
#include <utility>

namespace missive {

FormattedLogHandler::FormattedLogHandler(std::unique_ptr<LogFormat> format, std::unique_ptr<LogOutput> output)
    : format_{std::move(format)}, output_{std::move(output)} {}

bool FormattedLogHandler::accepts(std::string_view, LogLevel) const noexcept { return true; }

void FormattedLogHandler::handle(const LogRecord& record) {
    std::string line;
    line.reserve(record.text.size() + 256);
    format_->append(line, record);
    output_->append(line, record.at);
}

} // namespace missive
