#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <string>

namespace missive {

/// The instant in UTC as tables show it: `2026-11-21 00:22:48`.
std::string tableTime(TimePoint time);

} // namespace missive
