#pragma once

#include <filesystem>
#include <string>

namespace missive::benchmark {

/// What the program was asked for.
struct Options {
    /// Rows whose name contains this.
    std::string rows;
    int runs = 5;
    bool json = false;
    bool help = false;
    /// Where the scratch files go; a real disk, or the figures say nothing.
    std::filesystem::path directory = MISSIVE_BENCHMARK_DIRECTORY;

    /// Throws std::invalid_argument.
    static Options read(int argc, const char* const* argv);
};

} // namespace missive::benchmark
