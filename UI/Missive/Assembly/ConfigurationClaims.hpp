#pragma once

#include <Infrastructure/Missive/Configuration/Configuration.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFindings.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <map>
#include <string>
#include <vector>

namespace missive {

/// What features and contexts read of the configuration themselves, each a part of it.
class ConfigurationClaims {
public:
    /// The configuration must outlive it.
    explicit ConfigurationClaims(const Configuration& configuration) : configuration_{configuration} {}
    ConfigurationClaims(const ConfigurationClaims&) = delete;
    ConfigurationClaims& operator=(const ConfigurationClaims&) = delete;

    /// The part of this name, empty where the configuration has none; it lives as long as this.
    ConfigurationSection claim(const std::string& name);

    /// Adds to `problems` what is wrong with what was claimed, and the parts of `missive` that nobody claimed; to
    /// `entries` what was read.
    void finish(std::vector<WiringProblem>& problems, std::vector<ConfigurationEntry>& entries);

private:
    void refuseUnclaimed(const ConfigurationPart& part);

    const Configuration& configuration_;
    ConfigurationFindings findings_;
    std::map<std::string, int> claims_;
};

} // namespace missive
