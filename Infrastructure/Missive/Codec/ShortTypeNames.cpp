#include <Infrastructure/Missive/Codec/ShortTypeNames.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>

namespace missive {

namespace {

constexpr bool isNameCharacter(char character) noexcept {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '_';
}

constexpr char upper(char character) noexcept {
    return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
}

/// As GCC and Clang spell it.
std::string withoutUnnamed(std::string_view spelled) {
    std::string text{spelled};
    for (const std::string_view unnamed : {"{anonymous}::", "(anonymous namespace)::"}) {
        for (auto at = text.find(unnamed); at != std::string::npos; at = text.find(unnamed)) {
            text.erase(at, unnamed.size());
        }
    }
    return text;
}

/// Of each qualified name in it the last `depth` parts.
std::string shortened(std::string_view spelled, std::size_t depth) {
    std::string name;
    std::vector<std::string> parts;
    const auto end = [&] {
        const auto from = parts.size() > depth ? parts.size() - depth : 0;
        for (auto i = from; i < parts.size(); ++i) {
            name.append(1, upper(parts[i].front())).append(parts[i], 1);
        }
        parts.clear();
    };
    for (std::size_t at = 0; at < spelled.size();) {
        const auto* const stop = std::find_if_not(spelled.begin() + at, spelled.end(), isNameCharacter);
        const auto part = spelled.substr(at, static_cast<std::size_t>(stop - spelled.begin()) - at);
        if (!part.empty()) {
            parts.emplace_back(part);
        }
        at += part.size();
        if (spelled.substr(at).starts_with("::")) {
            at += 2;
        } else {
            end();
            ++at;
        }
    }
    end();
    return name;
}

} // namespace

std::vector<std::string> shortTypeNames(std::span<const std::string_view> spelled) {
    std::vector<std::string> texts(spelled.size());
    std::transform(spelled.begin(), spelled.end(), texts.begin(), withoutUnnamed);
    std::vector<std::size_t> depths(texts.size(), 1);
    for (;;) {
        std::vector<std::string> names;
        std::map<std::string, std::set<std::string>> typesOf;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            names.push_back(shortened(texts[i], depths[i]));
            typesOf[names[i]].insert(texts[i]);
        }
        bool isLonger = false;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (typesOf[names[i]].size() > 1 && shortened(texts[i], depths[i] + 1) != names[i]) {
                ++depths[i];
                isLonger = true;
            }
        }
        if (!isLonger) {
            return names;
        }
    }
}

} // namespace missive
