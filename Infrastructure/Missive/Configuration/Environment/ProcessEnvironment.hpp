#pragma once

#include <Infrastructure/Missive/Configuration/Environment/EnvironmentVariables.hpp>

namespace missive {

/// The environment of this process. Nothing may change it while a value is read.
class ProcessEnvironment : public EnvironmentVariables {
public:
    std::optional<std::string> get(const std::string& name) const override;
};

} // namespace missive
