#pragma once

#include <tests/benchmark/Result.hpp>

#include <string>
#include <vector>

namespace missive::benchmark {

/// The results as a table for people.
std::string asTable(const std::vector<Result>& results);

/// The results as a JSON array.
std::string asJson(const std::vector<Result>& results);

} // namespace missive::benchmark
