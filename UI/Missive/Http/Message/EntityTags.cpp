#include <UI/Missive/Http/Message/EntityTags.hpp>

#include <algorithm>

namespace missive {
namespace {

constexpr std::string_view blanks{" \t"};

constexpr bool isTagCharacter(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != '"' && byte != 0x7f;
}

void skipBlanks(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size())); }

/// A tag has no escapes: a backslash in it is itself.
std::optional<EntityTags::Tag> takeTag(std::string_view& text) {
    EntityTags::Tag tag;
    if (text.starts_with("W/")) {
        tag.isWeak = true;
        text.remove_prefix(2);
    }
    const auto end = text.find('"', 1);
    if (!text.starts_with('"') || end == std::string_view::npos) {
        return std::nullopt;
    }
    tag.value = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    if (!std::all_of(tag.value.begin(), tag.value.end(), isTagCharacter)) {
        return std::nullopt;
    }
    return tag;
}

} // namespace

std::optional<EntityTags> EntityTags::parse(std::string_view value) {
    EntityTags parsed;
    skipBlanks(value);
    if (value.starts_with('*')) {
        parsed.isAny_ = true;
        value.remove_prefix(1);
        skipBlanks(value);
        return value.empty() ? std::optional{parsed} : std::nullopt;
    }
    while (!value.empty()) {
        if (!value.starts_with(',')) {
            auto tag = takeTag(value);
            skipBlanks(value);
            if (!tag || (!value.empty() && !value.starts_with(','))) {
                return std::nullopt;
            }
            parsed.tags_.push_back(std::move(*tag));
        }
        value.remove_prefix(std::min<std::size_t>(1, value.size()));
        skipBlanks(value);
    }
    return parsed.tags_.empty() ? std::nullopt : std::optional{std::move(parsed)};
}

bool EntityTags::fitStrongly(std::string_view value) const noexcept {
    return isAny_ ||
           std::any_of(tags_.begin(), tags_.end(), [&](const Tag& tag) { return !tag.isWeak && tag.value == value; });
}

bool EntityTags::fitWeakly(std::string_view value) const noexcept {
    return isAny_ || std::any_of(tags_.begin(), tags_.end(), [&](const Tag& tag) { return tag.value == value; });
}

} // namespace missive
