#pragma once

#include <architecture-rules/engine/Violation.hpp>

#include <vector>

namespace missive::rules {

/// The outcome of one rule. A rule that selected no file proves nothing, so it fails as well.
struct Verdict {
    std::vector<Violation> violations;
    bool matchesNothing;

    bool holds() const { return violations.empty() && !matchesNothing; }
};

} // namespace missive::rules
