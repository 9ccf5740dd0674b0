#pragma once

#include <Application/Performance/Query/HistogramPiece.hpp>
#include <Domain/Missive/QuantileSketch.hpp>

#include <vector>

namespace missive::performance {

/// What a sketch says of how often its values occur.
struct SketchHistogram {
    /// Ten pieces whose ends grow by the same factor; what is below 1 is a piece of its own. Each value is multiplied
    /// by the unit. Nothing for an empty sketch.
    static std::vector<HistogramPiece> of(const QuantileSketch& sketch, double unit);

    /// The value that occurs most, the least of several.
    static double mode(const QuantileSketch& sketch);
};

} // namespace missive::performance
