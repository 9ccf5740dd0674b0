#pragma once

#include <string>
#include <vector>

namespace missive {

/// A worker begins to consume these transports.
struct WorkerStarted {
    std::vector<std::string> transportNames;
};

} // namespace missive
