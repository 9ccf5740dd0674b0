#pragma once

#include <Domain/Performance/RouteStatistics.hpp>
#include <Infrastructure/Performance/SqlRow.hpp>
#include <Infrastructure/Performance/SqlValue.hpp>

#include <string_view>
#include <vector>

namespace missive::performance {

/// Figures as columns, in one order everywhere: samples, accesses, sums and maxima, errors.
struct SqlFigures {
    static constexpr int columns = 12;

    static void append(std::vector<SqlValue>& values, const RouteFigures& figures);

    /// From the columns of a row that begin here.
    static RouteFigures figures(const SqlRow& row, int first);

    /// The figures, and behind them the counts of statuses and the four sketches. Throws std::invalid_argument for a
    /// sketch that is none.
    static RouteStatistics statistics(const SqlRow& row, int first);
};

} // namespace missive::performance
