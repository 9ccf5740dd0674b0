#pragma once

#include <Domain/Benchmarking/BenchmarkCancelled.hpp>
#include <Domain/Missive/Port/Log.hpp>

namespace missive::benchmarking {

/// Tells the log.
class TellOnBenchmarkCancelled {
public:
    explicit TellOnBenchmarkCancelled(Log& log) noexcept : log_{log} {}

    void operator()(const BenchmarkCancelled& event) const;

private:
    Log& log_;
};

} // namespace missive::benchmarking
