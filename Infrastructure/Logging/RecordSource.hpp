#pragma once

#include <cstdint>
#include <string_view>

namespace missive::logging {

/// Who told a record, and under which number: what stands at the end of its line. What is not known is empty.
struct RecordSource {
    std::string_view host;
    std::int64_t pid = 0;
    std::string_view run;
    std::uint64_t sequence = 0;
};

} // namespace missive::logging
