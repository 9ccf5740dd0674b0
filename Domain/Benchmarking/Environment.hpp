#pragma once

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// What was measured on, as far as it stays the same from one iteration to the next. What is not known is empty or 0.
struct Environment {
    std::string host;
    std::string cpuModel;
    std::int64_t processors = 0;
    std::int64_t physicalCores = 0;
    std::string governor;
    std::string frequencyRange;
    std::string caches;
    bool hasSmt = false;
    std::int64_t aslr = 0;
    std::string kernel;
    std::int64_t memoryBytes = 0;
    std::string virtualisation;
    std::string compiler;
    std::string flags;
    std::string buildType;
    std::string missive;
    std::string libraries;
    std::string runtime;
    std::string runtimeVersion;
    std::string runtimeCommand;
    std::int64_t slots = 0;
    /// More measure at once than there are cores for it.
    bool isShared = false;

    friend bool operator==(const Environment&, const Environment&) = default;
};

} // namespace missive::benchmarking
