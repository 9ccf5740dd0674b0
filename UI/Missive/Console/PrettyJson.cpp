#include <UI/Missive/Console/PrettyJson.hpp>

namespace missive {

namespace {

std::size_t sequenceLength(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t length = first < 0x80   ? 1
                               : first < 0xC2 ? 0
                               : first < 0xE0 ? 2
                               : first < 0xF0 ? 3
                               : first < 0xF5 ? 4
                                              : 0;
    if (length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    const auto second = length > 1 ? static_cast<unsigned char>(text[1]) : 0U;
    const bool outside = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
                         (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
    return outside ? 0 : length;
}

} // namespace

void PrettyJson::separate() {
    if (afterKey_) {
        afterKey_ = false;
        return;
    }
    if (!filled_.empty()) {
        text_ += filled_.back() ? ",\n" : "\n";
        text_.append(filled_.size() * 4, ' ');
        filled_.back() = true;
    }
}

void PrettyJson::begin(char bracket) {
    separate();
    text_ += bracket;
    filled_.push_back(false);
}

void PrettyJson::end(char bracket) {
    const bool filled = filled_.back();
    filled_.pop_back();
    if (filled) {
        text_ += '\n';
        text_.append(filled_.size() * 4, ' ');
    }
    text_ += bracket;
}

void PrettyJson::quote(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    text_ += '"';
    while (!text.empty()) {
        const auto length = sequenceLength(text);
        const auto byte = static_cast<unsigned char>(text[0]);
        if (length == 0) {
            text_ += "\xEF\xBF\xBD";
        } else if (byte == '"' || byte == '\\') {
            text_.append(1, '\\').append(1, text[0]);
        } else if (byte == '\n') {
            text_ += "\\n";
        } else if (byte < 0x20) {
            text_.append("\\u00").append(1, hex[byte >> 4U]).append(1, hex[byte & 0xFU]);
        } else {
            text_.append(text.substr(0, length));
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    text_ += '"';
}

PrettyJson& PrettyJson::beginObject() { return begin('{'), *this; }

PrettyJson& PrettyJson::endObject() { return end('}'), *this; }

PrettyJson& PrettyJson::beginArray() { return begin('['), *this; }

PrettyJson& PrettyJson::endArray() { return end(']'), *this; }

PrettyJson& PrettyJson::key(std::string_view name) {
    separate();
    quote(name);
    text_ += ": ";
    afterKey_ = true;
    return *this;
}

PrettyJson& PrettyJson::value(std::string_view text) { return separate(), quote(text), *this; }

PrettyJson& PrettyJson::value(std::int64_t number) {
    separate();
    text_ += std::to_string(number);
    return *this;
}

PrettyJson& PrettyJson::value(bool truth) {
    separate();
    text_ += truth ? "true" : "false";
    return *this;
}

PrettyJson& PrettyJson::null() {
    separate();
    text_ += "null";
    return *this;
}

} // namespace missive
