#pragma once

#include <Domain/Missive/LogField.hpp>

#include <functional>
#include <vector>

namespace missive {

/// Adds to `extra` what is known of the circumstances of a record, on the thread that tells it.
using LogProcessor = std::function<void(std::vector<LogField>& extra)>;

} // namespace missive
