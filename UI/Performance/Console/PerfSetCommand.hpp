#pragma once

#include <UI/Performance/Console/MeasuringCommand.hpp>

namespace missive::performance {

/// `perf:set`: stores a measurement that was typed, as one that was made.
struct PerfSetCommand {
    static CommandDefinition definition();
    static int execute(App& app, Measuring& measuring, const Input& input, Output& output);
};

} // namespace missive::performance
