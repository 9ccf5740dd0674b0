#include <UI/Missive/UnknownInput.hpp>

#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <string_view>

namespace missive {
namespace {

std::string shortName(TypeId type) {
    const auto colon = type.name().rfind(':');
    return std::string{colon == std::string_view::npos ? type.name() : type.name().substr(colon + 1)};
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

} // namespace

std::string unknownInput(const UnknownField& field, TypeId message) {
    const auto sentence = shortName(message) + ": " + field.what();
    if (const auto near = nearestName(field.known(), field.name())) {
        return sentence + " Did you mean \"" + *near + "\"?";
    }
    return sentence +
           (field.known().empty() ? " It has no fields." : " The fields are: " + listed(field.known()) + '.');
}

} // namespace missive
