#pragma once

#include <Domain/Logging/LogMessage.hpp>
#include <Domain/Missive/LogRecord.hpp>
#include <Infrastructure/Logging/LogMarks.hpp>
#include <Infrastructure/Logging/RecordSource.hpp>
#include <Infrastructure/Missive/Log/LogFormat.hpp>

#include <string>

namespace missive::logging {

/// Appends a record as a line, whose last field is its key.
void appendLogLine(std::string& lines, const LogRecord& record, const RecordSource& source, const LogFormat& format,
                   const LogMarks& marks);

/// The same of one that travels or has travelled.
void appendLogLine(std::string& lines, const LogMessage& message, const LogFormat& format, const LogMarks& marks);

} // namespace missive::logging
