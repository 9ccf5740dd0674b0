#pragma once

#include <Domain/Benchmarking/Port/IterationRepository.hpp>

namespace missive::benchmarking {

class ShellExecutor {
    IterationRepository& iterations_;
};

} // namespace missive::benchmarking
