#pragma once

#include <Domain/Benchmarking/Benchmark.hpp>

#include <string>
#include <vector>

namespace missive::benchmarking {

/// Reads benchmarks of one's own: each `*.yaml` of a folder defines one, in the fields of jblairy/php_benchmark
/// (`slug`, `name`, `category`, `description`, `tags`, `icon`, `phpVersions`, `code`, `warmupIterations`,
/// `innerIterations`) and `runtimes`, a map of code by runtime. The code becomes the inside of one function. No folder
/// is no benchmark. Throws DomainError `benchmark.definition` with everything that is wrong: file, line and what to do.
std::vector<Benchmark> readBenchmarkDefinitions(const std::string& folder);

} // namespace missive::benchmarking
