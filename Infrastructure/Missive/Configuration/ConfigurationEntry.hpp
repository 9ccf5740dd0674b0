#pragma once

#include <string>

namespace missive {

/// One effective value, as `debug:config` shows it: secrets in `value` are replaced by `***`.
/// `origin` is `file:line`, `environment variable NAME` or `default`.
struct ConfigurationEntry {
    std::string keyPath;
    std::string value;
    std::string origin;
};

} // namespace missive
