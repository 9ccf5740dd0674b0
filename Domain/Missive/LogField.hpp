#pragma once

#include <string>

namespace missive {

/// One named value beside a log record's text.
struct LogField {
    std::string name;
    std::string value;
};

} // namespace missive
