#pragma once

namespace missive::benchmarking {

struct RunnerLine {};

} // namespace missive::benchmarking
