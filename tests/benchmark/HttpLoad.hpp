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
    /// Whether in TLS.
    bool isEncrypted = false;

    /// What it saw of it.
    struct Outcome {
        double requests;
        double nanoseconds;
        double failures;
    };

    /// Asks the server on this port. Ids are made from `seed`, which is not to come twice. Asks again, and says so on
    /// standard error, where wrk itself did not get to run for so long that it says nothing about the server. Throws
    /// std::runtime_error for an answer that was no success. That none came is no failure, but counts.
    Outcome run(const Processors& processors, std::uint16_t port, int seed) const;

private:
    Outcome once(const Processors& processors, std::uint16_t port, const std::string& seed, std::string& said) const;
};

} // namespace missive::benchmark
