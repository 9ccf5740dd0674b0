#pragma once

#include <string>

namespace missive {

/// An effective value of the configuration and where it comes from.
struct ConfigurationValueView {
    std::string key;
    std::string value;
    std::string origin;
};

} // namespace missive
