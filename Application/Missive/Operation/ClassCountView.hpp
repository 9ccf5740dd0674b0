#pragma once

#include <cstdint>

namespace missive {

/// How many messages of a class there are.
struct ClassCountView {
    std::int64_t count = 0;
};

} // namespace missive
