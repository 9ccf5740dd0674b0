#include <Domain/Performance/PathPrivacy.hpp>

#include <Domain/Missive/Text/TextBeginning.hpp>

#include <algorithm>

namespace missive::performance {

namespace {

constexpr std::size_t mostBytes = 2048;
constexpr std::string_view hidden = "***";

char lowered(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool isSame(std::string_view a, std::string_view b) noexcept {
    return std::ranges::equal(a, b, [](char left, char right) { return lowered(left) == lowered(right); });
}

std::string cut(std::string_view text) { return std::string{textBeginning(text, mostBytes)}; }

std::string maskedParameter(std::string_view parameter, const std::vector<std::string>& names) {
    const auto equals = parameter.find('=');
    const auto name = parameter.substr(0, equals);
    const bool isSecret = equals != std::string_view::npos &&
                          std::ranges::any_of(names, [&](const auto& each) { return isSame(each, name); });
    return isSecret ? std::string{name} + '=' + std::string{hidden} : std::string{parameter};
}

} // namespace

std::string PathPrivacy::kept(std::string_view target) const {
    const auto question = target.find('?');
    if (mode == Mode::Full || question == std::string_view::npos) {
        return cut(target);
    }
    std::string text{target.substr(0, question)};
    if (mode == Mode::NoQuery) {
        return cut(text);
    }
    auto query = target.substr(question + 1);
    for (char separator = '?';; separator = '&') {
        const auto end = query.find('&');
        text += separator + maskedParameter(query.substr(0, end), names);
        if (end == std::string_view::npos) {
            return cut(text);
        }
        query.remove_prefix(end + 1);
    }
}

} // namespace missive::performance
