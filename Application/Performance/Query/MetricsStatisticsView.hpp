#pragma once

#include <Application/Performance/Query/FigureDistribution.hpp>

#include <vector>

namespace missive::performance {

/// The figures of all accesses together; one that no access has is left out.
struct MetricsStatisticsView {
    std::vector<FigureDistribution> figures;
};

} // namespace missive::performance
