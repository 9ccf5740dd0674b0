#pragma once

#include <string>
#include <vector>

namespace missive {

/// Overrides the routing of one dispatch. Sent with the message.
struct TransportNamesStamp {
    std::vector<std::string> transportNames;
};

} // namespace missive
