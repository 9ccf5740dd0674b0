#include <Infrastructure/Missive/Log/LogfmtFormat.hpp>

#include <Domain/Missive/LogLevels.hpp>
#include <Infrastructure/Missive/Log/LogFields.hpp>
#include <Infrastructure/Missive/Log/LogText.hpp>
#include <Infrastructure/Missive/Log/LogTime.hpp>

namespace missive {

void LogfmtFormat::append(std::string& lines, const LogRecord& record) const {
    lines.append("ts=").append(LogTime{record.at}.text());
    lines.append(" level=").append(LogLevels::lowerNameOf(record.level)).append(" channel=");
    LogText::value(lines, record.channel);
    lines += " msg=";
    LogText::value(lines, record.text);
    LogFields::append(lines, record, {"key", "host", "pid", "run", "ts", "level", "channel", "msg"});
    lines += '\n';
}

} // namespace missive
