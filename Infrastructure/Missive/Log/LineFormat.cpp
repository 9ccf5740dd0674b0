#include <Infrastructure/Missive/Log/LineFormat.hpp>

#include <Domain/Missive/LogLevels.hpp>
#include <Infrastructure/Missive/Log/LogFields.hpp>
#include <Infrastructure/Missive/Log/LogText.hpp>
#include <Infrastructure/Missive/Log/LogTime.hpp>

namespace missive {

void LineFormat::append(std::string& lines, const LogRecord& record) const {
    lines.append("[").append(LogTime{record.at}.text()).append("] ");
    LogText::plain(lines, record.channel);
    lines.append(".").append(LogLevels::nameOf(record.level)).append(": ");
    LogText::plain(lines, record.text);
    LogFields::append(lines, record, {"key", "host", "pid", "run"});
    lines += '\n';
}

} // namespace missive
