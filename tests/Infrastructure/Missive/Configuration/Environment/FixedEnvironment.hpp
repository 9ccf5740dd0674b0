#pragma once

#include <Infrastructure/Missive/Configuration/Environment/EnvironmentVariables.hpp>

#include <map>

namespace missive::test {

/// Variables given by the test.
class FixedEnvironment : public EnvironmentVariables {
public:
    FixedEnvironment() = default;
    explicit FixedEnvironment(std::map<std::string, std::string> values) : values_{std::move(values)} {}

    std::optional<std::string> get(const std::string& name) const override {
        auto found = values_.find(name);
        return found == values_.end() ? std::nullopt : std::optional{found->second};
    }

private:
    std::map<std::string, std::string> values_;
};

} // namespace missive::test
