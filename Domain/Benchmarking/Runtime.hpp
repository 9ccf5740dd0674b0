#pragma once

#include <Domain/Benchmarking/RuntimeKind.hpp>

#include <string>
#include <vector>

namespace missive::benchmarking {

/// A runtime that is installed: what is started, and the version it says it has.
struct Runtime {
    std::string name;
    RuntimeKind kind;
    /// The program by its absolute path, and its options.
    std::vector<std::string> command;
    std::string version;
};

} // namespace missive::benchmarking
