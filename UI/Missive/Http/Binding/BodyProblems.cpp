#include <UI/Missive/Http/Binding/BodyProblems.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>
#include <UI/Missive/Http/Message/PercentEncoding.hpp>

namespace missive {

std::optional<BodyProblems::Fields> BodyProblems::fieldsOf(std::string_view json, const std::string& pointer) {
    Fields fields;
    try {
        const std::string wrapped = '[' + std::string{json} + ']';
        JsonReader reader{wrapped};
        reader.beginArray();
        reader.nextElement();
        reader.beginObject();
        while (const auto name = reader.nextField()) {
            std::string key{*name};
            fields.emplace(std::move(key), std::string{reader.readRaw()});
        }
    } catch (const JsonError& error) {
        add(std::string{error.predicate()}, pointer);
        return std::nullopt;
    }
    return fields;
}

void BodyProblems::checkElements(std::string_view json, const std::string& pointer,
                                 const std::function<void(std::string_view, const std::string&)>& check) {
    note(pointer, [&] {
        const std::string wrapped = '[' + std::string{json} + ']';
        JsonReader reader{wrapped};
        reader.beginArray();
        reader.nextElement();
        reader.beginArray();
        for (std::size_t index = 0; reader.nextElement() && found_.size() < most; ++index) {
            check(std::string{reader.readRaw()}, pointer + '/' + std::to_string(index));
        }
    });
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
                pointer + '/' + escaped(name));
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
