#include <Infrastructure/Missive/Configuration/Tree/ConfigurationError.hpp>

#include <string>

namespace missive {

namespace {

std::string describeAll(const std::vector<ConfigurationProblem>& problems) {
    std::string lines;
    for (const auto& problem : problems) {
        lines += (lines.empty() ? "" : "\n") + problem.describe();
    }
    return lines;
}

} // namespace

ConfigurationError::ConfigurationError(std::vector<ConfigurationProblem> problems)
    : std::runtime_error{describeAll(problems)}, problems_{std::move(problems)} {}

} // namespace missive
