#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Benchmarking/ChildOutcome.hpp>

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace missive::benchmarking {

/// A program with its arguments, without a shell in between, in a session of its own, with these environment variables
/// and no others.
struct ChildProcess {
    /// The first is the program by its path.
    std::vector<std::string> command;
    std::map<std::string, std::string> environment;
    std::chrono::milliseconds timeout;

    /// Runs it to its end: standard input is empty, its standard output and error and its descriptor 3 are read and
    /// what is too much of it thrown away. When the time is up its whole process group gets SIGTERM and half a second
    /// later SIGKILL; the latter in any case when it has ended. Throws std::system_error when it cannot be started.
    ChildOutcome run(const Clock& clock) const;
};

} // namespace missive::benchmarking
