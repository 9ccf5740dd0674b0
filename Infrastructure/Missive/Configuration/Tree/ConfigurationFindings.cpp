#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFindings.hpp>

#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>

#include <algorithm>
#include <utility>

namespace missive {

void ConfigurationFindings::problem(const SourcePosition& position, const std::string& keyPath,
                                    const std::string& sentence) {
    ConfigurationProblem found{position.file, position.line, redactText(keyPath), redactText(sentence)};
    const auto isFound = [text = found.describe()](const auto& problem) { return problem.describe() == text; };
    if (std::ranges::none_of(problems_, isFound)) { // two readers of one section say the same
        problems_.push_back(std::move(found));
    }
}

void ConfigurationFindings::entry(const std::string& keyPath, const std::string& value, std::string origin) {
    std::string shown = redactValue(keyPath, value);
    entries_.push_back({redactText(keyPath), std::move(shown), std::move(origin)});
}

} // namespace missive
