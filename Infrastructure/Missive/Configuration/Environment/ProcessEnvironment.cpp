#include <Infrastructure/Missive/Configuration/Environment/ProcessEnvironment.hpp>

#include <cstdlib>

namespace missive {

std::optional<std::string> ProcessEnvironment::get(const std::string& name) const {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>{value};
}

} // namespace missive
