#include <Domain/Performance/GlobPattern.hpp>

#include <Domain/Missive/DomainError.hpp>

#include <utility>

namespace missive::performance {

namespace {

constexpr auto nowhere = std::string_view::npos;

/// Where the set that begins at `open` ends; one that begins with `]` contains it.
std::size_t endOfSet(std::string_view pattern, std::size_t open) noexcept {
    auto first = open + 1;
    if (first < pattern.size() && (pattern[first] == '!' || pattern[first] == '^')) {
        ++first;
    }
    return first >= pattern.size() ? nowhere : pattern.find(']', first + 1);
}

bool isIn(std::string_view set, char c) noexcept {
    const bool isNegated = set.front() == '!' || set.front() == '^';
    set.remove_prefix(isNegated ? 1 : 0);
    bool isFound = false;
    for (std::size_t i = 0; i < set.size(); ++i) {
        const bool isRange = i + 2 < set.size() && set[i + 1] == '-';
        const auto low = static_cast<unsigned char>(set[i]);
        const auto high = static_cast<unsigned char>(isRange ? set[i + 2] : set[i]);
        const auto tested = static_cast<unsigned char>(c);
        isFound = isFound || (low <= tested && tested <= high);
        i += isRange ? 2 : 0;
    }
    return isFound != isNegated;
}

/// How many characters of the pattern match this one character; 0 for none.
std::size_t matchOne(std::string_view pattern, std::size_t at, char c) noexcept {
    if (pattern[at] == '[') {
        const auto end = endOfSet(pattern, at);
        return isIn(pattern.substr(at + 1, end - at - 1), c) ? end - at + 1 : 0;
    }
    return pattern[at] == '?' || pattern[at] == c ? 1 : 0;
}

} // namespace

GlobPattern::GlobPattern(std::string pattern) : pattern_{std::move(pattern)} {
    for (std::size_t i = 0; i < pattern_.size(); ++i) {
        if (pattern_[i] != '[') {
            continue;
        }
        i = endOfSet(pattern_, i);
        if (i == nowhere) {
            throw DomainError{"performance.pattern", "The set that begins with [ in \"" + pattern_ + "\" has no ]."};
        }
    }
}

bool GlobPattern::matches(std::string_view name) const noexcept {
    std::size_t at = 0;
    std::size_t read = 0;
    auto star = nowhere;
    std::size_t starRead = 0;
    while (read < name.size()) {
        if (at < pattern_.size() && pattern_[at] == '*') {
            star = at++;
            starRead = read;
            continue;
        }
        const auto matched = at < pattern_.size() ? matchOne(pattern_, at, name[read]) : 0;
        if (matched > 0) {
            at += matched;
            ++read;
        } else if (star != nowhere) {
            at = star + 1;
            read = ++starRead;
        } else {
            return false;
        }
    }
    return pattern_.find_first_not_of('*', at) == nowhere;
}

} // namespace missive::performance
