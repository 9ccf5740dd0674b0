#pragma once

#include <string>

namespace missive {

/// One thing wrong with the configuration. Line 0 means no particular line, an empty file none in particular.
struct ConfigurationProblem {
    std::string file;
    int line = 0;
    std::string keyPath;
    std::string sentence;

    /// `file:line: key.path: sentence`, without the parts that are unknown.
    std::string describe() const;
};

} // namespace missive
