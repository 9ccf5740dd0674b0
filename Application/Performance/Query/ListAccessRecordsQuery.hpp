#pragma once

#include <Application/Performance/Query/AccessRecordsPageView.hpp>
#include <Application/Performance/Query/MetricsCriteria.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::performance {

/// Asks for a page of the records of accesses, the oldest first.
struct ListAccessRecordsQuery : MetricsCriteria {
    using Result = AccessRecordsPageView;

    /// What the page before was told to go on with; the first page without it.
    std::optional<std::string> cursor;
    /// 1 to 500, 50 without it.
    std::optional<std::int64_t> limit;
};

} // namespace missive::performance
