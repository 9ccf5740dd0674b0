#pragma once

#include <Domain/Benchmarking/RuntimeKind.hpp>

#include <string>
#include <vector>

namespace missive::benchmarking {

/// A runtime as it is configured.
struct RuntimeSettings {
    RuntimeKind kind;
    /// A program, looked for on `programPath`, and its first arguments; empty for what the name says.
    std::vector<std::string> command{};
    std::vector<std::string> arguments{};
};

} // namespace missive::benchmarking
