#pragma once

namespace missive {

/// How much a log record matters, least first; the names are those of RFC 5424.
enum class LogLevel { Debug, Info, Notice, Warning, Error, Critical, Alert, Emergency };

} // namespace missive
