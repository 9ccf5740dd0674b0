#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationEntry.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationProblem.hpp>
#include <Infrastructure/Missive/Configuration/Tree/SourcePosition.hpp>

#include <string>
#include <vector>

namespace missive {

/// What reading the configuration brought to light: the problems, and the effective values with their origins.
class ConfigurationFindings {
public:
    /// Passwords in DSNs are redacted here.
    void problem(const SourcePosition& position, const std::string& keyPath, const std::string& sentence);
    void add(const std::vector<ConfigurationProblem>& problems) {
        problems_.insert(problems_.end(), problems.begin(), problems.end());
    }
    /// Secrets are redacted here; pass the value itself.
    void entry(const std::string& keyPath, const std::string& value, std::string origin);

    bool hasProblems() const { return !problems_.empty(); }
    const std::vector<ConfigurationProblem>& problems() const { return problems_; }
    std::vector<ConfigurationEntry> takeEntries() { return std::move(entries_); }

private:
    std::vector<ConfigurationProblem> problems_;
    std::vector<ConfigurationEntry> entries_;
};

} // namespace missive
