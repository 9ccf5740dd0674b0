#pragma once

#include <string_view>

namespace missive::logging {

/// What a line says of the way its record took.
struct LogMarks {
    /// Why it is here and not on its transport: `__messenger_error` of its context unless it is empty.
    std::string_view error{};
    /// `__messenger_uncertain`
    bool mayBePublished = false;
    /// `redelivered`
    bool isRepeated = false;
    /// `record_date`: its own day where that is not the file's.
    std::string_view recordDate{};
};

} // namespace missive::logging
