#pragma once

#include <UI/Performance/Console/MeasuringCommand.hpp>

namespace missive::performance {

/// `perf:export`: routes or records of a period for other programs. What is cut is told on standard error.
struct PerfExportCommand {
    static CommandDefinition definition();
    static int execute(App& app, Measuring& measuring, const Input& input, Output& output);
};

} // namespace missive::performance
