#include <UI/Missive/Http/Binding/BodyProblems.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <Infrastructure/Missive/Codec/JsonToken.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>
#include <UI/Missive/Http/Binding/EchoedName.hpp>
#include <UI/Missive/Http/Binding/JsonParts.hpp>
#include <UI/Missive/Http/Message/PercentEncoding.hpp>

namespace missive {

std::optional<BodyProblems::Fields> BodyProblems::fieldsOf(std::string_view json, const std::string& pointer) {
    if (!has(JsonKind::Object, "an object", json, pointer)) {
        return std::nullopt;
    }
    Fields fields;
    JsonParts parts{json};
    while (auto part = parts.next()) {
        fields.emplace(std::move(part->name), part->value);
    }
    return fields;
}

void BodyProblems::checkElements(std::string_view json, const std::string& pointer,
                                 const std::function<void(std::string_view, const std::string&)>& check) {
    if (!has(JsonKind::Array, "an array", json, pointer)) {
        return;
    }
    JsonParts parts{json};
    for (std::size_t index = 0; found_.size() < most; ++index) {
        const auto part = parts.next();
        if (!part) {
            return;
        }
        check(part->value, pointer + '/' + std::to_string(index));
    }
}

bool BodyProblems::has(JsonKind kind, const char* called, std::string_view json, const std::string& pointer) {
    const bool isThat = JsonToken::kind(JsonToken::trimmed(json)) == kind;
    if (!isThat) {
        add("must be " + std::string{called} + ", but is " + JsonToken::described(json) + ".", pointer);
    }
    return isThat;
}

void BodyProblems::refuseUnknown(const Fields& fields, const std::set<std::string_view>& known,
                                 const std::string& pointer) {
    const std::vector<std::string> names{known.begin(), known.end()};
    for (const auto& [name, value] : fields) {
        if (found_.size() == most) { // to look for the name that was meant takes long
            return;
        }
        if (!known.contains(name)) {
            const auto near = nearestName(names, name);
            add("is unknown." + (near ? " Did you mean \"" + *near + "\"?" : std::string{}),
                pointer + '/' + escaped(echoedName(name)));
        }
    }
}

void BodyProblems::note(const std::string& pointer, const std::function<void()>& decode) {
    try {
        decode();
    } catch (const JsonError& error) {
        add(std::string{error.predicate()}, pointer);
    } catch (const DomainError& error) {
        add(error.what(), pointer);
    }
}

void BodyProblems::add(std::string detail, const std::string& pointer) {
    if (found_.size() < most) {
        found_.push_back({std::move(detail), pointer, {}});
    }
}

std::string BodyProblems::escaped(std::string_view name) {
    std::string text;
    for (const char c : name) {
        if (c == '~') {
            text += "~0";
        } else if (c == '/') {
            text += "~1";
        } else {
            appendPercentEncoded(text, {&c, 1}, "!$&'()*+,;=:@?");
        }
    }
    return text;
}

} // namespace missive
