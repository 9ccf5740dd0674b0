#pragma once

#include <cstdint>

namespace missive::benchmark {

/// What a row's figures count.
enum class Figure : std::uint8_t { Nanoseconds, Bytes };

} // namespace missive::benchmark
