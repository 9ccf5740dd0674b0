#pragma once

#include <tests/benchmark/Processors.hpp>

#include <cstdint>
#include <string>

namespace missive::benchmark {

/// What wrk asks for a second, over connections that are kept.
struct HttpLoad {
    /// As http.lua knows it: `number`, `get`, `create`, `key`.
    std::string kind;
    int connections;

    /// What it saw of it.
    struct Outcome {
        double requests;
        double nanoseconds;
        /// How long an answer took, in nanoseconds.
        double median;
        double percentile99;
    };

    /// Asks the server on this port. Ids are made from `seed`, which is not to come twice. Throws std::runtime_error
    /// unless every answer was a success.
    Outcome run(const Processors& processors, std::uint16_t port, int seed) const;
};

} // namespace missive::benchmark
