#pragma once

#include <string>
#include <vector>

namespace missive {

/// A middleware named in the configuration, with the arguments given to it as text.
struct MiddlewareReference {
    std::string id;
    std::vector<std::string> arguments;
    /// Where it was written, for errors: `file:line`.
    std::string origin{};
};

} // namespace missive
