#include <UI/Missive/Http/Message/MediaType.hpp>

#include <UI/Missive/Http/Message/FieldValueReader.hpp>
#include <UI/Missive/Http/Message/HttpHeaders.hpp>

#include <algorithm>

namespace missive {
namespace {

std::string lower(std::string_view text) {
    std::string result{text};
    for (auto& letter : result) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return result;
}

} // namespace

std::optional<MediaType> MediaType::parse(std::string_view text) {
    FieldValueReader reader{text};
    MediaType media;
    reader.skipBlanks();
    media.type = lower(reader.token());
    const bool isTyped = reader.take('/');
    media.subtype = lower(reader.token());
    while (const auto parameter = reader.parameter()) {
        if (!parameter->name.empty()) {
            media.parameters.emplace_back(lower(parameter->name), parameter->value);
        }
    }
    reader.skipBlanks();
    if (!isTyped || media.type.empty() || media.subtype.empty() || !reader.isAtEnd()) {
        return std::nullopt;
    }
    return media;
}

bool MediaType::isJson() const noexcept {
    return type == "application" && (subtype == "json" || (subtype.size() > 5 && subtype.ends_with("+json")));
}

bool MediaType::isReadableJson() const noexcept {
    return isJson() && std::all_of(parameters.begin(), parameters.end(), [](const auto& parameter) {
               return parameter.first == "charset" && isSameHttpName(parameter.second, "utf-8");
           });
}

} // namespace missive
