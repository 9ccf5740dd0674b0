#pragma once

#include <Domain/Benchmarking/BenchmarkStarted.hpp>
#include <Domain/Missive/Port/Log.hpp>

namespace missive::benchmarking {

/// Tells the log.
class TellOnBenchmarkStarted {
public:
    explicit TellOnBenchmarkStarted(Log& log) noexcept : log_{log} {}

    void operator()(const BenchmarkStarted& event) const;

private:
    Log& log_;
};

} // namespace missive::benchmarking
