#pragma once

#include <string>

namespace missive {

/// One effective value, as `debug:config` shows it: secrets in `value` are replaced by `***`.
/// `origin` is `file:line`, `environment variable NAME` (with the `.env` file that gives it), `option --env` or
/// `default`.
struct ConfigurationEntry {
    std::string keyPath;
    std::string value;
    std::string origin;
};

} // namespace missive
