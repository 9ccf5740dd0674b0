#pragma once

namespace missive::benchmarking::body {

/// For bodies that need none.
struct NoInputs {};

} // namespace missive::benchmarking::body
