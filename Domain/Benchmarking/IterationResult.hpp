#pragma once

#include <Domain/Benchmarking/IterationStatus.hpp>
#include <Domain/Benchmarking/Measurement.hpp>
#include <Domain/Benchmarking/ProcessUsage.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// What became of one iteration. The measurement is empty unless the status is `ok` or `checksum`.
struct IterationResult {
    std::int64_t number = 0;
    IterationStatus status = IterationStatus::Lost;
    Measurement measurement{};
    ProcessUsage usage{};
    /// The end of what it wrote on standard error, or why it did not begin; at most 4 KiB.
    std::string complaint{};
    /// Host and process that measured.
    std::string worker{};
    std::string environmentId{};
    TimePoint startedAt{};

    /// The median of its values in nanoseconds: what the statistics are made of. 0 without values.
    double sampleNs() const;

    friend bool operator==(const IterationResult&, const IterationResult&) noexcept = default;
};

} // namespace missive::benchmarking
