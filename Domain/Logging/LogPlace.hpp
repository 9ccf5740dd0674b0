#pragma once

namespace missive::logging {

/// Where a record ended.
enum class LogPlace { Published, Local, StandardError, Dropped };

} // namespace missive::logging
