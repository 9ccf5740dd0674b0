#include <UI/Missive/Http/Message/ContentType.hpp>

#include <UI/Missive/Http/Message/FieldValueReader.hpp>
#include <UI/Missive/Http/Message/HttpHeaders.hpp>

namespace missive {

bool ContentType::isJson() const noexcept {
    FieldValueReader reader{value_};
    reader.skipBlanks();
    const auto type = reader.token();
    const bool hasSlash = reader.take('/');
    const auto subtype = reader.token();
    const auto plus = subtype.rfind('+');
    const bool hasSuffix = plus != std::string_view::npos && plus > 0 && isSameHttpName(subtype.substr(plus), "+json");
    if (!hasSlash || type.empty() ||
        !(hasSuffix || (isSameHttpName(type, "application") && isSameHttpName(subtype, "json")))) {
        return false;
    }
    bool hasCharset = false;
    while (const auto parameter = reader.parameter()) {
        if (parameter->name.empty()) {
            continue;
        }
        if (hasCharset || !isSameHttpName(parameter->name, "charset") || !isSameHttpName(parameter->value, "utf-8")) {
            return false;
        }
        hasCharset = true;
    }
    reader.skipBlanks();
    return reader.isAtEnd();
}

} // namespace missive
