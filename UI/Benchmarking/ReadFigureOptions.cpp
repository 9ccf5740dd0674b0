#include <UI/Benchmarking/ReadFigureOptions.hpp>

namespace missive::benchmarking {

void defineFigureOptions(CommandDefinition& definition) {
    definition.flag("subtract-overhead", "Take what calling an empty body takes from values ten times as long")
        .flag("without-outliers", "Add a line of figures without the outliers");
}

FigureOptions readFigureOptions(const Input& input) {
    return {.subtractsOverhead = input.flag("subtract-overhead"), .withoutOutliers = input.flag("without-outliers")};
}

} // namespace missive::benchmarking
