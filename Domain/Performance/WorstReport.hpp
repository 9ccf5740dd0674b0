#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Domain/Performance/RecorderReport.hpp>

#include <optional>
#include <span>
#include <string>

namespace missive::performance {

/// The report with the worst state among those of processes that are going on; nothing without any. A process that was
/// not heard of for half a minute is gone.
const RecorderReport* worstReport(std::span<const RecorderReport> reports, TimePoint now);

/// Its state.
std::optional<std::string> worstState(std::span<const RecorderReport> reports, TimePoint now);

} // namespace missive::performance
