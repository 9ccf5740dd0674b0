#pragma once

#include <map>
#include <string>

namespace missive {

/// What the configuration says about one transport. The DSN may hold a password: never show it as it is.
struct TransportSettings {
    std::string name;
    std::string dsn;
    std::map<std::string, std::string> options;
};

} // namespace missive
