#pragma once

#include <Domain/Benchmarking/Port/MeasurementSlots.hpp>

#include <cstdint>
#include <filesystem>
#include <vector>

namespace missive::benchmarking {

/// Slots as locked files, each with a processor: whoever is killed gives his back.
class FlockMeasurementSlots final : public MeasurementSlots {
public:
    /// Files below `folder`, which is made where it is missing, for these processors.
    FlockMeasurementSlots(std::filesystem::path folder, std::vector<std::int64_t> processors);

    std::unique_ptr<MeasurementSlot> take() override;

    /// One processor for each of so many slots, the last ones first, so that the first is left to everything else; more
    /// slots than there are share them.
    static std::vector<std::int64_t> processorsFor(std::int64_t slots, std::int64_t processors);

private:
    std::filesystem::path folder_;
    std::vector<std::int64_t> processors_;
};

} // namespace missive::benchmarking
