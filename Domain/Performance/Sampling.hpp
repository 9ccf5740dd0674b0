#pragma once

#include <Domain/Missive/Port/Random.hpp>
#include <Domain/Performance/Thresholds.hpp>

#include <optional>

namespace missive::performance {

/// Which measurements are recorded: those that are kept whatever chance says, and of the others a part, each of which
/// then stands for as many as make up the whole.
struct Sampling {
    /// 0 to 1.
    double rate = 1;
    bool keepsErrors = true;
    bool keepsCritical = true;
    Thresholds thresholds{};

    /// For how many accesses this one stands; nothing where it is left out.
    std::optional<double> weightOf(const Measurement& measurement, Random& random) const;
};

} // namespace missive::performance
