#pragma once

namespace missive::logging {

/// Why a record did not go the usual way.
enum class LogReason { None, Failed, Full, SwitchedOff, Exit, Reentrant, Nowhere, Child };

} // namespace missive::logging
