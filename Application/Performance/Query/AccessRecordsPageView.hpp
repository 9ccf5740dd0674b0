#pragma once

#include <Application/Performance/Query/AccessRecordView.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace missive::performance {

/// A page of records, what to ask for the next one with, and how many there are in all.
struct AccessRecordsPageView {
    std::vector<AccessRecordView> records;
    /// Nothing on the last page.
    std::optional<std::string> cursor;
    std::int64_t total;
};

} // namespace missive::performance
