#pragma once

#include <cstdint>

namespace missive::benchmark {

/// A command whose handling costs next to nothing.
struct CountCommand {
    std::int64_t amount;
};

} // namespace missive::benchmark
