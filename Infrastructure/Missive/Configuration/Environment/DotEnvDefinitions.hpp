#pragma once

#include <Infrastructure/Missive/Configuration/Environment/DotEnvValue.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace missive {

/// The variables of `.env` files, each with all that was written for it.
class DotEnvDefinitions {
public:
    void add(const std::string& name, DotEnvValue value) {
        auto& all = byName_[name];
        if (all.empty()) {
            names_.push_back(name);
        }
        all.push_back(std::move(value));
    }

    /// In the order they were written first.
    const std::vector<std::string>& names() const { return names_; }
    /// How often the variable was written; what was written last counts.
    std::size_t count(const std::string& name) const {
        const auto known = byName_.find(name);
        return known == byName_.end() ? 0 : known->second.size();
    }
    const DotEnvValue& at(const std::string& name, std::size_t index) const { return byName_.at(name).at(index); }

private:
    std::map<std::string, std::vector<DotEnvValue>> byName_;
    std::vector<std::string> names_;
};

} // namespace missive
