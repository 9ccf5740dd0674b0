#pragma once

#include <UI/Performance/Console/MeasuringCommand.hpp>

namespace missive::performance {

/// `perf:purge`: removes what is old.
struct PerfPurgeCommand {
    static CommandDefinition definition();
    static int execute(App& app, Measuring& measuring, const Input& input, Output& output);
};

} // namespace missive::performance
