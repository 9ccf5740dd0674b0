#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationProblem.hpp>

#include <stdexcept>
#include <vector>

namespace missive {

/// The configuration cannot be used. Carries every problem found, in the order of the files; `what()` has one line for
/// each.
class ConfigurationError : public std::runtime_error {
public:
    explicit ConfigurationError(std::vector<ConfigurationProblem> problems);

    const std::vector<ConfigurationProblem>& problems() const noexcept { return problems_; }

private:
    std::vector<ConfigurationProblem> problems_;
};

} // namespace missive
