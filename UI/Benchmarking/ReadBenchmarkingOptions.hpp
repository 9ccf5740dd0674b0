#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>
#include <UI/Benchmarking/BenchmarkingOptions.hpp>

namespace missive::benchmarking {

/// Reads `missive.benchmarking`; what is wrong in it is a problem of the section.
BenchmarkingOptions readBenchmarkingOptions(const ConfigurationSection& section);

} // namespace missive::benchmarking
