#pragma once

#include <Domain/Performance/Measurement.hpp>

#include <string>

namespace missive::performance {

/// What a request took, as the header `Server-Timing` has it, in milliseconds:
/// `app;dur=12.0, db;dur=4.5;desc="3 queries"`.
std::string serverTiming(const Measurement& measurement);

} // namespace missive::performance
