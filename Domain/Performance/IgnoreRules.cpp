#include <Domain/Performance/IgnoreRules.hpp>

#include <Domain/Missive/DomainError.hpp>

#include <algorithm>

namespace missive::performance {

IgnoreRules::IgnoreRules(const std::vector<std::string>& rules) {
    for (const auto& rule : rules) {
        if (rule.empty()) {
            throw DomainError{"performance.rule", "A rule for routes to ignore is empty."};
        }
        if (GlobPattern::isPattern(rule)) {
            patterns_.emplace_back(rule);
        } else {
            names_.push_back(rule);
        }
    }
}

bool IgnoreRules::ignores(std::string_view route) const noexcept {
    const auto isNamed = [&](const std::string& name) {
        return route.starts_with(name) &&
               (route.size() == name.size() || std::string_view{"_:."}.find(route[name.size()]) < 3);
    };
    return std::ranges::any_of(names_, isNamed) ||
           std::ranges::any_of(patterns_, [&](const GlobPattern& pattern) { return pattern.matches(route); });
}

} // namespace missive::performance
