#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationNode.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationProblem.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// A part of the configuration that is left to whoever claims it: a member of `missive`, or a root that others than
/// Symfony's FrameworkBundle have given it.
struct ConfigurationPart {
    /// The roots that can be claimed; others are nobody's here.
    static bool isForeignRoot(std::string_view name) {
        return name == "nowo_performance" || name == "zenstruck_messenger_monitor";
    }

    /// Where the part of this name stands.
    static std::string keyPathOf(const std::string& name) { return isForeignRoot(name) ? name : "missive." + name; }

    /// Where this one stands.
    std::string keyPath;

    /// With its placeholders replaced.
    ConfigurationNode::Member member;
    /// What could not be replaced: nothing to complain of as long as nobody wants it.
    std::vector<ConfigurationProblem> problems;
};

} // namespace missive
