#pragma once

#include <UI/Performance/Console/MeasuringCommand.hpp>

namespace missive::performance {

/// `perf:rebuild`: counts the figures of routes again from the records of their accesses.
struct PerfRebuildCommand {
    static CommandDefinition definition();
    static int execute(App& app, Measuring& measuring, const Input& input, Output& output);
};

} // namespace missive::performance
