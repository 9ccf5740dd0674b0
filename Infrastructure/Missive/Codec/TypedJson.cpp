#include <Infrastructure/Missive/Codec/TypedJson.hpp>

#include <Infrastructure/Missive/Codec/JsonWriter.hpp>

namespace missive {

std::string typedText(std::string_view text) {
    JsonWriter writer;
    writer.replaceBadBytes();
    writer.string(text);
    return writer.toString();
}

std::string typedLiteral(std::string_view text) {
    const bool isNumber = !text.empty() && text.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
    return isNumber || text == "true" || text == "false" ? std::string{text} : typedText(text);
}

} // namespace missive
