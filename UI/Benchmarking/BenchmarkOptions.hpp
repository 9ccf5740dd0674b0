#pragma once

#include <Application/Benchmarking/Command/RunBenchmarksCommand.hpp>
#include <UI/Missive/Console/CommandDefinition.hpp>
#include <UI/Missive/Console/Input/Input.hpp>

namespace missive::benchmarking {

/// The options of `benchmark:run`.
struct BenchmarkOptions {
    static void define(CommandDefinition& definition);

    /// `configured` is what holds where the command line says nothing. Throws UsageError.
    static RunBenchmarksCommand read(const Input& input, const MeasuringOptions& configured);
};

} // namespace missive::benchmarking
