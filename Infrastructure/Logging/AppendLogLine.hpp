#pragma once

#include <Domain/Logging/LogMessage.hpp>
#include <Infrastructure/Logging/LogMarks.hpp>
#include <Infrastructure/Missive/Log/LogFormat.hpp>

#include <string>

namespace missive::logging {

/// Appends a record that travels or has travelled as a line, whose last field is its key.
void appendLogLine(std::string& lines, const LogMessage& message, const LogFormat& format, const LogMarks& marks);

} // namespace missive::logging
