#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

class JsonReader;

/// Writes JSON for people and programs, laid out as PHP's JSON_PRETTY_PRINT does (four spaces, `{}` and `[]` when
/// empty). Bytes that are not UTF-8 become U+FFFD, control characters (DEL and C1 too) escapes. Calls must be balanced:
/// a key before every value inside an object.
class PrettyJson {
public:
    PrettyJson& beginObject();
    PrettyJson& endObject();
    PrettyJson& beginArray();
    PrettyJson& endArray();
    PrettyJson& key(std::string_view name);
    PrettyJson& value(std::string_view text);
    PrettyJson& value(const char* text) { return value(std::string_view{text}); }
    PrettyJson& value(std::int64_t number);
    PrettyJson& value(bool truth);
    PrettyJson& null();
    /// A value that is JSON text already, of any kind. Throws JsonError when it is not.
    PrettyJson& json(std::string_view text);

    /// The text so far.
    const std::string& text() const { return text_; }

private:
    void begin(char bracket);
    void end(char bracket);
    void separate();
    void quote(std::string_view text);
    void copy(JsonReader& reader);

    std::string text_;
    std::vector<bool> filled_;
    bool afterKey_ = false;
};

} // namespace missive
