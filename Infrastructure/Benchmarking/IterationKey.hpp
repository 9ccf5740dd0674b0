#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// Which iteration of which execution.
struct IterationKey {
    std::string executionId;
    std::int64_t number = 0;

    friend auto operator<=>(const IterationKey&, const IterationKey&) = default;
};

#ifdef ODB_COMPILER
#pragma db value(IterationKey)
#pragma db member(IterationKey::executionId) column("execution_id")
#pragma db member(IterationKey::number) column("number")
#endif

} // namespace missive::benchmarking
