#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <Infrastructure/Missive/Codec/JsonReader.hpp>
#include <Infrastructure/Missive/Codec/Utf8.hpp>

namespace missive {

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
        const auto [codePoint, length] = Utf8::first(text);
        if (length == 0) {
            text_ += "\xEF\xBF\xBD";
        } else if (codePoint == '"' || codePoint == '\\') {
            text_.append(1, '\\').append(1, text[0]);
        } else if (codePoint == '\n') {
            text_ += "\\n";
        } else if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) {
            text_.append("\\u00").append(1, hex[codePoint >> 4U]).append(1, hex[codePoint & 0xfU]);
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

PrettyJson& PrettyJson::json(std::string_view text) {
    JsonReader reader{"[" + std::string{text} + "]"};
    reader.beginArray();
    reader.nextElement();
    return copy(reader), *this;
}

void PrettyJson::copy(JsonReader& reader) {
    switch (reader.kind()) {
    case JsonKind::Object:
        beginObject();
        reader.beginObject();
        while (const auto name = reader.nextField()) {
            key(*name);
            copy(reader);
        }
        endObject();
        return;
    case JsonKind::Array:
        beginArray();
        reader.beginArray();
        while (reader.nextElement()) {
            copy(reader);
        }
        endArray();
        return;
    case JsonKind::String:
        value(reader.readString());
        return;
    default:
        separate();
        text_ += reader.readRaw();
    }
}

} // namespace missive
