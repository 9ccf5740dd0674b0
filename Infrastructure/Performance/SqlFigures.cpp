#include <Infrastructure/Performance/SqlFigures.hpp>

namespace missive::performance {

void SqlFigures::append(std::vector<SqlValue>& values, const RouteFigures& figures) {
    values.emplace_back(std::optional{figures.samples});
    values.emplace_back(std::optional{figures.accesses});
    for (const auto number :
         {figures.requestSum, figures.requestMax, figures.querySum, figures.queryMax, figures.queryTimeSum,
          figures.queryTimeMax, figures.memorySum, figures.memoryMax, figures.memorySamples, figures.errors}) {
        values.emplace_back(std::optional{number});
    }
}

RouteFigures SqlFigures::figures(const SqlRow& row, int first) {
    return {row.integer(first),     row.real(first + 1),    row.integer(first + 2),  row.integer(first + 3),
            row.integer(first + 4), row.integer(first + 5), row.integer(first + 6),  row.integer(first + 7),
            row.integer(first + 8), row.integer(first + 9), row.integer(first + 10), row.integer(first + 11)};
}

RouteStatistics SqlFigures::statistics(const SqlRow& row, int first) {
    const auto next = first + columns;
    return {figures(row, first),
            StatusCounts::parse(row.text(next)),
            QuantileSketch::decode(row.text(next + 1)),
            QuantileSketch::decode(row.text(next + 2)),
            QuantileSketch::decode(row.text(next + 3)),
            QuantileSketch::decode(row.text(next + 4))};
}

} // namespace missive::performance
