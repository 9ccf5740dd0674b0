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

/// Returns how long it is.
std::size_t packBounded(PackedLogMessage& packed, std::string_view text, std::size_t longest) {
    if (text.size() <= longest && Utf8::isValid(text)) {
        packed.text(text);
        return text.size();
    }
    const auto mended = bounded(text, longest);
    packed.text(mended);
    return mended.size();
}

std::span<const LogField> kept(std::span<const LogField> told) {
    return told.first(std::min(told.size(), MakeLogMessage::mostFields));
}

std::size_t sizeOf(std::span<const LogField> fields) {
    std::size_t size = 0;
    for (const auto& field : fields) {
        size += field.name.size() + field.value.text().size();
    }
    return size;
}

std::size_t packName(PackedLogMessage& packed, std::span<const LogField> fields, std::size_t index) {
    if (LogFields::isPlainName(fields, index)) {
        packed.text(fields[index].name);
        return fields[index].name.size();
    }
    std::string name;
    LogFields::appendName(name, fields, index);
    packed.text(name);
    return name.size();
}

/// Returns what they will weigh.
std::size_t packFields(PackedLogMessage& packed, std::span<const LogField> fields) {
    auto weight = fields.size() * sizeof(LogField);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto& value = fields[i].value;
        const bool isText = value.kind() == LogValue::Kind::Text;
        weight += packName(packed, fields, i);
        packed.kind(value.kind());
        weight += packBounded(packed, value.text(), isText ? MakeLogMessage::longestValue : value.text().size());
    }
    return weight;
}

} // namespace

void MakeLogMessage::pack(const LogRecord& record, const LogOrigin& origin, PackedLogMessage& packed) {
    const auto context = kept(record.context);
    const auto extra = kept(record.extra);
    packed.begin({.microseconds = record.at.time_since_epoch().count(),
                  .pid = origin.pid,
                  .level = record.level,
                  .contextFields = static_cast<std::uint16_t>(context.size()),
                  .extraFields = static_cast<std::uint16_t>(extra.size())},
                 record.channel.size() + record.text.size() + origin.host.size() + origin.run.size() + sizeOf(context) +
                     sizeOf(extra));
    auto weight =
        sizeof(LogMessage) + packBounded(packed, textBeginning(record.channel, longestChannel), longestChannel);
    weight += packBounded(packed, record.text, longestText);
    packed.text(origin.host);
    packed.text(origin.run);
    weight += packFields(packed, context);
    weight += packFields(packed, extra);
    packed.end(weight);
}

LogMessage MakeLogMessage::of(const LogRecord& record, const LogOrigin& origin) {
    PackedLogMessage packed;
    pack(record, origin, packed);
    return packed.unpacked(0);
}

} // namespace missive::logging
