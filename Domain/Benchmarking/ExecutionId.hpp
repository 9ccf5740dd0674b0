#pragma once

#include <Domain/Missive/Identifier.hpp>

namespace missive::benchmarking {

struct ExecutionTag;

/// One benchmark on one runtime, so many times.
using ExecutionId = Identifier<ExecutionTag>;

} // namespace missive::benchmarking
