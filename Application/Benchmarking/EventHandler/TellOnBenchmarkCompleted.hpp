#pragma once

#include <Domain/Benchmarking/BenchmarkCompleted.hpp>
#include <Domain/Missive/Port/Log.hpp>

namespace missive::benchmarking {

/// Tells the log.
class TellOnBenchmarkCompleted {
public:
    explicit TellOnBenchmarkCompleted(Log& log) noexcept : log_{log} {}

    void operator()(const BenchmarkCompleted& event) const;

private:
    Log& log_;
};

} // namespace missive::benchmarking
