#pragma once

#include <Domain/Benchmarking/ProcessUsage.hpp>

#include <string>

namespace missive::benchmarking {

/// How a child process ended and what it left.
struct ChildOutcome {
    bool isTimeout = false;
    /// What it wrote on descriptor 3, at most 64 KiB and one byte.
    std::string result{};
    std::string output{};
    /// The end of what it wrote on standard error, at most 4 KiB.
    std::string complaint{};
    ProcessUsage usage{};

    static constexpr std::size_t mostResult = 64U * 1024;
    static constexpr std::size_t mostComplaint = 4U * 1024;

    bool isClean() const noexcept { return !isTimeout && usage.signal == 0 && usage.exitCode == 0; }
};

} // namespace missive::benchmarking
