#pragma once

#include <cstdint>

namespace missive::benchmarking {

/// The right to measure, given back when it is destroyed or its process ends.
class MeasurementSlot {
public:
    virtual ~MeasurementSlot() = default;

    virtual std::int64_t number() const noexcept = 0;

    /// The processor that is measured on.
    virtual std::int64_t processor() const noexcept = 0;
};

} // namespace missive::benchmarking
