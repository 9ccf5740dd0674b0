#pragma once

#include <string>
#include <vector>

namespace missive {

/// Who asks, once that is proved, and what they may do.
struct HttpPrincipal {
    std::string name;
    std::vector<std::string> permissions;
};

} // namespace missive
