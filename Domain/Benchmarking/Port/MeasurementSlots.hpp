#pragma once

#include <Domain/Benchmarking/MeasurementSlot.hpp>

#include <memory>

namespace missive::benchmarking {

/// The right to measure on this machine: as many have it at once as measuring needs not fear each other. Safe to use
/// from any thread and any process.
class MeasurementSlots {
public:
    virtual ~MeasurementSlots() = default;

    /// Waits until there is one. Throws std::system_error.
    virtual std::unique_ptr<MeasurementSlot> take() = 0;
};

} // namespace missive::benchmarking
