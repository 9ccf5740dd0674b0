#pragma once

#include <filesystem>
#include <utility>

namespace missive::benchmark {

/// Processes that measure the body `empty` once, as workers start them, and nothing around them.
class BareChildren {
public:
    /// They work in this folder.
    explicit BareChildren(std::filesystem::path folder) : folder_{std::move(folder)} {}

    /// Four threads start so many each, one after the other, and wait for the end of each.
    void run(int each) const;

private:
    void runOne(int processor) const;

    std::filesystem::path folder_;
};

} // namespace missive::benchmark
