#pragma once

#include <Domain/Missive/LogValue.hpp>

#include <string>

namespace missive {

/// One named value beside a log record's text.
struct LogField {
    std::string name;
    LogValue value;
};

} // namespace missive
