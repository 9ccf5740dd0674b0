#include <Infrastructure/Logging/MakeLogMessage.hpp>

#include <Domain/Missive/Text/TextBeginning.hpp>
#include <Infrastructure/Missive/Codec/Utf8.hpp>
#include <Infrastructure/Missive/Log/LogFields.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace missive::logging {

namespace {

/// The beginning of a text in valid UTF-8, and how long it would be as a whole.
struct ValidText {
    std::string beginning;
    std::size_t size = 0;
};

/// Every byte that is no UTF-8 as the four characters `\xff`. What lies beyond `longest` is only counted.
ValidText validUtf8(std::string_view text, std::size_t longest) {
    static constexpr std::string_view digits = "0123456789abcdef";
    ValidText valid;
    while (!text.empty()) {
        const auto length = Utf8::first(text).length;
        const auto byte = static_cast<unsigned char>(text.front());
        const std::array<char, 4> escaped{'\\', 'x', digits[byte >> 4U], digits[byte & 15U]};
        const auto shown = length == 0 ? std::string_view{escaped.data(), escaped.size()} : text.substr(0, length);
        if (valid.beginning.size() <= longest) {
            valid.beginning += shown;
        }
        valid.size += shown.size();
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return valid;
}

std::string cut(std::string_view beginning, std::size_t size, std::size_t longest) {
    if (size <= longest) {
        return std::string{beginning};
    }
    const auto kept = textBeginning(beginning, longest);
    return std::string{kept} + "…[truncated " + std::to_string(size - kept.size()) + " bytes]";
}

std::string bounded(std::string_view text, std::size_t longest) {
    if (Utf8::isValid(text)) {
        return cut(text, text.size(), longest);
    }
    const auto valid = validUtf8(text, longest);
    return cut(valid.beginning, valid.size, longest);
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

/// Numbers are never cut.
std::size_t longestOf(const LogValue& value) {
    return value.kind() == LogValue::Kind::Text ? MakeLogMessage::longestValue : value.text().size();
}

/// Also when each of its bytes is written as four characters.
bool fits(std::string_view text, std::size_t longest) {
    return 4 * text.size() <= longest || (text.size() <= longest && Utf8::isValid(text));
}

/// Of what is kept of them; the word on what was cut is not counted.
std::size_t sizeOf(std::span<const LogField> fields) {
    std::size_t size = 0;
    for (const auto& [name, value] : fields) {
        size += std::min(name.size(), LogFields::longestName) + std::min(value.text().size(), longestOf(value));
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
        weight += packName(packed, fields, i);
        packed.kind(value.kind());
        weight += packBounded(packed, value.text(), longestOf(value));
    }
    return weight;
}

} // namespace

void MakeLogMessage::pack(const LogRecord& record, const LogOrigin& origin, PackedLogMessage& packed) {
    const auto context = kept(record.context);
    const auto extra = kept(record.extra);
    const auto channel = textBeginning(record.channel, longestChannel);
    packed.begin({.microseconds = record.at.time_since_epoch().count(),
                  .pid = origin.pid,
                  .level = record.level,
                  .contextFields = static_cast<std::uint16_t>(context.size()),
                  .extraFields = static_cast<std::uint16_t>(extra.size())},
                 channel.size() + std::min(record.text.size(), longestText) + origin.host.size() + origin.run.size() +
                     sizeOf(context) + sizeOf(extra));
    auto weight = sizeof(LogMessage) + packBounded(packed, channel, longestChannel);
    weight += packBounded(packed, record.text, longestText);
    packed.text(origin.host);
    packed.text(origin.run);
    weight += packFields(packed, context);
    weight += packFields(packed, extra);
    packed.end(weight);
}

bool MakeLogMessage::isBounded(const LogRecord& record) noexcept {
    const auto areBounded = [](std::span<const LogField> fields) {
        return fields.size() <= mostFields && std::ranges::all_of(fields, [](const auto& field) {
                   return fits(field.value.text(), longestOf(field.value));
               });
    };
    return record.channel.size() <= longestChannel && Utf8::isValid(record.channel) && fits(record.text, longestText) &&
           areBounded(record.context) && areBounded(record.extra);
}

LogMessage MakeLogMessage::of(const LogRecord& record, const LogOrigin& origin) {
    PackedLogMessage packed;
    pack(record, origin, packed);
    return packed.unpacked(0);
}

} // namespace missive::logging
