#pragma once

#include <Domain/Missive/Identifier.hpp>

namespace missive::benchmarking {

struct RunTag;

/// The executions that were asked for together.
using RunId = Identifier<RunTag>;

} // namespace missive::benchmarking
