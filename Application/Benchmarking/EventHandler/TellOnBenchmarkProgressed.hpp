#pragma once

#include <Domain/Benchmarking/BenchmarkProgressed.hpp>
#include <Domain/Missive/Port/Log.hpp>

namespace missive::benchmarking {

/// Tells the log.
class TellOnBenchmarkProgressed {
public:
    explicit TellOnBenchmarkProgressed(Log& log) noexcept : log_{log} {}

    void operator()(const BenchmarkProgressed& event) const;

private:
    Log& log_;
};

} // namespace missive::benchmarking
