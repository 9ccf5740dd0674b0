#pragma once

#include <tests/benchmark/Figure.hpp>
#include <tests/benchmark/Sample.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace missive::benchmark {

/// A line of the table.
struct Row {
    /// What `--rows` looks for.
    std::string name;
    std::string description;
    /// What is counted: a command, an event, a message.
    std::string unit;
    /// The most that ours may take.
    std::optional<double> most;
    /// The least that our rate may be of the twin's.
    std::optional<double> leastRate;
    /// Does the work once; scratch files go to the directory it is given.
    std::function<Sample(const std::filesystem::path& directory)> run;
    Figure figure = Figure::Nanoseconds;
    /// Whether the rate must be reached by processor time too: of a processor that others use, a server with several
    /// threads gets more than a twin with one.
    bool isJudgedByBoth = false;
    /// The most that our rate may be of the twin's, where both measure the same and neither should read more.
    std::optional<double> mostRate{};
};

} // namespace missive::benchmark
