#include <Infrastructure/Missive/Log/JsonFormat.hpp>

#include <Domain/Missive/LogLevels.hpp>
#include <Infrastructure/Missive/Log/LogFields.hpp>
#include <Infrastructure/Missive/Log/LogText.hpp>
#include <Infrastructure/Missive/Log/LogTime.hpp>

#include <cstddef>
#include <span>

namespace missive {

namespace {

void appendFields(std::string& lines, std::span<const LogField> fields) {
    lines += '{';
    for (std::size_t i = 0; i < fields.size(); ++i) {
        lines += i == 0 ? "\"" : ",\"";
        LogFields::appendName(lines, fields, i);
        lines += "\":";
        const auto& value = fields[i].value;
        if (value.kind() == LogValue::Kind::Text) {
            LogText::json(lines, value.text());
        } else {
            lines += value.text();
        }
    }
    lines += '}';
}

} // namespace

void JsonFormat::append(std::string& lines, const LogRecord& record) const {
    lines.append(R"({"datetime":")").append(LogTime{record.at}.text()).append(R"(","channel":)");
    LogText::json(lines, record.channel);
    lines.append(R"(,"level":)").append(std::to_string(LogLevels::numberOf(record.level)));
    lines.append(R"(,"level_name":")").append(LogLevels::nameOf(record.level)).append(R"(","message":)");
    LogText::json(lines, record.text);
    lines += R"(,"context":)";
    appendFields(lines, record.context);
    lines += R"(,"extra":)";
    appendFields(lines, record.extra);
    lines += "}\n";
}

} // namespace missive
