#include <Infrastructure/Logging/MakeLogMessage.hpp>

#include <Domain/Missive/Text/TextBeginning.hpp>
#include <Infrastructure/Missive/Codec/Utf8.hpp>
#include <Infrastructure/Missive/Log/LogFields.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

namespace missive::logging {

namespace {

/// Every byte that is no UTF-8 as the four characters `\xff`.
std::string validUtf8(std::string_view text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string valid;
    valid.reserve(text.size());
    while (!text.empty()) {
        const auto length = Utf8::first(text).length;
        if (length == 0) {
            const auto byte = static_cast<unsigned char>(text.front());
            valid.append("\\x").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
        }
        valid.append(text.substr(0, length));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return valid;
}

std::string bounded(std::string_view text, std::size_t longest) {
    auto valid = Utf8::isValid(text) ? std::string{text} : validUtf8(text);
    if (valid.size() <= longest) {
        return valid;
    }
    const auto kept = textBeginning(valid, longest).size();
    return valid.substr(0, kept) + "…[truncated " + std::to_string(valid.size() - kept) + " bytes]";
}

std::vector<LogField> fieldsOf(std::span<const LogField> told) {
    const auto taken = told.first(std::min(told.size(), MakeLogMessage::mostFields));
    std::vector<LogField> fields;
    fields.reserve(taken.size());
    for (std::size_t i = 0; i < taken.size(); ++i) {
        std::string name;
        LogFields::appendName(name, taken, i);
        const auto& value = taken[i].value;
        const bool isText = value.kind() == LogValue::Kind::Text;
        fields.push_back(
            {std::move(name), isText ? LogValue{bounded(value.text(), MakeLogMessage::longestValue)} : value});
    }
    return fields;
}

} // namespace

LogMessage MakeLogMessage::of(const LogRecord& record, const LogOrigin& origin) {
    LogMessage message;
    message.channel = bounded(textBeginning(record.channel, longestChannel), longestChannel);
    message.level = record.level;
    message.message = bounded(record.text, longestText);
    message.context = fieldsOf(record.context);
    message.timestamp = record.at;
    message.extra = fieldsOf(record.extra);
    message.host = origin.host;
    message.pid = origin.pid;
    message.run = origin.run;
    return message;
}

} // namespace missive::logging
