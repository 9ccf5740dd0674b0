#pragma once

#include <string>
#include <vector>

namespace missive {

/// Messages whose wire name matches the pattern (a name, `prefix.*`, `Namespace\*` or `*`) go to all these transports.
struct RoutingEntry {
    std::string pattern;
    std::vector<std::string> transports;
    /// Where it was written, for errors: `file:line`, or `default`.
    std::string origin;
};

} // namespace missive
