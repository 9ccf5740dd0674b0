#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace missive::performance {

/// A pattern for names as fnmatch(3) has it with FNM_NOESCAPE: `*` is any text, `?` any character, `[a-z]` and `[!a-z]`
/// one of a set. A value.
class GlobPattern {
public:
    /// Throws DomainError `performance.pattern` for a set that has no end.
    explicit GlobPattern(std::string pattern);

    /// Whether a text is a pattern rather than a name.
    static bool isPattern(std::string_view text) noexcept {
        return text.find_first_of("*?[") != std::string_view::npos;
    }

    bool matches(std::string_view name) const noexcept;

private:
    std::string pattern_;
};

} // namespace missive::performance
