#pragma once

namespace missive::logging {

/// How a record came: for the first time as far as can be told, or perhaps once more.
enum class LogArrival : bool { First, Again };

} // namespace missive::logging
