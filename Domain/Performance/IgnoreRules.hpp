#pragma once

#include <Domain/Performance/GlobPattern.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace missive::performance {

/// Which routes are not measured. A rule with `*`, `?` or `[` is a pattern for the whole name; any other is a name, and
/// also what begins with it and goes on with `_`, `:` or `.`: `order` ignores `order_show` and `order:create`.
class IgnoreRules {
public:
    /// Throws DomainError as GlobPattern does, and `performance.rule` for an empty rule.
    explicit IgnoreRules(const std::vector<std::string>& rules);

    bool ignores(std::string_view route) const noexcept;

private:
    std::vector<std::string> names_;
    std::vector<GlobPattern> patterns_;
};

} // namespace missive::performance
