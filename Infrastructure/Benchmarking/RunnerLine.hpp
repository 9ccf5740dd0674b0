#pragma once

#include <Domain/Benchmarking/Measurement.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace missive::benchmarking {

/// The one line that a runner writes on descriptor 3, with the names that its JSON has.
struct RunnerLine {
    std::int64_t v;
    std::string runtime;
    std::int64_t warmup;
    std::int64_t revolutions;
    std::vector<double> values_ns;
    std::vector<double> cpu_ns;
    std::int64_t memory_used;
    std::int64_t memory_peak;
    std::int64_t hwm;
    double overhead_ns;
    std::string clock;
    double resolution_ns;
    std::string checksum;

    /// Throws JsonError, or std::invalid_argument with a sentence, for anything but exactly one such line with so many
    /// values above zero. What is missing is never taken for zero.
    static Measurement read(const std::string& text, std::int64_t values);
};

} // namespace missive::benchmarking
