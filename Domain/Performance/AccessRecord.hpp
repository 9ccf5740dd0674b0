#pragma once

#include <Domain/Performance/Measurement.hpp>

#include <cstdint>
#include <string>

namespace missive::performance {

/// A stored access.
struct AccessRecord {
    std::int64_t id = 0;
    Measurement access;
    /// The parameters of the route as JSON; empty without any.
    std::string params;
};

} // namespace missive::performance
