#include <UI/Missive/Http/Message/EntityTags.hpp>

#include <algorithm>

namespace missive {
namespace {

void skipBlanks(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size())); }

bool isTagCharacter(char character) noexcept {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x21 && byte != '"' && byte != 0x7F;
}

} // namespace

std::optional<EntityTags> EntityTags::parse(std::string_view text) {
    EntityTags tags;
    skipBlanks(text);
    tags.isAny_ = text.starts_with('*') && text.find_first_not_of(" \t", 1) == std::string_view::npos;
    if (tags.isAny_) {
        return tags;
    }
    while (!text.empty()) {
        const bool isWeak = text.starts_with("W/");
        text.remove_prefix(isWeak ? 2 : 0);
        const auto end = text.starts_with('"') ? text.find('"', 1) : std::string_view::npos;
        if (end == std::string_view::npos ||
            !std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(end), isTagCharacter)) {
            return std::nullopt;
        }
        (isWeak ? tags.weak_ : tags.strong_).emplace_back(text.substr(1, end - 1));
        text.remove_prefix(end + 1);
        skipBlanks(text);
        if (!text.empty() && !text.starts_with(',')) {
            return std::nullopt;
        }
        while (text.starts_with(',')) {
            text.remove_prefix(1);
            skipBlanks(text);
        }
    }
    if (tags.strong_.empty() && tags.weak_.empty()) {
        return std::nullopt;
    }
    return tags;
}

std::string EntityTags::strong(std::string_view version) { return '"' + std::string{version} + '"'; }

bool EntityTags::matches(std::string_view version) const noexcept {
    return isAny_ || std::find(strong_.begin(), strong_.end(), version) != strong_.end() ||
           std::find(weak_.begin(), weak_.end(), version) != weak_.end();
}

} // namespace missive
